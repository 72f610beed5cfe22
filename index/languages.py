"""The languages with rules of their own, as a table: a new one is a row here and a lexicon column or file."""

from dataclasses import dataclass


@dataclass(frozen=True)
class LanguageRules:
    """What the analyser must know of one language.

    Attributes:
        code: ISO 639-1.
        lemmas: words have inflected forms that simplemma can undo.
        shared_prefix: an unknown form may stand for the entry with which it shares a long beginning
            (rich endings; see `Lexicon.by_prefix`).
        decimal: the decimal mark; the other one of ``.`` and ``,`` groups thousands.
        letters: letters that this language has and its neighbours by script lack.
        script: in which it is written, ``Latin`` or ``Cyrillic``.
        words_name: a surname may be an ordinary word with a capital (Ash, Ясень).
        late: its lemmas are heavy (Russian: 140 MB and 2 s), so they are loaded, and its part of the lexicon is
            compiled, only when the first text in it is met.
    """

    code: str
    lemmas: bool
    shared_prefix: bool
    decimal: str
    letters: frozenset[str]
    script: str = "Latin"
    words_name: bool = True
    late: bool = False


RULES: dict[str, LanguageRules] = {
    rules.code: rules
    for rules in (
        LanguageRules("en", lemmas=True, shared_prefix=False, decimal=".", letters=frozenset()),
        LanguageRules("uk", lemmas=True, shared_prefix=True, decimal=",", letters=frozenset("іїєґ"), script="Cyrillic"),
        LanguageRules(
            "vi",
            lemmas=False,
            shared_prefix=False,
            decimal=",",
            words_name=False,
            letters=frozenset("ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"),
        ),
        LanguageRules(
            "ru", lemmas=True, shared_prefix=True, decimal=",", letters=frozenset("ыэёъ"), script="Cyrillic", late=True
        ),
    )
}

PLAIN = LanguageRules("", lemmas=False, shared_prefix=False, decimal=".", letters=frozenset())
"""Rules for every other language: words as they stand, no lexicon."""


def rules_for(code: str) -> LanguageRules:
    """The rules of a language, or `PLAIN` where it has none of its own."""
    return RULES.get(code, PLAIN)
