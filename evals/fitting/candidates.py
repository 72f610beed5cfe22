"""What people thought of answers -> candidates for gold questions, in the gold form, for a person to complete.

A thumb is no verdict on what the right answer is, so nuggets and answers are left for the person; the
evidence of an answer that was liked is taken over, that of one that was not is put down as near evidence.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from evals.gold import ABSTAIN, ANSWER, raw_lines
from index.languages import RULES

GOOD = 1


class Candidates(NamedTuple):
    """What came of a file of feedback.

    Attributes:
        items: gold lines, in the order in which their questions were first judged.
        skipped: (line number, reason) of lines that give none.
    """

    items: list[dict[str, Any]]
    skipped: list[tuple[int, str]]


def candidates(path: Path) -> Candidates:
    """Gold candidates from a file of feedback; of several lines on one answer the last one counts.

    Args:
        path: JSON lines as the chat writes them: ``conversation``, ``turn``, ``question``, ``history``, ``rating``
            (1 good, 0 bad, null taken back), ``comment``, ``answer`` (as `rag.Answer.to_dict` gives it).

    Raises:
        GoldError: the file cannot be read, or a line is not a JSON object.
    """
    last: dict[tuple[Any, Any, Any], tuple[int, dict[str, Any]]] = {}
    skipped: list[tuple[int, str]] = []
    for number, line in raw_lines(path):
        reason = _unfit(line)
        if reason:
            skipped.append((number, reason))
        else:
            last[line.get("conversation"), line.get("turn"), line["question"]] = (number, line)
    judged = [(number, line) for number, line in last.values() if line.get("rating") is not None]
    items = [_item(f"c{n:03}", line) for n, (_, line) in enumerate(judged, 1)]
    return Candidates(items, skipped)


def _unfit(line: Mapping[str, Any]) -> str | None:
    """Why a line gives no candidate."""
    answer = line.get("answer")
    if not isinstance(line.get("question"), str) or not line["question"].strip():
        return "no question"
    if not isinstance(answer, dict) or not isinstance(answer.get("citations"), list):
        return "no answer"
    if line.get("rating") not in (0, 1, None):
        return f"rating {line['rating']!r}, expected 1, 0 or null"
    if answer.get("language") not in RULES:
        return f"language {answer.get('language')!r}, the gold form has {', '.join(RULES)}"
    return None


def _item(name: str, line: Mapping[str, Any]) -> dict[str, Any]:
    answer = line["answer"]
    good = line["rating"] == GOOD
    abstained = bool(answer.get("abstained"))
    quotes = list(_quotes(answer))
    # Liked and silent, or disliked though it answered: neither says that the articles do answer.
    expected = ABSTAIN if abstained and good else ANSWER
    liked = "liked" if good else "disliked"
    told = f"; comment: {line['comment']}" if line.get("comment") else ""
    return {
        "id": name, "group": name, "lang": answer["language"],
        "type": "unanswerable" if expected == ABSTAIN else "fact",
        "split": "dev", "question": line["question"], "history": line.get("history") or [], "expected": expected,
        "answers": [], "wrong_answers": [], "nuggets": [],
        "evidence": [{**quote, "set": n} for n, quote in enumerate(quotes, 1)] if good and not abstained else [],
        "near_evidence": [] if good and not abstained else quotes,
        "note": f"candidate, to be completed: {liked}{told}; said: {answer.get('text', '')}",
    }  # fmt: skip


def _quotes(answer: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    """The places that an answer stands on, or that came nearest."""
    seen = set()
    named = [(c.get("doc_id"), c.get("quote")) for c in answer["citations"] if isinstance(c, dict)]
    if not named:
        near = [(c.get("doc_id"), c.get("quote")) for c in answer.get("nearest", []) if isinstance(c, dict)]
        named = near[:1] or [(p.get("doc_id"), p.get("text")) for p in answer.get("passages", [])[:1]]
    for doc, quote in named:
        if isinstance(doc, str) and isinstance(quote, str) and (doc, quote) not in seen:
            seen.add((doc, quote))
            yield {"doc": doc, "quote": quote}


def lines(found: Candidates) -> list[str]:
    """The candidates as lines of a gold file."""
    return [json.dumps(item, ensure_ascii=False) for item in found.items]
