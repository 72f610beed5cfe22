"""Words as they are typed in a chat, written out: ng is người, ko is không.

A closed table of what people agree on.  A short form is taken for one only where it is a word of small letters by
itself, no unit behind a figure, and stands beside other words.
"""

import re

from index.normalise import strip_marks
from index.patterns import regex

_SHORT: dict[str, dict[str, str]] = {
    "vi": {
        "ng": "người", "ngta": "người ta", "mn": "mọi người", "đc": "được", "dc": "được", "ko": "không",
        "k": "không", "hok": "không", "khg": "không", "bn": "bao nhiêu", "bnhiu": "bao nhiêu", "z": "vậy", "dz": "vậy",
        "zậy": "vậy", "dzậy": "vậy", "zay": "vậy", "dzay": "vậy", "vs": "với", "j": "gì", "ji": "gì", "r": "rồi",
        "bt": "biết", "bik": "biết", "ntn": "như thế nào", "tp": "thành phố", "sv": "sinh viên", "hs": "học sinh",
        "cty": "công ty", "trc": "trước", "hnay": "hôm nay", "hqua": "hôm qua",
    },
}  # fmt: skip
"""Language -> short form -> what it stands for."""
_LAST = frozenset({"hông", "hong", "hk", "hem"})
"""Words for "no" at the end of a Vietnamese question; a hip elsewhere."""
_LETTERED = frozenset({
    "gen", "hệ", "he", "vitamin", "kênh", "kenh", "nhóm", "nhom", "loại", "loai", "hạng", "hang", "lớp", "lop", "khối",
    "khoi", "đội", "doi", "bảng", "bang", "điểm", "diem", "dòng", "dong", "trục", "truc", "chữ", "chu", "jay",
})  # fmt: skip
"""After these a single letter is a name: gen z, vitamin k."""
_LEAST = 2
"""Other words that must stand beside a short form."""
_WORD = regex(r"\w+")
_INSIDE = regex(r"[-/.@&'’+_#]")
"""Beside one of these a word is a part of something else: k-pop, ng@mail, hcm.tp."""


def written_out(text: str, language: str) -> str:
    """A question with the short forms of a chat written out; in plain letters where it has no others.

    Args:
        text: a question.
        language: ISO 639-1 of it.

    >>> written_out("mỗi ng đc mua mấy chỉ z?", "vi"), written_out("co bn ng chet", "vi")
    ('mỗi người được mua mấy chỉ vậy?', 'co bao nhieu nguoi chet')
    """
    table = _SHORT.get(language, {})
    words = list(_WORD.finditer(text)) if table else []
    if len(words) <= _LEAST:
        return text
    keys = ["", *(word.group() for word in words), ""]
    pieces, at = [], 0
    for n, word in enumerate(words, start=1):
        key = keys[n]
        meant = table.get(key) or ("không" if language == "vi" and n == len(words) and key in _LAST else None)
        if meant is None or not _stands_alone(text, word) or keys[n - 1][-1:].isdigit():
            continue
        if (len(key) == 1 and keys[n - 1].lower() in _LETTERED) or (key, keys[n + 1].lower()) == ("tp", "hcm"):
            continue
        pieces += [text[at : word.start()], strip_marks(meant) if text.isascii() else meant]
        at = word.end()
    return "".join([*pieces, text[at:]])


def _stands_alone(text: str, word: re.Match[str]) -> bool:
    """Whether no sign joins a word to another."""
    before = word.start() > 0 and _INSIDE.match(text, word.start() - 1)
    after = _INSIDE.match(text, word.end()) and text[word.end() + 1 : word.end() + 2].strip()
    return not before and not after
