"""An instructor puts what learners handed in into a folder, and asks what it tells."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import stat
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from handed import COURSE, bank, choose, hand_in, results, sky, typed
from quiz.analysis.items import SOME
from quiz.analysis.remarks import EASY, FEW, HARD, IDLE, WEAK

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "teach" / "analyzing-results.md"
STAR, DEGREES = bank()["sky-nearest-star"], bank()["sky-degrees-an-hour"]


@pytest.fixture(autouse=True)
def docs(folder: Path) -> Path:
    (folder / "docs").mkdir()
    return Path(shutil.copy(COURSE, folder / "docs"))


def rows(text: str) -> dict[str, dict[str, str]]:
    table = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    return {row["id"]: row for row in table}


def test_a_class_is_told_question_by_question(folder: Path, quiz: Any) -> None:
    hand_in(folder / "in", sky(60))
    result = quiz("analyze", "in")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("60 learners · 60 tests, a median of 5 min each\n")
    assert re.search(
        r"\nsky-moon-phases +60 +0  0\.\d\d \(0\.\d\d to 0\.\d\d\)  -0\.", result.stdout
    )
    assert "! who does well on the others does worse here" in result.stdout
    assert "! hardly anybody chose “The spin of the Moon”" in result.stdout
    assert "discrimination: how well the question tells" in result.stdout
    assert "A few answers tell little" in result.stdout
    assert "\x1b" not in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 110


def test_no_name_gets_out(folder: Path, quiz: Any) -> None:
    hand_in(folder / "in", sky(20))
    for form in "text", "csv", "json":
        output = quiz("analyze", "in", "--format", form, "--html", "out.html").output
        assert "sky-seasons" in output and "Learner" not in output
    assert "Learner" not in (folder / "out.html").read_text("utf-8")


def test_bad_files_are_named_and_the_others_used(folder: Path, write: Any, quiz: Any) -> None:
    hand_in(folder / "in", sky(12))
    write("in/a.csv", "session,paper\r\n1,all\r\n")
    write("in/deeper/b.json", "")
    write("in/c\x1b[31m.json", "{}")
    write("in/.hidden", "")
    file = sky(1)[0]
    file |= {"session": "1000", "reader": ""}
    file["questions"][0]["id"] = "of-another-course"
    write("in/d.json", json.dumps(file))
    file["questions"] = file["questions"][:1]
    write("in/e.json", json.dumps(file))
    result = quiz("analyze", "in")
    assert result.exit_code == 0
    assert sorted(result.stderr.splitlines()) == [
        "in/a.csv: not used: it is no JSON",
        "in/c [31m.json: not used: it is no file that the results page writes",
        "in/d.json: left out 1 question that this course does not have",
        "in/deeper/b.json: not used: it is empty",
        "in/e.json: not used: none of its questions is one of this course",
    ]
    assert result.stdout.startswith("13 learners · 13 tests")


def test_nothing_to_use_is_a_failure(write: Any, quiz: Any) -> None:
    write("in/a.json", "{}")
    result = quiz("analyze", "in")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.endswith("nothing to analyze in 1 file\n")


@pytest.mark.parametrize(
    "arguments",
    [[], ["missing.json"], ["docs", "--format", "xml"], ["docs", "--docs", "missing"]],
)
def test_a_wrong_command_is_refused(arguments: list[str], quiz: Any) -> None:
    assert quiz("analyze", *arguments).exit_code == 2


def test_a_page_never_takes_the_place_of_a_result(folder: Path, quiz: Any) -> None:
    hand_in(folder / "in", sky(1))
    before = (folder / "in" / "results-0000000000.json").read_bytes()
    result = quiz("analyze", "in", "--html", "docs/../in/results-0000000000.json")
    assert result.exit_code == 2 and "is one of the files to read" in result.stderr
    assert (folder / "in" / "results-0000000000.json").read_bytes() == before


def test_a_file_counts_once_however_it_is_named(folder: Path, quiz: Any) -> None:
    hand_in(folder / "in", sky(1))
    (folder / "in" / "link.json").symlink_to("results-0000000000.json")
    shutil.copy(folder / "in" / "results-0000000000.json", folder / "in" / "copy.json")
    result = quiz("analyze", "in", "in/link.json", "in")
    assert result.stdout.startswith("1 learner · 1 test,")


def test_pipes_and_folders_without_entry_are_no_trap(folder: Path, quiz: Any) -> None:
    hand_in(folder / "in", sky(1))
    os.mkfifo(folder / "in" / "pipe.json")
    assert stat.S_ISFIFO((folder / "in" / "pipe.json").stat().st_mode)
    result = quiz("analyze", "in")
    assert result.stderr == "in/pipe.json: not used: it is no file\n"


def test_faulty_questions_of_the_course_are_said_to_be_missing(
    folder: Path, docs: Path, quiz: Any
) -> None:
    hand_in(folder / "in", sky(1))
    docs.write_text(docs.read_text("utf-8").replace("- [x] The Sun", "- [ ] The Sun"), "utf-8")
    result = quiz("analyze", "in")
    assert "quiz check tells of them" in result.stderr
    assert "left out 1 question" in result.stderr
    assert "sky-nearest-star" not in result.stdout


def test_a_spreadsheet_gets_numbers_and_no_formulas(folder: Path, docs: Path, quiz: Any) -> None:
    files = sky(40)
    files += [results(f"x{n}", [typed(DEGREES, "=1+1;\r\n@x")]) for n in range(3)]
    hand_in(folder / "in", files)
    result = quiz("analyze", "in", "--format", "csv")
    assert result.stdout.startswith("\ufeffsetting,id,revision,current,type,stem,answered,")
    found = rows(result.stdout)
    assert list(found) == list(bank())
    moon = found["sky-moon-phases"]
    assert -1 < float(moon["discrimination"]) < 0 < float(moon["difficulty"]) < 0.5
    assert "3 × =1+1; @x" in found["sky-degrees-an-hour"]["choices"]
    assert not [
        cell for row in found.values() for cell in row.values() if cell[:1] in "=+@" and cell
    ]
    docs.write_text(docs.read_text("utf-8").replace("Which star is", "@Which star is"), "utf-8")
    changed = results("y", [choose(bank(docs)["sky-nearest-star"], "The Sun")])
    hand_in(folder / "new", [changed])
    result = quiz("analyze", "new", "--format", "csv")
    assert rows(result.stdout)["sky-nearest-star"]["stem"].startswith("'@Which star")


def test_a_program_gets_all_of_it(folder: Path, quiz: Any) -> None:
    old = results("old", [choose(STAR, "Sirius")])
    old["questions"][0]["revision"] = "0" * 8
    hand_in(folder / "in", [*sky(40), old])
    data = json.loads(quiz("analyze", "in", "--format", "json").stdout)
    assert (data["version"], data["learners"], data["tests"], data["minutes"]) == (1, 41, 41, 5)
    moon = next(one for one in data["questions"] if one["id"] == "sky-moon-phases")
    assert moon["difficulty_low"] < moon["difficulty"] < moon["difficulty_high"]
    assert {one["rule"] for one in moon["remarks"]} >= {"inverse", "rival"}
    assert {"text": "Clouds around the Moon", "times": 5, "correct": False}.keys() == moon[
        "choices"
    ][0].keys()
    (earlier,) = [one for one in data["questions"] if not one["current"]]
    assert (earlier["id"], earlier["answered"], earlier["stem"]) == ("sky-nearest-star", 1, None)


def test_the_page_needs_nothing_and_says_in_words_what_it_draws(folder: Path, quiz: Any) -> None:
    hand_in(
        folder / "in", [*sky(40), *(results(f"x{n}", [typed(DEGREES, HOSTILE)]) for n in range(3))]
    )
    quiz("analyze", "in", "--html", "out.html")
    html = (folder / "out.html").read_text("utf-8")
    page = BeautifulSoup(html, "html.parser")
    assert "<b>" not in html and HOSTILE in page.get_text()
    assert not page.find_all(["script", "link", "img", "iframe", "object"])
    assert not re.findall(
        r"(?:https?:)?//(?!www\.w3\.org)|url\(|@import", html.partition("<body>")[0]
    )
    ids = [element["id"] for element in page.find_all(id=True)]
    assert len(ids) == len(set(ids))
    plots = page.find_all("svg")
    assert len(plots) > 20
    for plot in plots:
        ElementTree.fromstring(str(plot))
        title, description = plot.find("title"), plot.find("desc")
        assert (plot["role"], plot["aria-labelledby"]) == ("img", title["id"])
        assert plot["aria-describedby"] == description["id"] and description.get_text()
    row = page.find("a", string="sky-moon-phases").find_parent("tr")
    assert row.find("svg").find("title").get_text().removeprefix("Difficulty ") in row.get_text()


def test_the_guide_shows_what_the_command_says(folder: Path, quiz: Any) -> None:
    hand_in(folder / "in", sky(60, seed=3))
    (shown,) = re.findall(r"(?ms)^```text\n(.*?)^```$", GUIDE.read_text("utf-8"))
    assert shown == quiz("analyze", "in").stdout


def test_the_guide_tells_every_rule_of_thumb_with_its_threshold() -> None:
    told = dict(re.findall(r"(?m)^\| (\w+) \| ([^|]+) \| [^|]+ \|$", GUIDE.read_text("utf-8")))
    source = (ROOT / "hooks" / "quiz" / "analysis" / "remarks.py").read_text("utf-8")
    named = re.findall(r'(?:yield|Remark\() ?"(\w+)"', source)
    assert named and set(told) - {"remark"} == set(named)
    numbers = {"hard": HARD, "easy": EASY, "inverse": 0, "weak": WEAK, "few": FEW}
    for rule, number in numbers.items():
        assert f"{number:g}" in re.findall(r"[\d.]+", told[rule])
    assert f"{IDLE:.0%}".replace("%", " %") in told["idle"] and str(SOME) in told["idle"]


def test_the_guide_tells_every_field(folder: Path, quiz: Any) -> None:
    hand_in(folder / "in", sky(1))
    data = json.loads(quiz("analyze", "in", "--format", "json").stdout)
    (fields,) = re.findall(r"(?ms)^## For programs$(.*?)^## ", GUIDE.read_text("utf-8"))
    names = {re.sub("_(low|high)$", "", name) for name in (*data, *data["questions"][0])}
    assert names <= set(re.findall(r"`(\w+)`", fields))


HOSTILE = "<b>\"'&1</b>"
