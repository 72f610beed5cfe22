"""The languages with rules of their own, as a table: a new one is a row here and a lexicon column."""

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
    """

    code: str
    lemmas: bool
    shared_prefix: bool
    decimal: str
    letters: frozenset[str]


RULES: dict[str, LanguageRules] = {
    rules.code: rules
    for rules in (
        LanguageRules("en", lemmas=True, shared_prefix=False, decimal=".", letters=frozenset()),
        LanguageRules("uk", lemmas=True, shared_prefix=True, decimal=",", letters=frozenset("іїєґ")),
        LanguageRules(
            "vi",
            lemmas=False,
            shared_prefix=False,
            decimal=",",
            letters=frozenset("ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"),
        ),
    )
}

PLAIN = LanguageRules("", lemmas=False, shared_prefix=False, decimal=".", letters=frozenset())
"""Rules for every other language: words as they stand, no lexicon."""


def rules_for(code: str) -> LanguageRules:
    """The rules of a language, or `PLAIN` where it has none of its own."""
    return RULES.get(code, PLAIN)
