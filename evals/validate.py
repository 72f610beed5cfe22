"""Is the gold sound?  Every claim a gold item makes of the articles is checked against them.

`mutate` proves the checks: it corrupts items one at a time, in ways that a slip of the hand might, and
every corruption must be found.
"""

import copy
import random
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from evals.gold import ABSTAIN, ANSWER, CORRECT_PREMISE, GoldError, Item, read_item
from evals.metrics.answers import f1_of, hit
from evals.normalise import tokens
from index.languages import RULES
from index.normalise import nfc

TOO_ALIKE = 0.9
"""Token F1 between questions of two groups in one language from which they are near duplicates."""

Raw = dict[str, Any]


class Finding(NamedTuple):
    """Something wrong with a gold item."""

    id: str
    line: int
    problem: str


def check_item(item: Item, texts: Mapping[str, str]) -> list[str]:
    """What is wrong with one item by itself."""
    problems = []
    if item.expected == ABSTAIN and (item.needs or item.answers):
        problems.append("expects abstaining, but has evidence or answers; take them out")
    if item.expected != ABSTAIN and not item.needs:
        problems.append("expects an answer, but has no evidence; add a quote")
    if item.expected == ANSWER and not any(n.must for n in item.nuggets):
        problems.append("expects an answer, but has no vital nugget; add one")
    if (item.type == "unanswerable") != (item.expected == ABSTAIN):
        problems.append(f"type {item.type!r} does not go with expected {item.expected!r}")
    if (item.type == "false_premise") != (item.expected == CORRECT_PREMISE):
        problems.append(f"type {item.type!r} does not go with expected {item.expected!r}")
    if (item.type == "followup") != bool(item.history):
        problems.append("a follow-up needs a history, and nothing else has one")
    problems += _check_nuggets(item, texts)
    problems += [f"wrong answer {w!r} is a right one too" for w in item.wrong_answers if w in item.answers]
    if any(nfc(text) != text for text in (item.question, *item.answers, *item.wrong_answers)):
        problems.append("is not in composed Unicode (NFC); normalise the line")
    return problems


def _check_nuggets(item: Item, texts: Mapping[str, str]) -> list[str]:
    quotes = [texts[span.doc][span.start : span.end] for need in item.needs for span in need]
    problems = []
    for nugget in item.nuggets:
        if nugget.must and not any(nugget.found_in(quote) for quote in quotes):
            problems.append(f"nugget {nugget.text!r}: no pattern matches any evidence; correct 'match' or the quote")
    vital = [n for n in item.nuggets if n.must]
    if vital and item.answers and not any(n.found_in(answer) for n in vital for answer in item.answers):
        problems.append("no vital nugget matches any of 'answers'; correct one of them")
    return problems


def check_all(items: Sequence[Item], texts: Mapping[str, str]) -> list[Finding]:
    """What is wrong with the gold: items by themselves, groups, near duplicates, absent answers."""
    findings = [Finding(i.id, i.line, p) for i in items for p in check_item(i, texts)]
    groups: dict[str, list[Item]] = {}
    for item in items:
        groups.setdefault(item.group, []).append(item)
    for members in groups.values():
        findings += _check_group(members)
    findings += _near_duplicates(items)
    findings += _answers_of_others(items, texts)
    return findings


def _check_group(members: Sequence[Item]) -> list[Finding]:
    first = members[0]
    findings = []
    for item in members[1:]:
        for name in ("split", "type", "expected"):
            if getattr(item, name) != getattr(first, name):
                findings.append(Finding(item.id, item.line, f"{name} differs from {first.id} of its group"))
        if {t for n in item.needs for t in n} != {t for n in first.needs for t in n}:
            findings.append(Finding(item.id, item.line, f"evidence differs from {first.id} of its group"))
    codes = [item.lang for item in members]
    if len(codes) != len(set(codes)):
        findings.append(Finding(first.id, first.line, "its group has a language twice; give one another group"))
    return findings


def _near_duplicates(items: Sequence[Item]) -> list[Finding]:
    findings = []
    for code in RULES:
        asked = [(i, tokens(i.question, code)) for i in items if i.lang == code and not i.history]
        for n, (one, words) in enumerate(asked):
            for other, others in asked[:n]:
                if one.group != other.group and f1_of(words, others) >= TOO_ALIKE:
                    findings.append(Finding(one.id, one.line, f"asks nearly the same as {other.id}; drop or reword it"))
    return findings


def _answers_of_others(items: Sequence[Item], texts: Mapping[str, str]) -> list[Finding]:
    """Unanswerable items whose tempting answers stand in the articles after all."""
    return [
        Finding(i.id, i.line, f"is unanswerable, but {w!r} stands in {doc}; answer it or change 'wrong_answers'")
        for i in items
        if i.expected == ABSTAIN
        for w in i.wrong_answers
        for doc, text in texts.items()
        if hit(text, w)
    ]


