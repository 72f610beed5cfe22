"""Words with capitals that together are somebody's name, whatever the lexicon says of each of them.

Names of Vietnam are made of ordinary words: Thắng is victory, Ngô corn, and Mỹ Dung neither American nor manure.  What
tells them apart is what stands beside them: a title before, a surname at the beginning, capitals throughout.  English
prints the same names without marks, so each syllable of one is found by its plain letters too, and so is one in
Cyrillic.  And a surname that the lexicon knows of one person is somebody else's beside another first name.

A run is read by `named`, from the words in it alone; `index.analysis.vocabulary` finds where it ends.
"""

from collections.abc import Iterable, Sequence
from typing import Protocol

from index.analysis.cyrillic_syllables import plain_syllables
from index.analysis.keys import WORD
from index.analysis.match import CONTENT, FUNCTION, NAME, PERSON, Meaning
from index.analysis.names import NAME_SOUNDS, SOUND, skeletons
from index.analysis.unmarked import is_syllable
from index.languages import LanguageRules
from index.lexicon import NAMES
from index.normalise import strip_marks
from index.romanise import CYRILLIC, romanise

LONGEST_NAME = 6
"""Syllables of a name at most."""


def _some(words: str, between: str | None = None) -> frozenset[str]:
    return frozenset(" ".join(word.split()) for word in words.split(between))


_SURNAMES = _some(
    """nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn vương trịnh trương đinh lâm phùng
    mai tô hà tạ lương chu lưu cao châu đàm thái kiều quách triệu lục tống hứa doãn nghiêm thạch tôn diệp bạch mạc khổng
    ninh thân giang cù phí khuất bành kim"""
)
"""Of Vietnam, nearly all there are; without those that are commoner as function words."""
_PLAIN = (_some(" ".join(map(strip_marks, _SURNAMES))) | {"an"}) - _some("thai kim than ton tong phi cu to do")
"""Those that tell a name without marks; not words of English, and of names of other countries."""
_WORDS_ALSO = _some("do to ton cu phi thai")
"""Surnames without marks that are words too: they open a name only before two syllables that nothing else knows."""
_IN_NAMES = frozenset({"my", "an"})
"""Function words of English that are syllables of names."""
_OPENING = frozenset({"во"})
"""Function words that stand before no syllable of Vietnam, so that they open a name there."""

STRONG, PRONOUN, ROLE = 3, 2, 1
"""What stands before a name: how sure it makes one."""
_PRONOUNS = dict.fromkeys(_some("em bé cháu chú bác cậu thầy cụ dì"), PRONOUN)
_PRONOUNS |= dict.fromkeys(_some("ông bà anh chị cô"), STRONG)
_ROLES = _some(
    """luật sư|giám đốc|chủ tịch|bộ trưởng|thứ trưởng|thủ tướng|tổng thống|bác sĩ|giáo sư|tiến sĩ|thạc sĩ|kỹ sư|đại tá|
    trung tá|thiếu tá|thượng tá|đại úy|thượng úy|trung úy|thiếu úy|đại tướng|thượng tướng|trung tướng|thiếu tướng|
    nghệ sĩ|ca sĩ|nhạc sĩ|diễn viên|nhà báo|phóng viên|bí thư|hiệu trưởng|đại sứ|ngoại trưởng|bị cáo|bị can|nạn nhân|
    nghi phạm|đội trưởng|huấn luyện viên|cầu thủ|tài xế|thượng sĩ|trung sĩ|liệt sĩ|giáo viên""",
    "|",
)
_ROLE_ENDS = frozenset(role.rpartition(" ")[2] for role in _ROLES)
_BODIES = _some(
    """bộ sở ban hội cục vụ viện tòa tổng phòng trung đảng đoàn liên ủy quỹ trường nhà nước xã huyện quận tỉnh tp thành
    phường đội khoa khu trạm đài báo cảng sân cầu đường phố công ty chùa"""
)
"""With these begin the names of offices and places, whose first word is the only one with a capital."""


