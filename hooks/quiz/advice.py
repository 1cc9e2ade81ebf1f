"""Rules of writing: what a question should look like that is valid already, why, and a right example.

Each example is a stem, a list of options, an image, or settings; `docs/teach/writing-questions.md` shows whole questions.
"""

from __future__ import annotations

from quiz.rule import Rule

OPTIONS = """\
- [ ] The mean
    > It keeps the mean of the window, so one large value is diluted.
- [x] The maximum
    > Yes: the largest value in the window survives."""

NUMBERS = """\
- [ ] 8
    > This halves the width once too often.
- [x] 16
    > Yes: a stride of two halves the width of 32.
- [ ] 32
    > This would be the width with a stride of one."""

RANGES = """\
- [ ] 0 to 9
    > These counts belong to the smallest group.
- [x] 10 to 19
    > Yes: 14 lies within it.
- [ ] 20 to 29
    > These counts are larger than 14."""

STEM = "Which summary keeps the largest value of each window?"


def _warning(code: str, expected: str, example: str, reason: str, allowed_in: str = "quiz") -> Rule:
    return Rule(code, expected, example, "warning", reason, allowed_in)


def _info(code: str, expected: str, example: str, reason: str, allowed_in: str = "quiz") -> Rule:
    return Rule(code, expected, example, "info", reason, allowed_in)


