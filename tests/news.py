"""Made-up news with a fixed seed: reports, edited copies of them, and look-alikes that are other reports."""

import random
import re
from collections.abc import Callable

_PLACES = "Varna Lorca Odesa Kertys Zubrov Malmo Tartu Leiden Quito Arica Bursa Sofia Lviv Poti Haifa Oran".split()  # noqa: SIM905
_PEOPLE = [
    "Anna Petrova",
    "Juan Ortega",
    "Mark Stone",
    "Olena Koval",
    "Nguyen Hai",
    "Lena Fischer",
    "Omar Haddad",
    "Piotr Nowak",
]
_SUBJECTS = [
    "the harbour",
    "bridge",
    "dam",
    "hospital",
    "old market",
    "railway",
    "airport",
    "university",
    "museum",
    "power station",
    "water works",
    "stadium",
    "library",
    "theatre",
    "prison",
    "customs house",
]
_DEEDS = [
    "was closed after an inspection found cracks in its walls",
    "will be rebuilt with money from a European fund",
    "lost a third of its staff in the past two years",
    "has been sold to a company that nobody in town had heard of",
    "is to be guarded by soldiers until further notice",
    "opened again after repairs that took longer than planned",
    "drew larger crowds than in any year since the war",
    "has run out of fuel for its emergency generators",
    "was named in a lawsuit that several families brought",
    "became the subject of a quarrel in the council",
]
_COLOUR = [
    "Residents said that they had not been told",
    "Officials declined to comment on the reasons",
    "The mayor called the decision painful but necessary",
    "Opposition members demanded an inquiry",
    "Local shops complained about the noise",
    "Engineers warned that the work could take much longer",
    "A spokesman asked for patience",
    "Union leaders announced a protest in front of the town hall",
    "Experts from the capital are expected to look at the plans",
    "The neighbours have written a letter to the ministry",
    "Nobody could say who would pay for it",
    "Schools nearby stayed open",
]


def report(seed: int, sentences: int = 14) -> str:
    """A news report of its own."""
    pick = random.Random(seed)
    place, person = pick.choice(_PLACES), pick.choice(_PEOPLE)
    lines = [
        f"{pick.choice(_SUBJECTS).capitalize()} of {place} makes news\n\n"
        f"The {pick.choice(_SUBJECTS)} of {place} {pick.choice(_DEEDS)}, {person} said on day {pick.randint(1, 28)}."
    ]
    for _ in range(sentences):
        kind = pick.randrange(3)
        if kind == 0:
            lines.append(f"About {pick.randint(3, 999)} people near the {pick.choice(_SUBJECTS)} of {place} "
                         f"are affected, according to {pick.choice(_PEOPLE)}.")  # fmt: skip
        elif kind == 1:
            lines.append(f"In {pick.choice(_PLACES)} the {pick.choice(_SUBJECTS)} {pick.choice(_DEEDS)}.")
        else:
            lines.append(f"{pick.choice(_COLOUR)}, and {pick.choice(_COLOUR).lower()}.")
    return " ".join(lines)


QUAKE = (
    "An earthquake of magnitude {m} struck near {place} on {day}, the seismological service said. The epicentre lay "
    "{km} kilometres from the town of {place} at a depth of {depth} kilometres. There were no immediate reports of "
    "casualties or damage. No tsunami warning was issued. The service said that aftershocks were possible in the "
    "coming days and asked people to keep away from damaged buildings. Earthquakes are common in the region, which "
    "lies where two plates of the earth's crust meet."
)
MARKET = (
    "The stock exchange of {place} closed {km} points higher on {day}. The main index gained {m} percent, led by banks "
    "and energy companies. Turnover was {depth} million euros. Traders said that the market had expected the decision "
    "of the central bank and that there was little news from companies. The currency hardly moved against the dollar. "
    "Analysts expect a quiet week, as many investors are waiting for figures on prices and jobs."
)
MATCH = (
    "Трус магнітудою {m} стався поблизу міста {place}, повідомила сейсмологічна служба. Епіцентр розташований за {km} "
    "кілометрів від міста {place} на глибині {depth} кілометрів. Про постраждалих і руйнування не повідомляли. "
    "Загрози цунамі немає. Служба попередила, що найближчими днями можливі повторні поштовхи, і попросила людей не "
    "наближатися до пошкоджених будинків. Землетруси в цьому регіоні трапляються часто."
)
STORM = (
    "Một trận động đất mạnh {m} độ xảy ra gần {place}, cơ quan địa chấn cho biết. Tâm chấn nằm cách thành phố {place} "
    "{km} km, ở độ sâu {depth} km. Chưa có báo cáo về thương vong hay thiệt hại. Không có cảnh báo sóng thần. Cơ quan "
    "này nói có thể xảy ra dư chấn trong những ngày tới và yêu cầu người dân tránh xa các tòa nhà bị hư hại."
)
TEMPLATES = {"quake": (QUAKE, "en"), "market": (MARKET, "en"), "uk": (MATCH, "uk"), "vi": (STORM, "vi")}
_DAYS = "Monday Tuesday Wednesday Thursday Friday".split()  # noqa: SIM905