def summary(items: Sequence[Item]) -> dict[str, Any]:
    """Counts by language, type and split, and of groups in all the languages of the items."""

    def count(key: Callable[[Item], str]) -> dict[str, int]:
        found: dict[str, int] = {}
        for item in items:
            found[key(item)] = found.get(key(item), 0) + 1
        return dict(sorted(found.items()))

    languages = count(lambda i: i.lang)
    groups: dict[str, set[str]] = {}
    for item in items:
        groups.setdefault(item.group, set()).add(item.lang)
    return {
        "items": len(items),
        "groups": len(groups),
        "complete_groups": sum(codes == set(languages) for codes in groups.values()),
        "lang": languages,
        "type": count(lambda i: i.type),
        "split": count(lambda i: i.split),
    }


# Mutations: each takes a raw item and changes it, or says that it cannot.

Mutation = Callable[[Raw, random.Random], bool]


def _change_digit_or_letter(text: str, dice: random.Random) -> str:
    at = dice.choice([i for i, c in enumerate(text) if c.isalnum()])
    return text[:at] + ("7" if text[at] != "7" else "3") + text[at + 1 :]


def _spoil_quote(raw: Raw, dice: random.Random) -> bool:
    if not raw.get("evidence"):
        return False
    entry = dice.choice(raw["evidence"])
    entry["quote"] = _change_digit_or_letter(entry["quote"], dice)
    return True


def _move_quote(raw: Raw, dice: random.Random) -> bool:
    if not raw.get("evidence"):
        return False
    entry = dice.choice(raw["evidence"])
    entry["doc"] = "no-such-article.txt"
    return True


def _spoil_patterns(raw: Raw, dice: random.Random) -> bool:
    vital = [n for n in raw.get("nuggets", []) if n.get("must", True)]
    if not vital:
        return False
    dice.choice(vital)["match"] = ["zzz-nothing-says-this"]
    return True


def _break_pattern(raw: Raw, dice: random.Random) -> bool:
    if not raw.get("nuggets"):
        return False
    dice.choice(raw["nuggets"])["match"].append("(unclosed")
    return True


def _drop_key(raw: Raw, dice: random.Random) -> bool:
    del raw[dice.choice(["id", "group", "lang", "type", "split", "question", "expected"])]
    return True


def _wrong_word(raw: Raw, dice: random.Random) -> bool:
    raw[dice.choice(["lang", "type", "split", "expected"])] = "nonsense"
    return True


def _turn_expectation(raw: Raw, _: random.Random) -> bool:
    raw["expected"] = ANSWER if raw["expected"] == ABSTAIN else ABSTAIN
    return True


def _drop_evidence(raw: Raw, _: random.Random) -> bool:
    had = bool(raw.get("evidence"))
    raw["evidence"] = []
    return had


def _other_split(raw: Raw, _: random.Random) -> bool:
    raw["split"] = "dev" if raw["split"] == "test" else "test"
    return True


MUTATIONS: tuple[Mutation, ...] = (
    _spoil_quote, _move_quote, _spoil_patterns, _break_pattern, _drop_key, _wrong_word, _turn_expectation,
    _drop_evidence, _other_split,
)  # fmt: skip


def mutate(raws: Sequence[Raw], texts: Mapping[str, str], count: int, seed: int = 1) -> list[tuple[str, str, bool]]:
    """Corrupt one item at a time and see whether the checks find it.

    Args:
        raws: the gold's JSON objects.
        texts: the articles.
        count: how many corruptions.

    Returns:
        (item id, name of the corruption, found) for each.
    """
    dice = random.Random(seed)
    found: list[tuple[str, str, bool]] = []
    languages: dict[str, int] = {}
    for raw in raws:
        languages[raw["group"]] = languages.get(raw["group"], 0) + 1
    while len(found) < count:
        number = dice.randrange(len(raws))
        mutation = dice.choice(MUTATIONS)
        if mutation is _other_split and languages[raws[number]["group"]] < 2:
            continue
        changed = copy.deepcopy(raws[number])
        if mutation(changed, dice):
            caught = _is_caught([*raws[:number], changed, *raws[number + 1 :]], number, texts)
            found.append((raws[number]["id"], mutation.__name__.strip("_"), caught))
    return found


def _is_caught(raws: Sequence[Raw], number: int, texts: Mapping[str, str]) -> bool:
    try:
        changed = read_item(raws[number], texts, "mutated", number)
    except GoldError:
        return True
    group = [read_item(raw, texts, "", n) for n, raw in enumerate(raws) if raw.get("group") == changed.group]
    return bool(check_item(changed, texts) or _check_group(group))
