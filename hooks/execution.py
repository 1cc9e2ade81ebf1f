"""Runs the code of notebooks, and keeps what it shows until the code changes: text may be edited without running it."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook
from quiz.notebook import Notebook, failure

log = logging.getLogger("mkdocs.hooks.execution")


def execute(notebook: Notebook, folder: Path, kernel: str, kept: Path) -> None:
    """Puts into its cells what their code shows when it is run in a folder; `kept` is the file that remembers it."""
    code = [cell for cell in notebook.cells if cell["cell_type"] == "code"]
    if not code:
        return
    sources = [cell["source"] for cell in code]
    key = [kernel, notebook.metadata.get("kernelspec"), *sources]
    known = json.loads(kept.read_text("utf-8")) if kept.exists() else {}
    is_new = known.get("key") != key
    if is_new:
        log.info("Running the code of %s", kept.stem)
        known = {"key": key, "outputs": _run(sources, notebook.metadata, folder, kernel)}
    for cell, outputs in zip(code, known["outputs"], strict=True):
        cell["outputs"] = outputs
    if is_new and not failure(notebook.cells):
        _keep(kept, json.dumps(known))


def _run(sources: list[str], metadata: dict[str, Any], folder: Path, kernel: str) -> list[Any]:
    cells = [new_code_cell(source) for source in sources]  # type: ignore[no-untyped-call]
    notebook = new_notebook(cells=cells, metadata=metadata)  # type: ignore[no-untyped-call]
    client = NotebookClient(
        notebook,
        kernel_name=kernel,
        allow_errors=True,
        coalesce_streams=True,
        extra_arguments=["--log-level=ERROR"],
        resources={"metadata": {"path": str(folder)}},
    )
    client.execute()
    return [cell.outputs for cell in cells]


def _keep(file: Path, text: str) -> None:
    """As a whole or not at all, should the build be stopped meanwhile."""
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_suffix(".part")
    unfinished.write_text(text, "utf-8")
    unfinished.replace(file)