class Written(Protocol):
    """A word as it is written: `index.analysis.match.Token` and `index.analysis.words.Word`."""

    @property
    def surface(self) -> str:
        """The word itself."""

    @property
    def key(self) -> str:
        """Its folded form."""

    @property
    def kind(self) -> str:
        """A word or a number."""

    @property
    def first(self) -> bool:
        """It begins a sentence."""


def is_capital(word: Written) -> bool:
    """Whether a word is written as a name is, not in capitals throughout."""
    surface = word.surface
    return word.kind == "word" and surface[:1].isupper() and (len(surface) == 1 or not surface.isupper())


def is_large(word: Written) -> bool:
    """Whether a word may be in a run: it is written as a name and built as a syllable of Vietnam.

    Args:
        word: to be looked at.
    """
    return is_capital(word) and (is_syllable(word.key) or bool(_in_cyrillic(word.key)))


def _in_cyrillic(key: str) -> tuple[str, ...]:
    return plain_syllables(key) if not key.isascii() and CYRILLIC.match(key) else ()


def is_surname(word: Written, rules: LanguageRules) -> bool:
    """Whether a word is a surname of Vietnam, in the way in which its language writes one."""
    if rules.code == "vi":
        return word.key in _SURNAMES
    return not _PLAIN.isdisjoint(_in_cyrillic(word.key) or (strip_marks(word.key),))


def may_open(word: Written, rules: LanguageRules, function: frozenset[str]) -> bool:
    """Whether a run may begin with a word that `is_large`; of offices see `is_body`.

    Args:
        word: to be looked at.
        rules: of its language.
        function: function words of the language.
    """
    if rules.code == "vi":
        return word.key not in _PRONOUNS or word.key == "anh" and not word.first
    if word.key in _WORDS_ALSO:
        return True
    return is_surname(word, rules) and not (word.first and word.key in function and word.key not in _OPENING)


def may_open_also(word: Written, function: frozenset[str]) -> bool:
    """Whether a word that `is_large` and is no surname may begin a run in Cyrillic, where ordinary words are small."""
    return word.key not in function and bool(_in_cyrillic(word.key))


def goes_on(word: Written, rules: LanguageRules, function: frozenset[str]) -> bool:
    """Whether a word that `is_large` may stand in a run after its first word."""
    if word.first:
        return False
    return rules.code == "vi" or word.key not in function or word.key in _IN_NAMES or bool(CYRILLIC.match(word.key))


def is_body(word: Written) -> bool:
    """Whether a word with a capital begins the name of an office rather than a person's."""
    return word.key in _BODIES and word.key not in _SURNAMES


def title_of(word: Written, rules: LanguageRules) -> int:
    """What a word may be before a name, a role only together with the word before it (see `is_role`)."""
    if rules.code != "vi" or not (word.first or word.surface[:1].islower()):
        return 0
    return _PRONOUNS.get(word.key) or ROLE * (word.key in _ROLE_ENDS)


def is_role(words: Sequence[Written]) -> bool:
    """Whether some words end in a title of two words or three: giám đốc, huấn luyện viên."""
    keys = [word.key for word in words[-3:]]
    return any(" ".join(keys[at:]) in _ROLES for at in range(len(keys) - 1))


def is_proper(meaning: Meaning) -> bool:
    """Whether what a run of words means is written with a capital in English too: a country, an office."""
    return meaning.kind in NAMES or meaning.kind != FUNCTION and meaning.gloss[:1].isupper()


def name_keys(key: str) -> tuple[str, ...]:
    """The index keys of a syllable of a name: as it is written, without its marks, and by its sound.

    >>> name_keys("thắng"), name_keys("hà"), name_keys("нян")
    (('w:thắng', 'w:thang', 's:tnh'), ('w:hà', 'w:ha'), ('w:nian', 'w:nhan'))
    """
    sounds = (f"{SOUND}{sound}" for sound in skeletons(key) if len(sound) >= NAME_SOUNDS)
    written = (romanise(key), *found) if (found := _in_cyrillic(key)) else (key, strip_marks(key))
    return tuple(dict.fromkeys((*(f"{WORD}{some}" for some in written), *sounds)))


