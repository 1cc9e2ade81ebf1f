"""The command line `quiz`."""

from __future__ import annotations

import sys
from io import TextIOWrapper

import click

from quiz.cli.analyze import analyze
from quiz.cli.bank import bank
from quiz.cli.changes import changes
from quiz.cli.check import check
from quiz.cli.fmt import fmt
from quiz.cli.new import new
from quiz.cli.schema import schema


@click.group("quiz", context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="course-quiz", prog_name="quiz")
def main() -> None:
    """Quizzes in Markdown: write them, check them, and get them out again.

    \b
    A first question, from nothing to the site:
      quiz new topic "Transformers"      a page to fill in
      quiz check                         what is wrong, and how to write it right
      mkdocs serve                       how it looks

    Every command has its own help: quiz check --help
    """
    for stream in (sys.stdout, sys.stderr):  # old terminals do not know every character
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


for command in (check, new, fmt, bank, schema, changes, analyze):
    main.add_command(command)
