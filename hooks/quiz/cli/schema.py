"""`quiz schema`: what an editor or a program should know of the settings that authors write."""

from __future__ import annotations

from importlib.resources import files

import click


@click.command()
@click.argument("what", type=click.Choice(["quiz", "page"]))
def schema(what: str) -> None:
    """Print the JSON Schema of the settings of a quiz, or of the front matter of a page.

    What quiz check says goes further: it also knows which settings mean something for which question.

    \b
    Examples:
      quiz schema quiz > quiz.schema.json
      quiz schema page > page.schema.json
    """
    click.echo(files("quiz").joinpath(f"{what}.schema.json").read_bytes(), nl=False)
