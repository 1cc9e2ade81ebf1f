"""What quizzes cost: generated sites beside the same texts as task lists, built, and opened in Chromium.

    PYTHONPATH=tests python tests/bench [ROUNDS]

Prints the least user time of some rounds, in which all builds take turns: other work on the machine only adds to it.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory

import browsing
from reloading import reload
from sites import ROOT, as_list, as_quiz, write
from table import row

SIZES = {"none": (0, 0), "few": (11, 5), "200": (200, 5), "1000": (1000, 5), "single": (1, 1000)}


def main(rounds: int) -> None:
    with TemporaryDirectory() as folder:
        sites = {
            f"{form.__name__} {size}": write(Path(folder) / f"{form.__name__}-{size}", form, *count)
            for size, count in SIZES.items()
            for form in (as_quiz, as_list)
        }
        times: dict[str, list[float]] = defaultdict(list)
        for number in range(rounds):
            print(f"round {number + 1} of {rounds}", file=sys.stderr)
            for name, site in sites.items():
                times[name].append(_built(site))
            for name, task, size in (
                ("faults", "faults", "1000"),
                ("advice", "advice", "1000"),
                ("rebuild few", "rebuild", "few"),
                ("rebuild 1000", "rebuild", "1000"),
            ):
                times[name].append(_told(task, sites[f"as_quiz {size}"]))
        reloads = {size: reload(sites[f"as_quiz {size}"], rounds) for size in ("few", "1000")}
        sizes = {name: _html_size(site) for name, site in sites.items()}
        _report({name: min(of_rounds) for name, of_rounds in times.items()}, sizes, rounds)
        title = "from saving a page to its new text, served (s): of 1,000, of 11"
        few, many = reloads["few"], reloads["1000"]
        print(row(title, f"{many:.2f}", f"{few:.2f}", f"{many / few:.2f}", ""))
        browsing.report(sites["as_quiz single"], sites["as_list single"], rounds)


def _built(site: Path) -> float:
    """User time of a build."""
    process = subprocess.Popen([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=site)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"the build of {site.name} fails")
    return usage.ru_utime


def _told(task: str, site: Path) -> float:
    command = [sys.executable, str(Path(__file__).with_name("tasks.py")), task, str(site)]
    return float(subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout)


def _html_size(site: Path) -> int:
    return sum(path.stat().st_size for path in (site / "site").glob("page-*/index.html"))


def _report(times: dict[str, float], sizes: dict[str, int], rounds: int) -> None:
    print(
        f"User time in seconds, the least of {rounds} rounds. The same texts as task lists (plain"
    )
    print(
        "lists for Markdown), built without the hook, are the floor. Search is off, and so is --strict,"
    )
    print("which adds the rules of writing.\n")
    print(row("", "quizzes", "floor", "ratio", "aim"))
    for size, title, aim in (
        ("200", "200 pages of five", ""),
        ("1000", "1,000 pages of five", "1.10"),
        ("single", "one page of 1,000", "1.30"),
    ):
        quiz, floor = times[f"as_quiz {size}"], times[f"as_list {size}"]
        print(row(title, f"{quiz:.2f}", f"{floor:.2f}", f"{quiz / floor:.2f}", aim))
    growths = [_growth(times, form) for form in ("as_quiz", "as_list")]
    print(row("growth a page, from 200 to 1,000 pages", *(f"{g:.2f}" for g in growths), "", "1.00"))
    for size, title in (("1000", "HTML of 1,000 pages, KB"), ("single", "HTML of one page, KB")):
        quiz, floor = sizes[f"as_quiz {size}"], sizes[f"as_list {size}"]
        print(row(title, quiz // 1000, floor // 1000, f"{quiz / floor:.2f}", ""))
    _report_hook(times)


def _growth(times: dict[str, float], form: str) -> float:
    """How much more a page costs among 1,000 than among 200, beyond what a site without pages costs."""
    start = times[f"{form} none"]
    return (times[f"{form} 1000"] - start) / (times[f"{form} 200"] - start) / 5


def _report_hook(times: dict[str, float]) -> None:
    whole = times["as_quiz 1000"]
    for task, title in (
        ("faults", "checking 5,000 questions, beside that build"),
        ("advice", "the rules of writing too, as quiz check does"),
    ):
        spent = times[task]
        print(row(title, f"{spent:.2f}", f"{whole:.2f}", f"{spent / whole:.2f}", "0.10"))
    few, many = times["rebuild few"], times["rebuild 1000"]
    title = "the hook as one page changes (ms): of 1,000, of 11"
    print(row(title, f"{many * 1000:.1f}", f"{few * 1000:.1f}", f"{many / few:.2f}", "1.00"))


if __name__ == "__main__":
    os.environ |= {"PYTHONPATH": str(ROOT / "hooks"), "NO_MKDOCS_2_WARNING": "1"}
    main(int(sys.argv[1]) if sys.argv[1:] else 5)
