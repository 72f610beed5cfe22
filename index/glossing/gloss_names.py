"""Which words of a quote are names by the way they are written, so that a gloss shows no common noun for them.

Андрій Вовк is no wolf and Ô Môn no umbrella.  Offices are written with capitals too, and their words are glossed.
"""

from collections.abc import Callable, Sequence

from index.analyse import FUNCTION, NUMBER, PERSON, TIME, Term
from index.analysis.words import SENTENCE_END
from index.lemmas import lemma
from index.lexicon import NAMES, Concept
from index.normalise import fold

_MOSTLY = 0.6
"""From this share of words with a capital on, a headline is written so throughout, and a capital proves nothing."""
_FEW = 4
"""Words at least that such a headline has."""
_UNIT = 4
"""Letters of a unit at most."""
_OPENS = frozenset("«“„\"'‘(—–-")
"""After these a capital may stand for the beginning of a sentence or a title."""
_OPEN, _CLOSE = frozenset('«“„"'), frozenset('»”“"')
_ADJECTIVES = {"uk": ("ий", "ій"), "ru": ("ый", "ий", "ой")}
"""Endings of dictionary forms: with such a word begin the names of offices (Верховний суд), seldom those of places."""


def _some(words: str) -> frozenset[str]:
    return frozenset(words.split())


_OFFICES = {
    "en": _some(
        """academy act affair agency air airport alliance ambassador archbishop army assembly association attorney
        authority award bank battalion bay bill bishop board bridge brigade bureau cabinet captain centre center
        chairman chairwoman chamber chancellor championship chief church city club code coast college colonel
        command commander commission commissioner committee company conference congress constitution constable
        convention corporation corps council councillor county court cup day defence defense democrat department
        deputy detective director district division doctor emergency federation festival force foreign foundation
        front fund general government governor group guard health highway home hospital house industry inspector
        institute intelligence island judge justice king lake law league library lieutenant lord major market mayor
        minister ministry mountain municipality museum national navy network observatory office officer official
        opera organisation organization palace park parliament party peace police pope port premier president press
        prime prince princess prison prize professor prosecutor province public queen region regional republic
        river road royal school sea secretary security senate senator sergeant service sheriff social society square
        staff state survey registry station street supreme theatre theater treaty tribunal trust union university
        village war world"""
    ),
    "uk": _some(
        """агентство академія армія асамблея асоціація банк бюро верховна війна губернатор держава договір дума закон
        збори імператор інститут кабінет канцлер кодекс командування комісія комітет конгрес конституція король
        королева ліга міністерство міністр місто народ нарада область організація офіс палата парламент партія
        патріарх папа повіт поліція посол президент прем'єр прем'єр-міністр прокуратура рада район республіка сейм
        сенат сили сила служба спілка союз суд театр трибунал уповноважений управління університет уряд федерація фонд
        центр церква штаб святий день рік кубок адміністрація захід схід північ південь"""
    ),
    "ru": _some(
        """агентство академия армия ассамблея ассоциация банк бюро война губернатор государство договор дума закон
        император институт кабинет канцлер кодекс командование комиссия комитет конгресс конституция король королева
        лига министерство министр город народ область организация офис палата парламент партия патриарх папа полиция
        посол президент премьер премьер-министр прокуратура совет район республика сейм сенат силы сила служба союз
        суд театр трибунал управление университет правительство федерация фонд центр церковь штаб святой день год
        кубок рада администрация запад восток север юг"""
    ),
    "vi": _some(
        """bộ sở ban hội cục vụ viện tòa tổng phòng trung đảng đoàn liên ủy quỹ trường nhà xã huyện quận tỉnh thành
        phường đội khoa khu trạm đài báo cảng sân cầu đường phố công chùa chính quốc đại ông bà anh chị cô giám chủ thủ
        phó"""
    ),
}
"""Words in the names of offices, bodies and roles, by their dictionary forms; in Vietnamese those that open one."""


_IN_RUSSIAN = """
    Volodymyr Vladimir, Oleksii Alexei, Oleksandr Alexander, Oleksandra Alexandra, Serhii Sergei, Andrii Andrei,
    Mykola Nikolai, Dmytro Dmitry, Mykhailo Mikhail, Yevhen Yevgeny, Yevheniia Yevgenia, Olena Yelena, Vasyl
    Vasily, Pavlo Pavel, Petro Pyotr, Hryhorii Grigory, Yurii Yuri, Ihor Igor, Oleh Oleg, Kateryna Yekaterina,
    Svitlana Svetlana, Nataliia Natalia, Iryna Irina, Anastasiia Anastasia, Mariia Maria, Tetiana Tatiana, Denys
    Denis, Maksym Maxim, Danylo Daniil, Illia Ilya, Kyrylo Kirill, Mykyta Nikita, Vladyslav Vladislav,
    Viacheslav Vyacheslav, Anatolii Anatoly, Valerii Valery, Vitalii Vitaly, Arkadii Arkady, Liudmyla Lyudmila,
    Halyna Galina, Olha Olga, Yuliia Yulia, Heorhii Georgy, Tymofii Timofey, Fedir Fyodor, Hennadii Gennady,
    Sofiia Sofia, Matvii Matvey, Artem Artyom, Viktoriia Viktoria, Vira Vera, Nadiia Nadezhda, Liubov Lyubov,
    Bohdan Bogdan, Borys Boris, Hlib Gleb, Vadym Vadim, Kostiantyn Konstantin, Yehor Yegor, Yakiv Yakov, Larysa
    Larisa, Maryna Marina, Rostyslav Rostislav, Sviatoslav Svyatoslav, Tymur Timur, Valentyn Valentin, Valentyna
    Valentina, Yelyzaveta Yelizaveta
"""
"""Given names as the lexicon writes them in English, after Ukrainian, and as they are written of Russians."""
IN_RUSSIAN: dict[str, str] = dict(map(str.split, _IN_RUSSIAN.split(",")))