def filled(template: str, seed: int, **given: object) -> str:
    """News from a template."""
    pick = random.Random(seed)
    values: dict[str, object] = {
        "m": f"{pick.randint(2, 7)}.{pick.randint(0, 9)}", "place": pick.choice(_PLACES), "day": pick.choice(_DAYS),
        "km": pick.randint(5, 90), "depth": pick.randint(5, 300),
    }  # fmt: skip
    return template.format(**{**values, **given})


_SYNONYMS = {
    "said": "stated", "people": "residents", "about": "around", "after": "following", "larger": "bigger",
    "announced": "called", "quarrel": "dispute", "town": "city", "company": "firm", "affected": "hit",
    "money": "funds", "nearby": "around", "expected": "awaited",
}  # fmt: skip


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.])\s", text)


def reworded(text: str, pick: random.Random) -> str:
    """A copy in which an editor changed every third word that there is another for."""
    return re.sub(r"[a-z]+", lambda m: _SYNONYMS.get(m[0], m[0]) if pick.random() < 0.34 else m[0], text)


def shortened(text: str, pick: random.Random) -> str:
    """A copy without a sentence in the middle and the last."""
    parts = _sentences(text)
    del parts[-1], parts[pick.randrange(1, len(parts))]
    return " ".join(parts)


_OUTCOMES = {
    "opened again": "closed again", "was closed": "was opened", "will be rebuilt": "was rebuilt",
    "larger crowds": "smaller crowds", "lost a third": "lost half",
}  # fmt: skip


EDITS: dict[str, Callable[[str, random.Random], str]] = {
    "exact": lambda text, pick: text,
    "set anew": lambda text, pick: text.replace(" ", "\n", 5).upper()[:1] + text.replace("  ", " ")[1:],
    "with a credit": lambda text, pick: f"LONDON (Alpha News) - {text} (Reporting by A. Writer)",
    "another headline": lambda text, pick: "Town Council Meets Again\n\n" + text.partition("\n\n")[2],
    "with a paragraph more": lambda text, pick: f"{text}\nThe council meets again in June to vote on 3 motions.",
    "shortened": shortened,
    "reworded": reworded,
    "told to reporters": lambda text, pick: re.sub(r"(\w+) said\b", r"\1 told reporters", text, count=1),
    "American spelling": lambda text, pick: text.replace("harbour", "harbor").replace("theatre", "theater"),
    "in another order": lambda text, pick: " ".join([(parts := _sentences(text))[0], *parts[:0:-1]]),
    "another byline": lambda text, pick: f"VARNA (Beta Press) - {text}\nReporting by Ann Lee; editing by Bo Roe.",
    "digits in words": lambda text, pick: re.sub(r"\b7\b", "seven", text),
    "an adjective less": lambda text, pick: text.replace("old market", "market", 1),
    "a name in another spelling": lambda text, pick: text.replace("Koval", "Kowal").replace("Haddad", "Hadad"),
}
"""What others do to a report that they take over."""

UPDATES: dict[str, Callable[[str, random.Random], str]] = {
    "another number": lambda text, pick: re.sub(r"\d+", lambda m: str(int(m[0]) + 7), text, count=1),
    "another toll": lambda text, pick: re.sub(r"(?<=About )\d+", lambda m: str(int(m[0]) + 7), text, count=1),
    "a denial": lambda text, pick: re.sub(r"\b(are) affected", r"\1 not affected", text, count=1),
    "another outcome": lambda text, pick: re.sub("|".join(_OUTCOMES), lambda m: _OUTCOMES[m[0]], text, count=1),
    "another word": lambda text, pick: re.sub(r"\b(rebuilt|guarded|fuel|painful)\b", "counted", text, count=1),
    "another place": lambda text, pick: re.sub(r"(?<=In )[A-Z]\w+(?= the)", "Gdansk", text, count=1),
}
"""What makes another report of it: the same words, another fact."""
