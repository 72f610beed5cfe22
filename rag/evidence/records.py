"""The times since which something is a record: the strongest quake since 2011 is none of 2011.

Such a time bounds what is told; it is not when it happened.  "Closed since 2021" is none: that began then.
"""

import re
from collections.abc import Sequence

from index.normalise import NOTHING, fold_whole
from index.patterns import regex
from index.quantities.times import Moment

REACH = 90
"""Characters before a time in which the record stands that it bounds."""


def _since(records: str, since: str) -> re.Pattern[str]:
    """A word for a record, and since when, with no other clause between them."""
    return regex(rf"(?<!\w)(?:{records})(?!\w)[^,;:.]{{0,60}}(?<!\w)(?:{since}) $")


_RECORDS: dict[str, re.Pattern[str]] = {
    "en": _since(
        r"(?<=the )most|(?<=its )most|(?<=their )most"
        r"|(?!\w*(?:interest|west|east|unrest|harvest|quest|latest|honest|modest|dapest|charest)(?!\w))"
        r"(?!rest|test|guest|forest|protest|arrest|invest|contest|suggest)\w{2,}est|worst"
        r"|(?<!at )least|first(?! lad)|record", r"since(?: (?:the|at least|around|early|late))*"
    ),
    "uk": _since(
        r"най(?!ман|мит|ня)\w+|вперше|перш(?:ий|а|е|і|ого|ої)|рекорд\w*", r"(?:[зс]|із|зі|від"
        r"|починаючи з)(?: часів| кінця| початку)?"
    ),
    "ru": _since(
        r"сам(?:ый|ая|ое|ые|ого|ой|ым|ых|ую) [\w-]+"
        r"(?:[ыи]й|ой|[ая]я|[ое]е|[ыи]е|[ое]го|[ыи]м|[ыи]х|[ую]ю)|наи\w+|впервые|крупнейш\w+|худш\w+|сильнейш\w+"
        r"|перв(?:ый|ая|ое|ые|ого|ой)"
        r"|рекорд\w*", r"со?(?: времен| конца| начала)?"
    ),
    "vi": _since(
        r"(?<!ít )(?<!thống )(?<!chủ )(?<!hợp )nhất|lần đầu(?: tiên)?|đầu tiên|kỷ lục", r"(?:kể từ"
        r"|tính từ|từ)(?: năm| tháng| ngày| sau| trận \w+)*"
    ),
}  # fmt: skip


def bounds(text: str, language: str, stated: Sequence[Moment]) -> frozenset[Moment]:
    """The times of a text since which something is the greatest, the first or the last of its kind.

    Args:
        text: that states them.
        language: of it.
        stated: the times, in its places.
    """
    pattern, folded = _RECORDS.get(language, NOTHING), fold_whole(text)
    if not stated or len(folded) != len(text):
        return frozenset()
    return frozenset(
        m for m in stated if pattern.search(folded[max(0, m.place.start - REACH) : m.place.start].rstrip() + " ")
    )


def events(text: str, language: str, stated: Sequence[Moment]) -> tuple[Moment, ...]:
    """The times of a text without those that bound a record.

    Args:
        text: that states them.
        language: of it.
        stated: the times, in its places.
    """
    past = bounds(text, language, stated)
    return tuple(m for m in stated if m not in past) if past else tuple(stated)
