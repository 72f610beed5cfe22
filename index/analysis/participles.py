"""The verbs of which a word may be a passive participle: випущених of випустити, остановлена of остановить.

Tables of dictionary forms know the commonest participles of Ukrainian and Russian as forms of their verbs, and leave
the others as they are, or take them for words that begin alike (відпущених for remission).
"""

from collections.abc import Iterator

from index.patterns import regex

_ENDINGS = {
    "uk": regex(r"(?:(?P<a>[аяу])н|(?P<e>[еє])н|(?P<t>(?<=[иіуяо])т))(?:ий|ого|ому|им|ім|их|ими|а|ої|ій|у|ою|е|і|о)$"),
    "ru": regex(
        r"(?:(?:(?P<a>[ая])н|(?P<e>е)н)(?:н(?:ый|ого|ому|ым|ом|ых|ыми|ая|ой|ую|ое|ые)|а|о|ы)"
        r"|(?P<t>(?<=[иыуяое])т)(?:ый|ого|ому|ым|ом|ых|ыми|ая|ой|ую|ое|ые|а|о|ы))$"
    ),
}
"""Language -> the endings of its passive participles: those in а and т keep the stem of the verb, those in е do not."""
_STEM = 3
"""Letters that a verb's stem has at least."""
_CHANGED = {
    "uk": (("щ", "ст"), ("ждж", "зд"), ("дж", "д"), ("ж", "з"), ("ж", "д"), ("ч", "т"), ("ш", "с"), ("бл", "б"),
           ("пл", "п"), ("вл", "в"), ("мл", "м"), ("фл", "ф")),
    "ru": (("щ", "ст"), ("щ", "т"), ("жд", "д"), ("ж", "з"), ("ж", "д"), ("ч", "т"), ("ш", "с"), ("бл", "б"),
           ("пл", "п"), ("вл", "в"), ("мл", "м"), ("фл", "ф")),
}  # fmt: skip
"""Language -> how a stem ends before the participle's е, and how in the verb: засуджений, of засудити."""
_OTHERS = {
    "uk": (("йд", "йти"), ("д", "сти"), ("т", "сти"), ("з", "зти"), ("с", "сти"), ("ж", "гти"),
           ("ч", "кти"), ("н", "нути")),
    "ru": (("йд", "йти"), ("д", "сти"), ("т", "сти"), ("з", "зти"), ("с", "сти"), ("ж", "чь"),
           ("ч", "чь"), ("н", "нуть")),
}  # fmt: skip
"""Language -> how a stem ends before the participle's е, and what the verb has in its place: знайдений, of знайти."""
_VERBS = {"uk": "ти", "ru": "ть"}


def may_be_done_by(word: str, language: str) -> Iterator[str]:
    """The verbs of which a folded word would be a passive participle by its ending; few of them exist.

    >>> list(may_be_done_by("випущених", "uk"))
    ['випущити', 'випустити']
    >>> list(may_be_done_by("закрыта", "ru")), list(may_be_done_by("щоденний", "uk"))
    (['закрыть'], [])
    """
    found = _ENDINGS[language].search(word) if language in _ENDINGS else None
    if not found or found.start() < _STEM:
        return
    stem, verb = word[: found.start()], _VERBS[language]
    if found["t"]:
        yield stem + verb
    elif vowel := found["a"]:
        yield stem + vowel + verb
    else:
        yield from _changed(stem, language)


def _changed(stem: str, language: str) -> Iterator[str]:
    vowel = {"uk": "ити", "ru": "ить"}[language]
    yield stem + vowel
    for ending, plain in _CHANGED[language]:
        if stem.endswith(ending):
            yield stem.removesuffix(ending) + plain + vowel
    for ending, verb in _OTHERS[language]:
        if stem.endswith(ending):
            yield stem.removesuffix(ending) + verb