def _gloss(key: str, first: bool) -> str:
    """A syllable of a name in plain letters; of those that the first one in Cyrillic may be, a surname."""
    found = _in_cyrillic(key) or (strip_marks(key),)
    return next((some for some in found if first and some in _PLAIN), found[0])


def named(
    words: Sequence[Written], title: int, terms: Sequence[tuple[int, Meaning]], alone: Sequence[Meaning],
    rules: LanguageRules, persons: Iterable[str],
) -> tuple[tuple[int, Meaning], ...]:  # fmt: skip
    """What the words of a run mean as a name: numbers of words, and their meaning; nothing where they are none.

    Args:
        words: of the run.
        title: what stands before it (`STRONG`, `PRONOUN`, `ROLE`), or 0.
        terms: number of words and meaning of each entry, as the lexicon reads the run.
        alone: what each word means by itself.
        rules: of the language.
        persons: index keys of concepts that are persons, which a name may keep.
    """
    first = words[0]
    if _is_sure(words, title, terms, alone, rules):
        kept = frozenset(persons)
        keys = [(*filter(kept.__contains__, own.keys), *name_keys(w.key)) for w, own in zip(words, alone, strict=True)]
        glosses = [_gloss(word.key, word is first) for word in words]
        return tuple((1, Meaning(some, NAME, gloss)) for some, gloss in zip(keys, glosses, strict=True))
    if len(words) < 2 or rules.code == "vi" and first.first or first.key in _WORDS_ALSO:
        return ()
    found = []
    at = 0
    for length, meaning in terms:
        found.append((length, _also_named(words[at : at + length], meaning, alone[at : at + length])))
        at += length
    return tuple(found)


def _is_sure(
    words: Sequence[Written], title: int, terms: Sequence[tuple[int, Meaning]], alone: Sequence[Meaning],
    rules: LanguageRules,
) -> bool:  # fmt: skip
    """Whether the words of a run are somebody's name and nothing else."""
    one, first = len(words) == 1, words[0]
    if rules.code != "vi":
        if first.key in _WORDS_ALSO:
            return len(words) > 2 and all(own.kind == NAME for own in alone[1:])
        return not one and is_surname(first, rules)
    land = _is_land(alone[0])
    if title == STRONG:
        return True
    if title == PRONOUN:
        return not (one and land)
    if len(terms) == 1 and not one:
        return False
    if title == ROLE:
        return not land
    known = not one and (first.key in _SURNAMES or _is_strange(terms, alone))
    return known and not (first.first and len(words) == 2 and _is_land(alone[1]))


def _is_strange(terms: Sequence[tuple[int, Meaning]], alone: Sequence[Meaning]) -> bool:
    """Whether the lexicon lacks a syllable of a run, and no others of it are an entry together: Bình Lâm, Mã Pác."""
    lacks = any(own.kind == NAME and own.keys[0].startswith(WORD) for own in alone)
    return lacks and len(terms) == len(alone) and not any(map(_is_land, alone))


def _is_land(meaning: Meaning) -> bool:
    return is_proper(meaning) and meaning.kind not in (PERSON, NAME)


def _also_named(words: Sequence[Written], meaning: Meaning, alone: Sequence[Meaning]) -> Meaning:
    """What an entry in a run means, with the keys of the name that it may be instead."""
    if meaning.kind == FUNCTION or _is_land(meaning):
        return meaning
    if len(words) == 1:
        return meaning._replace(keys=tuple(dict.fromkeys((*meaning.keys, *name_keys(words[0].key)))))
    parts = (
        (*(own.keys if own.kind == CONTENT else ()), *name_keys(word.key))
        for word, own in zip(words, alone, strict=True)
    )
    return meaning._replace(parts=tuple(parts))