def term_for(concept: Concept, language: str, reader: str) -> str:
    """What a gloss shows of a sense; the given name of somebody in a Russian text in its Russian form.

    Args:
        concept: the sense.
        language: of the text.
        reader: language of the gloss.

    >>> governor = Concept("person", {"en": "Volodymyr", "uk": "Володимир"})
    >>> term_for(governor, "ru", "en"), term_for(governor, "uk", "en")
    ('Vladimir', 'Volodymyr')
    """
    term = concept.term(reader)
    return IN_RUSSIAN.get(term, term) if (language, reader, concept.kind) == ("ru", "en", PERSON) else term


def is_proper(concept: Concept) -> bool:
    """Whether a sense is written with a capital in English: a name, a country, a day of the week."""
    return concept.kind in NAMES or concept.terms["en"][:1].isupper()


def _is_unit(surface: str) -> bool:
    """Whether a word is written as units are: МВт, kWh."""
    return len(surface) <= _UNIT and any(c.isupper() for c in surface[1:])


class Runs:
    """The runs of words with capitals in a quote.

    Args:
        text: of an article.
        terms: of the quote.
        language: of the article.
    """

    def __init__(self, text: str, terms: Sequence[Term], language: str) -> None:
        self._text = text
        self._terms = terms
        self._language = language
        self._surfaces = [text[term.start : term.end] for term in terms]
        capital = [surface[:1].isupper() for surface in self._surfaces]
        self._capital = [
            large and (len(surface) == 1 or not (surface.isupper() or _is_unit(surface)))
            for surface, large in zip(self._surfaces, capital, strict=True)
        ]
        self.headline = len(terms) >= _FEW and sum(capital) > _MOSTLY * len(terms)

    def beside(self, number: int) -> bool:
        """Whether nothing but a space stands between a term and the next."""
        terms = self._terms
        return number + 1 < len(terms) and self._text[terms[number].end : terms[number + 1].start] in (" ", "\u00a0")

    def proves(self, number: int) -> bool:
        """Whether the capital of a term says that it is a name: it stands inside a sentence, and no title of a work."""
        if not self._capital[number] or self.headline or not number:
            return False
        between = self._text[self._terms[number - 1].end : self._terms[number].start]
        return between == "-" or not (SENTENCE_END.search(between) or _OPENS.intersection(between))

    def named(self, proper: Callable[[int], bool]) -> frozenset[int]:
        """The numbers of the terms that are shown as they are written.

        Args:
            proper: whether the term of a number has a sense that is a name.
        """
        found: set[int] = set()
        at = 0
        while at < len(self._terms):
            if not self._capital[at]:
                at += 1
                continue
            end = at + 1
            while end < len(self._terms) and self._capital[end] and self.beside(end - 1):
                end += 1
            if self._is_quoted(at, end) and not (end == at + 1 and proper(at)):
                found.update(range(at, end))
            found.update(n for n in range(at, end) if not proper(n) and self._is_name(n, at, end))
            at = end
        return frozenset(found)

    def _is_quoted(self, begin: int, end: int) -> bool:
        """Whether a run stands in quotation marks by itself, inside a sentence: the club «Шахтар» is no miner."""
        start, stop = self._terms[begin].start, self._terms[end - 1].end
        if (
            self.headline
            or not begin
            or self._text[start - 1] not in _OPEN
            or self._text[stop : stop + 1] not in _CLOSE
        ):
            return False
        if any(term.kind in (FUNCTION, NUMBER, TIME) for term in self._terms[begin:end]):
            return False
        whole = all(word[:1].isupper() for surface in self._surfaces[begin:end] for word in surface.split())
        before = self._text[max(0, start - 3) : start - 1]
        return whole and before[:1].isalnum() and before[1:] in (" ", "\u00a0")

    def _is_name(self, number: int, begin: int, end: int) -> bool:
        """Whether a term in the run from one number to another is a name, though no sense of it is."""
        term, surface = self._terms[number], self._surfaces[number]
        if self.headline or term.kind in (FUNCTION, NUMBER, TIME):
            return False
        if self._language == "vi":
            return self._is_syllable_of_name(number, begin)
        if " " in surface or not self.proves(number) or self._is_office(number):
            return False
        if self._language == "en":
            return not any(self._is_office(n) for n in range(number + 1, end))
        adjective = self._base(number).endswith(_ADJECTIVES.get(self._language, ()))
        return number > begin and not self._is_office(number - 1) or not adjective

    def _is_syllable_of_name(self, number: int, begin: int) -> bool:
        """The same for Vietnamese, where all words of a name have a capital, and the first one of an office's."""
        words = self._surfaces[number].split()
        if not all(word[:1].isupper() for word in words) or not self.proves(number):
            return False
        return not (self._opens_office(number) or len(words) > 1 and number > begin and self._opens_office(number - 1))

    def _opens_office(self, number: int) -> bool:
        return fold(self._surfaces[number]).split(" ")[0] in _OFFICES["vi"]

    def _base(self, number: int) -> str:
        return lemma(fold(self._surfaces[number]), self._language)

    def _is_office(self, number: int) -> bool:
        offices = _OFFICES.get(self._language, frozenset())
        words = fold(self._surfaces[number]).split(" ")[-1:]
        return bool(offices.intersection((*words, *(lemma(word, self._language) for word in words))))