ADVICE = {
    "too-many-options": _warning(
        "Q003", "three options, and six at the most", OPTIONS,
        "three good options tell as much as five; each further one is read, and may be learned as a fact",
    ),
    "near-same-option": _warning(
        "Q004", "options that differ in what they mean", OPTIONS,
        "of two options that say the same neither can be right, so both can be ruled out unread",
    ),
    "no-explanation": _warning(
        "Q006", "an explanation under the options, or feedback under the right one",
        f"{OPTIONS}\n\nA summary says less than the values, and is easier to read.",
        "readers gain most from learning why, also those who were right",
    ),
    "thin-feedback": _warning(
        "Q007", "feedback that says why somebody might think so, and what is wrong with it", OPTIONS,
        "to be told only right or wrong hardly teaches anything; an explanation does",
    ),
    "same-feedback": _warning(
        "Q007", "feedback of its own under each option", OPTIONS,
        "different wrong answers come from different mistakes",
    ),
    "leaking-feedback": _warning(
        "Q008", "feedback on what is wrong with this option, without the right answer", OPTIONS,
        "it is shown before the second try, which is worth nothing once the answer is told",
    ),
    "leaking-hint": _warning(
        "Q008", "a hint that leads to the answer without holding it",
        "---\nid: largest-in-window\nhint: Which one number would you keep?\n---",
        "readers remember best what they found themselves",
    ),
    "telling-alt": _warning(
        "Q009", "words that say what is to be seen, but not what is to be found out",
        "![A window of the values 0, 0, 8 and 0](window.png)",
        "who hears the page instead of seeing it would hear the answer",
    ),
    "copied-answer": _info(
        "Q011", "the answer in other words than those of the text above", OPTIONS,
        "to find a sentence again takes no understanding",
    ),
    "idle-allow": _warning(
        "Q012", "reasons only for rules that the question breaks", "---\nid: largest-in-window\n---",
        "a reason left over would hide the next slip", allowed_in="",
    ),
    "longest-key": _warning(
        "Q101", "options of about the same length", OPTIONS,
        "many authors explain in the right option, and practiced test takers choose the longest",
    ),
    "all-of-the-above": _warning(
        "Q102", "options that are answers themselves", OPTIONS,
        "it is right as soon as two others are, and says nothing of what the reader knows; where options are shuffled, nothing is above",
    ),
    "negative-stem": _warning(
        "Q103", "a question about what is so, or the negation in **bold**",
        "Which of these summaries does **not** change when one value grows?",
        "who overlooks the little word answers another question, and rightly so",
    ),
    "double-negative": _warning(
        "Q104", "a negation in the question or in an option, but not in both", STEM,
        "two negations test how carefully somebody reads, not what they know",
    ),
    "absolute-distractors": _warning(
        "Q105", "options that are equally bold", OPTIONS,
        "readers know that few things hold always or never, and rule such options out",
    ),
    "vague-key": _warning(
        "Q106", "options that are equally careful", OPTIONS,
        "what is guarded by a word such as usually is right more often, as readers know",
    ),
    "article-cue": _warning(
        "Q107", "a question that each option answers in good grammar", STEM,
        "an option that does not fit the sentence is ruled out by its grammar",
    ),
    "number-cue": _warning(
        "Q107", "options that all fit the verb of the question", STEM,
        "an option that does not fit the verb is ruled out by its grammar",
    ),
    "clang": _warning(
        "Q108", "words of the question in all of the options, or in none", OPTIONS,
        "the echo of a rare word leads to the right option without any knowledge",
    ),
    "convergence": _info(
        "Q109", "options that do not lead to one in their middle", OPTIONS,
        "who sees which option shares most with the others has the right one",
    ),
    "blank-inside": _warning(
        "Q110", "a question, or a blank at the end only", STEM,
        "with a gap in its middle a sentence has to be read once for each option",
    ),
    "no-question": _warning(
        "Q110", "a question, or a task such as `Choose the summary that …`", STEM,
        "readers should know what is asked before they see the options",
    ),
    "open-end": _info(
        "Q110", "a whole question rather than the beginning of a sentence", STEM,
        "a question is read once, and can be answered before the options are seen",
    ),
    "unfocused-stem": _warning(
        "Q111", "a question that says what it is about", STEM,
        "who knows the matter should be able to answer with the options covered",
    ),
    "long-stem": _warning(
        "Q111", "what is needed for the answer, in 80 words at most", STEM,
        "a long text tests how well somebody reads; what teaches belongs above the quiz",
    ),
    "lead-in": _warning(
        "Q112", "the words that all options begin with in the question, once", STEM,
        "what is the same everywhere hides what is different",
    ),
    "unsorted-numbers": _warning(
        "Q113", "numbers in their order, without `shuffle`", NUMBERS,
        "numbers in order are found at a glance, and their order gives nothing away",
    ),
    "overlapping-ranges": _warning(
        "Q113", "ranges that share no number", RANGES,
        "a number in two ranges has two right answers, or makes a guess safe",
    ),
    "mixed-ends": _warning(
        "Q114", "a period behind each option, or behind none", OPTIONS,
        "what looks different draws the eye, right or not",
    ),
    "mixed-case": _warning(
        "Q114", "options that all begin with a capital, or all with a small letter", OPTIONS,
        "what looks different draws the eye, whatever it says",
    ),
    "mixed-code": _warning(
        "Q114", "names of one kind set in one way: all as code, or none",
        "- [ ] `sum`\n    > It adds the values of the window.\n- [x] `max`\n    > Yes: one value is left, the largest.",
        "what looks different draws the eye, whatever it means",
    ),
    "combined-options": _warning(
        "Q115", "a question with several right options instead of combinations of them",
        "- [x] The sum\n    > Yes: it grows with each value.\n- [ ] The number of values\n    > It stays when a value grows.\n- [x] The mean\n    > Yes: it is the sum, divided.",
        "one statement that is known rules out half of the combinations",
    ),
    "joke-option": _info(
        "Q115", "options that somebody could believe", OPTIONS,
        "an option that nobody chooses only makes the guess between the others easier",
    ),
    "abbreviation": _info(
        "Q116", "abbreviations that the page has introduced above the quiz",
        "What does magnetic resonance imaging send into the body?",
        "who knows the matter may not know its short name",
    ),
    "trivia": _info(
        "Q117", "a question on what readers shall be able to do", STEM,
        "names, years, and numbers of figures can be looked up; why and what if cannot",
    ),
    "endless-decimal": _warning(
        "Q118", "a tolerance, where the answer has no last decimal",
        "= 1/3 ± 0.01\n    > Yes: one of three windows.",
        "who types 0.333 would be told that it is wrong",
    ),
    "key-position": _warning(
        "Q201", "the right option now here, now there; `shuffle: true` sees to it",
        "---\nid: largest-in-window\nshuffle: true\n---",
        "authors tend to hide the right option in the middle, and guessers look there",
    ),
    "longest-rate": _warning(
        "Q202", "the right option as the longest no more often than by chance", OPTIONS,
        "a reader who always chose the longest option would do too well",
    ),
    "mostly-true": _warning(
        "Q203", "about as many statements that are false as true",
        "- [ ] True\n    > Only a value above all others changes it.\n- [x] False\n    > Yes: most values can grow without changing it.",
        "a reader who always said true would do too well",
    ),
    "true-false-share": _warning(
        "Q203", "mostly questions with three options, or answers to be typed", OPTIONS,
        "half of the statements are guessed, and a false one is learned while it is read",
    ),
    "no-quiz": _warning(
        "Q204", "a question at the end of each topic",
        "```quiz\n---\nid: largest-in-window\n---\n" + STEM + "\n\n" + OPTIONS + "\n```",
        "doing teaches more than reading", allowed_in="page",
    ),
    "long-section": _warning(
        "Q204", "a question at the end of each long section",
        "```quiz\n---\nid: largest-in-window\n---\n" + STEM + "\n\n" + OPTIONS + "\n```",
        "a question right after the text keeps it from being forgotten", allowed_in="page",
    ),
    "untested-objective": _warning(
        "Q204", "a question for each objective of the page",
        "---\nid: largest-in-window\nobjective: Tell what each summary keeps\n---",
        "readers cannot see whether they have reached what nothing tests", allowed_in="page",
    ),
    "quiz-run": _warning(
        "Q204", "some text after a dozen questions", "A word on what has been asked so far.",
        "attention wanes; and questions work best right after what they are about",
    ),
    "same-stem": _warning(
        "Q205", "a question that is asked once on the site", STEM,
        "who has answered it knows it; a second version goes out of date unnoticed",
    ),
}  # fmt: skip
"""By the name that a `Problem` has."""
