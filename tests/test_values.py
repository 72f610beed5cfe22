"""Numbers and dates as values, and words in one form, for scoring."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.normalise import contains_run, same, tokens
from index.quantities.numerals import numerals
from index.quantities.values import Days, Number, dates, numbers, same_number

NUMBERS: list[tuple[str, str, list[Number]]] = [
    ("1,500.5", "en", [Number(1500.5)]),
    ("1.500,5", "vi", [Number(1500.5)]),
    ("1 500,5", "uk", [Number(1500.5)]),
    ("0.125 частки, 0,125 частки", "uk", [Number(0.125), Number(0.125)]),
    ("0.750 kg, 10.750 kg", "vi", [Number(0.75), Number(10_750)]),
    ("1\u2009400 km, 2\u2007500", "en", [Number(1400), Number(2500)]),
    ("minus 5 degrees, plus or minus 3 points, A minus. 7", "en", [Number(-5), Number(3), Number(7)]),
    ("від мінус 10 до мінус 5, плюс-мінус 3", "uk", [Number(-10), Number(-5), Number(3)]),
    ("минус 2,5 %", "ru", [Number(-2.5, "percent")]),
    ("âm 5 độ C, tăng trưởng âm 2%, phát âm 5 từ", "vi", [Number(-5), Number(-2, "percent"), Number(5)]),
    ("between -3 and 4", "en", [Number(-3), Number(4)]),
    ("2019-2020", "en", [Number(2019), Number(2020)]),
    ("3,5 млн доларів", "uk", [Number(3.5e6, "usd")]),
    ("$1.2 billion", "en", [Number(1.2e9, "usd")]),
    ("10 tỉ đô", "vi", [Number(1e10, "usd")]),
    ("7 phần trăm", "vi", [Number(7, "percent")]),
    ("nothing", "en", []),
    (
        "$1.5bn, $2.5M, £3m, US$250m",
        "en",
        [Number(1.5e9, "usd"), Number(2.5e6, "usd"), Number(3e6), Number(2.5e8, "usd")],
    ),
    ("50k, 150km, 60mph, 3m people, 250m euros", "en", [*map(Number, (5e4, 150, 60, 3e6)), Number(2.5e8, "eur")]),
    ("P11.7 billion, ₱2m, Php 500, P53", "en", [Number(11.7e9), Number(2e6), Number(500)]),
    ("the 100m, a 20m wall, a 10k run, a 4k screen, 5.30pm, 5G, G7, F-16, 21st", "en", []),
    ("$5 mn, 20 crore rupees, 1.5 lakh people", "en", [Number(5e6, "usd"), Number(2e8), Number(1.5e5)]),
    ("USD5 million, EUR 7", "en", [Number(5e6, "usd"), Number(7, "eur")]),
    ("$3.2-billion, a $40-million-a-year deal", "en", [Number(3.2e9, "usd"), Number(4e7, "usd")]),
    ("5-7 million, $5-7bn", "en", [Number(5e6), Number(7e6), Number(5e9, "usd"), Number(7e9, "usd")]),
    ("from 5 to 7 million", "en", [Number(5e6), Number(7e6)]),
    ("7-5 million; in 2024 – 3 million", "en", [Number(7), Number(5e6), Number(2024), Number(3e6)]),
    ("10–15%, a 5-percent cut", "en", [Number(10, "percent"), Number(15, "percent"), Number(5, "percent")]),
    ("5 million US dollars, 2 U.S. dollars", "en", [Number(5e6, "usd"), Number(2, "usd")]),
    ("0.57 million", "en", [Number(570_000)]),
    ("20 million. Dollars", "en", [Number(2e7)]),
    ("150км, 5млн доларів, 2025р.", "uk", [Number(150), Number(5e6, "usd"), Number(2025)]),
    ("2 трлн, 5 мільйонами, 3 тисячах", "uk", [Number(2e12), Number(5e6), Number(3e3)]),
    ("10-15 тис. доларів", "uk", [Number(1e4, "usd"), Number(1.5e4, "usd")]),
    ("5 дол., 2 млрд $, 7 американських доларів", "uk", [Number(5, "usd"), Number(2e9, "usd"), Number(7, "usd")]),
    ("20 відсотками", "uk", [Number(20, "percent")]),
    ("15-відсоткове мито, 15 відсоткових пунктів", "uk", [Number(15, "percent"), Number(15)]),
    ("15-процентная пошлина", "ru", [Number(15, "percent")]),
    ("5 долл., 6 миллионам, 7 процентах", "ru", [Number(5, "usd"), Number(6e6), Number(7, "percent")]),
    ("20kg, 30ha, 1.000kg, cao 1,5m", "vi", [*map(Number, (20, 30, 1000, 1.5))]),
    ("300 nghìn tỷ, 1,2 triệu tỷ, 2 tỷ rưỡi", "vi", [*map(Number, (3e14, 1.2e15, 2.5e9))]),
    ("3 chục người", "vi", [Number(30)]),
    ("2 tỷ 300 triệu đồng, 3 nghìn 500", "vi", [Number(2.3e9), Number(3500)]),
    ("1 млн 200 тис. людей, 2 мільярди 50 мільйонів 300 тисяч", "uk", [Number(1.2e6), Number(2.0503e9)]),
    ("2 million 300 people, 1.5 million 200 thousand", "en", [*map(Number, (2e6, 300, 1.5e6, 2e5))]),
    ("$2 million 300 thousand, 5 thousand 6 million", "en", [Number(2e6, "usd"), *map(Number, (3e5, 5e3, 6e6))]),
    (f"{'9' * 400} million 5 thousand", "en", [Number(float("inf")), Number(5e3)]),
    ("5 triệu đôla, 20tr, 5tỷ", "vi", [Number(5e6, "usd"), Number(2e7), Number(5e9)]),
    ("10 tỷ phú ở 5 đô thị, 5 triệu USD 20 người", "vi", [*map(Number, (10, 5)), Number(5e6, "usd"), Number(20)]),
]


def dollars(*values: float) -> list[Number]:
    """Amounts in US dollars."""
    return [Number(value, "usd") for value in values]


def shares(*values: float) -> list[Number]:
    """Per cent."""
    return [Number(value, "percent") for value in values]


NUMBERS += [
    # Two ends of a span share the scale and the unit of the second.
    ("5 million-7 million, 5bn-7.5bn", "en", [*map(Number, (5e6, 7e6, 5e9, 7.5e9))]),
    ("$5 million–$7 million, $5 million - $7 million", "en", dollars(5e6, 7e6, 5e6, 7e6)),
    ("5 million-7.5 million dollars, $5m-$7m", "en", dollars(5e6, 7.5e6, 5e6, 7e6)),
    ("between 5 and 7 million, 5 and 7 million", "en", [*map(Number, (5e6, 7e6, 5, 7e6))]),
    ("5 to 7 million people, 5 or 6 thousand", "en", [*map(Number, (5e6, 7e6, 5e3, 6e3))]),
    ("from 10 to 15 percent; between 3 and 4 per cent", "en", shares(10, 15, 3, 4)),
    ("7 to 5 million, in 2024 or 3 million", "en", [*map(Number, (7, 5e6, 2024, 3e6))]),
    ("10km-15km, Covid-19, F-16, B-52", "en", [Number(10), Number(15)]),
    ("від 5 до 7 мільйонів, з 5 до 7 млн", "uk", [*map(Number, (5e6, 7e6, 5e6, 7e6))]),
    ("5 млн – 7 млн доларів, 5 млн-7 млн доларів", "uk", dollars(5e6, 7e6, 5e6, 7e6)),
    ("між 5 і 7 мільйонами, 5 і 7 мільйонів", "uk", [*map(Number, (5e6, 7e6, 5, 7e6))]),
    ("від 5 до 7 відсотків, 5 чи 6 відсотків", "uk", shares(5, 7, 5, 6)),
    ("до 5 до 7 мільйонів", "uk", [Number(5), Number(7e6)]),
    ("от 5 до 7 миллионов, с 5 до 7 млн, 5 млн-7 млн", "ru", [*map(Number, (5e6, 7e6) * 3)]),
    ("между 5 и 7 процентами", "ru", shares(5, 7)),
    ("từ 5 đến 7 triệu, 5 triệu-7 triệu, 5tr-7tr", "vi", [*map(Number, (5e6, 7e6) * 3)]),
    ("từ 5 đến 7 phần trăm", "vi", shares(5, 7)),
    ("5-to-10 percent, 18-to-25-year-olds", "en", [*shares(5, 10), Number(18), Number(25)]),
    ("від $5 до $7 млн", "uk", dollars(5e6, 7e6)),
    ("от $5 до $7 млн", "ru", dollars(5e6, 7e6)),
    # What rises or falls has both its numbers in what the second is in.
    (
        "fell from 16 to 15%, from $7 to $5 million, from 500 to 1.2 million",
        "en",
        [*shares(16, 15), *dollars(7e6, 5e6), Number(500), Number(1.2e6)],
    ),
    ("знизили з 50 до 30 мільйонів, з 16 до 15%", "uk", [Number(5e7), Number(3e7), *shares(16, 15)]),
    ("с 16 до 15 процентов", "ru", shares(16, 15)),
    ("tăng từ 5 lên 7 triệu, giảm từ 16 xuống 15%", "vi", [Number(5e6), Number(7e6), *shares(16, 15)]),
    # Degrees of frost.
    ("5 degrees below zero, minus 5-10 degrees, -10...-5", "en", [*map(Number, (-5, -5, -10, -10, -5))]),
    ("5 градусів морозу, мінус 5–10 градусів, -10...-5 градусів", "uk", [*map(Number, (-5, -5, -10, -10, -5))]),
    ("20 градусов мороза, 5 градусов ниже нуля", "ru", [Number(-20), Number(-5)]),
    ("5 độ C dưới 0", "vi", [Number(-5), Number(0)]),
    # Dollars of other countries, and other ways of writing.
    ("A$20 million, C$5bn, HK$3, US$4", "en", [*map(Number, (2e7, 5e9, 3)), Number(4, "usd")]),
    ("20 triệu đô la Úc, 5 triệu đô la Mỹ", "vi", [Number(2e7), Number(5e6, "usd")]),
    (
        "₹1,20,000, 1,20,00,000 rupees, .5 percent, 3.5pc, 25bps",
        "en",
        [Number(120_000), Number(1.2e7), *shares(0.5, 3.5), Number(25)],
    ),
    ("3pc of 5 PC users", "en", [*shares(3), Number(5)]),
    ("2 vạn người", "vi", [Number(20_000)]),
    # Halves and other parts.
    ("2 1/2 years, 2½ years, 1½ million, 2 and a half years", "en", [*map(Number, (2.5, 2.5, 1.5e6, 2.5))]),
    ("2 з половиною роки", "uk", [Number(2.5)]),
    ("2 с половиной года", "ru", [Number(2.5)]),
    ("2 năm rưỡi, 4 giờ rưỡi", "vi", [Number(2.5), Number(4)]),
    # The day of a month is no group of thousands of the number after it.
    ("ngày 5 300 người; sáng 5 300 người; tháng 5 300 người", "vi", [*map(Number, (5, 300) * 3)]),
    ("ngày 5/3 300 người", "vi", [*map(Number, (5, 3, 300))]),
    ("ngày 5 300 000 người, mỗi ngày 5 300 lượt", "vi", [*map(Number, (5, 3e5, 5300))]),
    ("on May 5 300 people; on Sept. 5 300 people", "en", [*map(Number, (5, 300) * 2)]),
    ("5 300 people, ngày 35 300", "en", [Number(5300), Number(35_300)]),
    ("5 травня 300 людей, у 2024 300 осіб", "uk", [*map(Number, (5, 300, 2024, 300))]),
]


@pytest.mark.parametrize(("text", "language", "found"), NUMBERS, ids=[row[0] for row in NUMBERS])
def test_numbers_are_read_by_the_rules_of_their_language(text: str, language: str, found: list[Number]) -> None:
    assert numbers(text, language) == found


WORDED: list[tuple[str, str, list[float]]] = [
    ("five to seven million", "en", [5e6, 7e6]),
    ("five million-seven million", "en", [5e6, 7e6]),
    ("two thousand five hundred million", "en", [2.5e9]),
    ("a quarter of a million, three quarters of a million", "en", [250_000, 750_000]),
    ("two and a half years, two and a half million", "en", [2.5, 2.5e6]),
    ("1 and a half million", "en", []),
    ("one point five million", "en", [1.5e6]),
    ("two to three hundred thousand", "en", [200_000, 300_000]),
    ("півсотні людей, півтора десятка", "uk", [50, 15]),
    ("полсотни человек, полтора десятка", "ru", [50, 15]),
    ("hai vạn người", "vi", [20_000]),
    ("від п'яти до семи мільйонів", "uk", [5e6, 7e6]),
    ("чверть мільйона, два з половиною роки, півтора мільйона", "uk", [250_000, 2.5, 1.5e6]),
    ("от пяти до семи миллионов", "ru", [5e6, 7e6]),
    ("четверть миллиона, два с половиной года, полтора миллиона", "ru", [250_000, 2.5, 1.5e6]),
    ("hai đến ba triệu, hai ba triệu", "vi", [2e6, 3e6, 2e6, 3e6]),
    ("một triệu rưỡi, nửa triệu, một trăm rưỡi, ba rưỡi", "vi", [1.5e6, 5e5, 150, 3.5]),
]


@pytest.mark.parametrize(("text", "language", "values"), WORDED, ids=[row[0] for row in WORDED])
def test_numbers_in_words_share_a_scale_and_have_halves(text: str, language: str, values: list[float]) -> None:
    assert [n.value for n in numerals(text, language)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [("hai năm rưỡi", [2.5]), ("một nửa", []), ("hai phần ba", []), ("một phần mười", []), ("hai phần trăm", [2])],
)
def test_halves_and_parts_are_told_from_whole_numbers(text: str, values: list[float]) -> None:
    assert [n.value for n in numerals(text, "vi") if n.sure] == values


@given(st.integers(0, 10**9))
def test_a_whole_number_is_the_same_in_every_way_of_writing_it(value: int) -> None:
    written = {"en": f"{value:,}", "vi": f"{value:,}".replace(",", "."), "uk": f"{value:,}".replace(",", "\u00a0")}
    assert {numbers(text, code)[0].value for code, text in written.items()} == {float(value)}


def test_numbers_agree_within_their_tolerance_only() -> None:
    assert same_number(Number(52), Number(52))
    assert not same_number(Number(52), Number(52.5))
    assert same_number(Number(52), Number(52.5), tolerance=0.5)
    assert not same_number(Number(5, "percent"), Number(5, "usd"))


DATES: list[tuple[str, str, Days]] = [
    ("on 12 December", "en", Days(date(2025, 12, 12), date(2025, 12, 12))),
    ("December 12, 2024", "en", Days(date(2024, 12, 12), date(2024, 12, 12))),
    ("12 грудня 2025 року", "uk", Days(date(2025, 12, 12), date(2025, 12, 12))),
    ("у вересні", "uk", Days(date(2025, 9, 1), date(2025, 9, 30))),
    ("ngày 11 tháng 9 năm 2025", "vi", Days(date(2025, 9, 11), date(2025, 9, 11))),
    ("hôm 11.9", "vi", Days(date(2025, 9, 11), date(2025, 9, 11))),
    ("tháng 2.2022", "vi", Days(date(2022, 2, 1), date(2022, 2, 28))),
    ("2025-11-26", "en", Days(date(2025, 11, 26), date(2025, 11, 26))),
    ("in 2022", "en", Days(date(2022, 1, 1), date(2022, 12, 31))),
]


@pytest.mark.parametrize(("text", "language", "found"), DATES, ids=[row[0] for row in DATES])
def test_dates_are_intervals(text: str, language: str, found: Days) -> None:
    assert found in dates(text, language, 2025)


@pytest.mark.parametrize(("text", "language"), [("he may go", "en"), ("99/99", "vi"), ("31.2.2025", "uk"), ("", "en")])
def test_what_is_no_date_is_not_read_as_one(text: str, language: str) -> None:
    assert dates(text, language, 2025) == []


WRITTEN: list[tuple[str, str, str]] = [
    ("зростання на 3.5%", "uk", ""),
    ("1.5 млн грн", "uk", ""),
    ("3.5 млрд долларов", "ru", ""),
    ("1.2 triệu người", "vi", ""),
    ("4.5 tỷ đồng", "vi", ""),
    ("$3.5", "uk", ""),
    ("версія 10.5.2", "uk", ""),
    ("понад 3.5", "uk", ""),
    ("11.09 він прибув", "uk", "2025-09-11"),
    ("hôm 11.9 người dân", "vi", "2025-09-11"),
    ("2000 осіб", "uk", ""),
    ("2000 человек", "ru", ""),
    ("2000 người", "vi", ""),
    ("2000 people", "en", ""),
    ("1945 prisoners", "en", ""),
    ("2000 euros", "en", ""),
    ("$2000", "en", ""),
    ("in 2000 people fled", "en", "2000-01-01/2000-12-31"),
    ("у 2024 році", "uk", "2024-01-01/2024-12-31"),
    ("năm 2000 người ta", "vi", "2000-01-01/2000-12-31"),
    ("the 2024 elections", "en", "2024-01-01/2024-12-31"),
    ("5 грудня 2000 осіб вийшли", "uk", "2025-12-05"),
    ("a 2/3 majority", "en", ""),
    ("2/3 số phiếu", "vi", ""),
    ("1/3 dân số", "vi", ""),
    ("làm việc 24/7", "vi", ""),
    ("open 24/7", "en", ""),
    ("đường 30/4", "vi", ""),
    ("số 12/2024/NĐ-CP", "vi", ""),
    ("ngày 2/3", "vi", "2025-03-02"),
    ("lễ 30/4", "vi", "2025-04-30"),
    ("9/11", "en", "2025-11-09"),
    ("on Dec. 5", "en", "2025-12-05"),
    ("Sept. 11", "en", "2025-09-11"),
    ("Sep 11", "en", "2025-09-11"),
    ("Dec 5, 2024", "en", "2024-12-05"),
    ("11 Nov 2025", "en", "2025-11-11"),
    ("Aug. 24, 1991", "en", "1991-08-24"),
    ("5 дек 2025", "ru", "2025-12-05"),
    ("24 фев. 2022", "ru", "2022-02-24"),
    ("Mar and Jan met; dec. and sept.", "en", ""),
    ("December 5,000 people", "en", "2025-12-01/2025-12-31"),
    ("ngày 15-12", "vi", "2025-12-15"),
    ("ngày 15-12-2024", "vi", "2024-12-15"),
    ("tối 3-4 người", "vi", ""),
    ("tháng Ba", "vi", "2025-03-01/2025-03-31"),
    ("tháng Mười Hai", "vi", "2025-12-01/2025-12-31"),
    ("tháng Giêng", "vi", "2025-01-01/2025-01-31"),
    ("tháng Chạp", "vi", "2025-12-01/2025-12-31"),
    ("ba tháng một lần", "vi", ""),
    ("tháng hai lần", "vi", ""),
    ("tháng 11-2024", "vi", "2024-11-01/2024-11-30"),
    ("quý III/2024", "vi", "2024-07-01/2024-09-30"),
    ("quý 3/2024", "vi", "2024-07-01/2024-09-30"),
    ("third quarter of 2024", "en", "2024-07-01/2024-09-30"),
    ("III квартал 2024", "uk", "2024-07-01/2024-09-30"),
    ("в третьем квартале 2024 года", "ru", "2024-07-01/2024-09-30"),
    ("третього березня", "uk", "2025-03-03"),
    ("третьего марта", "ru", "2025-03-03"),
    ("двадцять четвертого лютого", "uk", "2025-02-24"),
    ("двадцать четвертого февраля 2022 года", "ru", "2022-02-24"),
    ("10-12 грудня", "uk", "2025-12-10/2025-12-12"),
    ("December 10-12", "en", "2025-12-10/2025-12-12"),
    ("10–12 December 2024", "en", "2024-12-10/2024-12-12"),
    ("10-12/12", "vi", "2025-12-10/2025-12-12"),
    ("1990s", "en", "1990-01-01/1999-12-31"),
    ("1990-х", "ru", "1990-01-01/1999-12-31"),
    ("những năm 1990", "vi", "1990-01-01/1999-12-31"),
    ("march on Washington", "en", ""),
    ("protesters march", "en", ""),
    ("they march 10 kilometres", "en", ""),
    ("the march 10 years on", "en", ""),
    ("he may or may not", "en", ""),
    ("травма 5 трав", "uk", ""),
    ("Theresa May", "en", ""),
    ("April O'Neil", "en", ""),
    ("April Smith said", "en", ""),
    ("in April officials said", "en", "2025-04-01/2025-04-30"),
    ("in March", "en", "2025-03-01/2025-03-31"),
    ("in May", "en", "2025-05-01/2025-05-31"),
    ("April's elections", "en", "2025-04-01/2025-04-30"),
    ("Марта сказала", "ru", ""),
    ("до марта", "ru", "2025-03-01/2025-03-31"),
    ("лютий ворог", "uk", ""),
    ("у лютому", "uk", "2025-02-01/2025-02-28"),
    ("лютий 2022", "uk", "2022-02-01/2022-02-28"),
    # A part of a month or a year, and all of it where the words make a bound.
    ("mid-2024", "en", "2024-05-01/2024-08-31"),
    ("early 2025", "en", "2025-01-01/2025-04-30"),
    ("late-2024", "en", "2024-09-01/2024-12-31"),
    ("late March", "en", "2025-03-20/2025-03-31"),
    ("mid-May", "en", "2025-05-10/2025-05-21"),
    ("at the end of May 2024", "en", "2024-05-20/2024-05-31"),
    ("the end of February", "en", "2025-02-20/2025-02-28"),
    ("the second half of 2024", "en", "2024-07-01/2024-12-31"),
    ("the first six months of 2024", "en", "2024-01-01/2024-06-30"),
    ("H1 2024", "en", "2024-01-01/2024-06-30"),
    ("in the summer of 2024", "en", "2024-06-01/2024-08-31"),
    ("since the beginning of 2025", "en", "2025-01-01/2025-12-31"),
    ("by the end of May", "en", "2025-05-01/2025-05-31"),
    ("на початку 2025 року", "uk", "2025-01-01/2025-04-30"),
    ("всередині травня", "uk", "2025-05-10/2025-05-21"),
    ("наприкінці березня", "uk", "2025-03-20/2025-03-31"),
    ("у другій половині 2024 року", "uk", "2024-07-01/2024-12-31"),
    ("за 9 місяців 2024 року", "uk", "2024-01-01/2024-09-30"),
    ("влітку 2024 року", "uk", "2024-06-01/2024-08-31"),
    ("з початку 2025 року", "uk", "2025-01-01/2025-12-31"),
    ("до кінця травня", "uk", "2025-05-01/2025-05-31"),
    ("в начале 2025 года", "ru", "2025-01-01/2025-04-30"),
    ("в середине мая", "ru", "2025-05-10/2025-05-21"),
    ("в конце 2024 года", "ru", "2024-09-01/2024-12-31"),
    ("за первые шесть месяцев 2024 года", "ru", "2024-01-01/2024-06-30"),
    ("осенью 2024 года", "ru", "2024-09-01/2024-11-30"),
    ("к концу 2024 года", "ru", "2024-01-01/2024-12-31"),
    ("с начала 2025 года", "ru", "2025-01-01/2025-12-31"),
    ("đầu năm 2025", "vi", "2025-01-01/2025-04-30"),
    ("giữa tháng 5", "vi", "2025-05-10/2025-05-21"),
    ("cuối tháng 3", "vi", "2025-03-20/2025-03-31"),
    ("nửa đầu năm 2024", "vi", "2024-01-01/2024-06-30"),
    ("6 tháng đầu năm 2024", "vi", "2024-01-01/2024-06-30"),
    ("mùa hè năm 2024", "vi", "2024-06-01/2024-08-31"),
    ("từ đầu năm 2025", "vi", "2025-01-01/2025-12-31"),
    ("lần đầu năm 2024", "vi", "2024-01-01/2024-12-31"),
    # Years of two figures, and the year first.
    ("05.03.25", "uk", "2025-03-05"),
    ("05.03.98", "ru", "1998-03-05"),
    ("ngày 5/3/25", "vi", "2025-03-05"),
    ("ngày 5-3-25", "vi", "2025-03-05"),
    ("ngày 5.3.25", "vi", "2025-03-05"),
    ("on 12/25/24", "en", "2024-12-25"),
    ("on 25/12/24", "en", "2024-12-25"),
    ("on 12/25/2024", "en", "2024-12-25"),
    ("on 5/3/25", "en", ""),
    ("версія 10.5.25", "uk", ""),
    ("thắng 5-3-25", "vi", ""),
    ("17.30.25", "uk", ""),
    ("2025/03/05", "en", "2025-03-05"),
    ("2025.03.05", "ru", "2025-03-05"),
    ("the 2024/25 season", "en", "2024-01-01/2025-12-31"),
    ("у сезоні 2024-25", "uk", "2024-01-01/2025-12-31"),
    ("1914–18", "en", "1914-01-01/1918-12-31"),
    ("2024-25 people", "en", ""),
    ("у 90-х роках", "uk", "1990-01-01/1999-12-31"),
    ("в 80-е годы", "ru", "1980-01-01/1989-12-31"),
    ("thập niên 90", "vi", "1990-01-01/1999-12-31"),
    ("2024/2025 навчальний рік", "uk", "2024-01-01/2025-12-31"),
    ("in the mid-1990s", "en", "1993-01-01/1997-12-31"),
    ("the early 1980s", "en", "1980-01-01/1984-12-31"),
    ("the '90s", "en", "1990-01-01/1999-12-31"),
    ("2020's worst storm", "en", "2020-01-01/2020-12-31"),
    ("the 1990's", "en", "1990-01-01/1999-12-31"),
    ("на початку 2000-х", "uk", "2000-01-01/2004-12-31"),
    ("cuối thập niên 1990", "vi", "1996-01-01/1999-12-31"),
    ("перше півріччя 2024 року", "uk", "2024-01-01/2024-06-30"),
    ("во втором полугодии 2024 года", "ru", "2024-07-01/2024-12-31"),
    ("6 tháng cuối năm 2024", "vi", "2024-07-01/2024-12-31"),
    ("quý đầu năm 2024", "vi", "2024-01-01/2024-03-31"),
    ("осінь 2023", "uk", "2023-09-01/2023-11-30"),
    ("2024-03-05T10:00", "en", "2024-03-05"),
    ("end-2024", "en", "2024-09-01/2024-12-31"),
    ("the last quarter of 2024", "en", "2024-10-01/2024-12-31"),
    ("in the first week of May", "en", "2025-05-01/2025-05-11"),
    ("the last week of March", "en", "2025-03-20/2025-03-31"),
    ("у перший тиждень травня", "uk", "2025-05-01/2025-05-11"),
    ("в последние дни марта", "ru", "2025-03-20/2025-03-31"),
    ("những tháng cuối năm 2024", "vi", "2024-09-01/2024-12-31"),
    ("5-7/3/2025", "vi", "2025-03-05/2025-03-07"),
    ("5–7.03.2025", "uk", "2025-03-05/2025-03-07"),
    ("từ 5 - 7/3", "vi", "2025-03-05/2025-03-07"),
    ("7/10 of voters", "en", ""),
    ("тел. 05.03.25, оцінка 10.10.10", "uk", ""),
    ("the end of the 2024 season", "en", "2024-01-01/2024-12-31"),
    ("1990's music", "en", "1990-01-01/1999-12-31"),
    ("giỗ Tổ 10/3 âm lịch", "vi", ""),
    ("mùng 10 tháng 3 âm lịch", "vi", ""),
    ("the night of 5/6 March", "en", "2025-03-05/2025-03-06"),
    ("the night of 5 to 6 March", "en", "2025-03-05/2025-03-06"),
    ("в ніч з 5 на 6 березня", "uk", "2025-03-05/2025-03-06"),
    ("в ночь с 5 на 6 марта", "ru", "2025-03-05/2025-03-06"),
    ("đêm 5 rạng sáng 6/3", "vi", "2025-03-05/2025-03-06"),
    ("đêm mùng 5 sang mùng 6 tháng 3", "vi", "2025-03-05/2025-03-06"),
]


@pytest.mark.parametrize(("text", "language", "days"), WRITTEN, ids=[f"{row[1]}: {row[0]}" for row in WRITTEN])
def test_a_date_is_told_from_an_amount_a_name_and_another_word(text: str, language: str, days: str) -> None:
    found = dates(text, language, 2025)
    assert [str(d.first) if d.first == d.last else f"{d.first}/{d.last}" for d in found] == [days] * bool(days)


SEVERAL: list[tuple[str, str, str]] = [
    ("6 and 8 May", "en", "05-06 05-08"),
    ("May 6 and 8", "en", "05-06 05-08"),
    ("on May 6, 8 and 10 in Kyiv", "en", "05-06 05-08 05-10"),
    ("12, 13 and 14 December", "en", "12-12 12-13 12-14"),
    ("12, 13, and 14 December", "en", "12-12 12-13 12-14"),
    ("the 6th and the 8th of May", "en", "05-06 05-08"),
    ("1-3 and 5-7 May", "en", "05-01/05-03 05-05/05-07"),
    ("from 15 to 17 May", "en", "05-15/05-17"),
    ("from May 15 to 17", "en", "05-15/05-17"),
    ("between May 3 and 5", "en", "05-03/05-05"),
    ("between 3 and 5 June", "en", "06-03/06-05"),
    ("6 та 8 травня", "uk", "05-06 05-08"),
    ("6, 7 і 9 травня", "uk", "05-06 05-07 05-09"),
    ("з 15 по 17 травня", "uk", "05-15/05-17"),
    ("з 15 до 17.05.2025", "uk", "05-15/05-17"),
    ("між 3 і 5 червня", "uk", "06-03/06-05"),
    ("6 и 8 мая", "ru", "05-06 05-08"),
    ("6-го и 8-го мая", "ru", "05-06 05-08"),
    ("с 15 по 17 мая", "ru", "05-15/05-17"),
    ("между 3 и 5 июня", "ru", "06-03/06-05"),
    ("ngày 6 và 8/5", "vi", "05-06 05-08"),
    ("các ngày 6, 7 và 8 tháng 5", "vi", "05-06 05-07 05-08"),
    ("từ 15 đến 17/5", "vi", "05-15/05-17"),
    ("từ ngày 15 đến hết ngày 17/5/2025", "vi", "05-15/05-17"),
    ("từ ngày 15 đến 17 tháng 5", "vi", "05-15/05-17"),
    ("từ ngày 15 đến 17.5", "vi", "05-15/05-17"),
    # The year of the second is that of the first.
    ("28 February–3 March 2025", "en", "02-28 03-03"),
    ("đêm 5, rạng sáng 6/3", "vi", "03-05 03-06"),
    ("January-September 2025", "en", "01-01/01-31 09-01/09-30"),
    ("з 28 лютого по 3 березня 2025 року", "uk", "02-28 03-03"),
    ("січень–вересень 2025 року", "uk", "01-01/01-31 09-01/09-30"),
    ("с 28 февраля по 3 марта 2025 года", "ru", "02-28 03-03"),
    ("từ ngày 28/2 đến hết ngày 3/3/2025", "vi", "02-28 03-03"),
    # Numbers that count, amounts, and what does not follow one another, are no days of the same month.
    ("6 and 8 people in May", "en", "05-01/05-31"),
    ("on May 6 and 8 houses burned", "en", "05-06"),
    ("on May 6 and 8 in 10 people left", "en", "05-06"),
    ("from May 6 to 8 p.m.", "en", "05-06"),
    ("May 6, 2 killed", "en", "05-06"),
    ("they lost 6, and 8 May is a holiday", "en", "05-08"),
    ("$6 and 8 May", "en", "05-08"),
    ("3.5 and 8 May", "en", "05-08"),
    ("killed 20 and 8 May", "en", "05-08"),
    ("6 і 8 осіб у травні", "uk", "05-01/05-31"),
    ("зросло на 20 і 8 травня", "uk", "05-08"),
    ("с 28 по 3 мая", "ru", "05-03"),
    ("tăng từ 15 đến 17.5%", "vi", ""),
    ("từ 15 đến 17.5", "vi", "05-17"),
    ("có 6 và 8/5", "vi", "05-08"),
    ("từ 15 đến 17 tháng", "vi", ""),
]


@pytest.mark.parametrize(("text", "language", "days"), SEVERAL, ids=[f"{row[1]}: {row[0]}" for row in SEVERAL])
def test_days_that_share_a_month_are_all_read(text: str, language: str, days: str) -> None:
    found = dates(text, language, 2025)
    assert {day.year for pair in found for day in pair} <= {2025}
    assert " ".join(f"{a:%m-%d}" if a == b else f"{a:%m-%d}/{b:%m-%d}" for a, b in found) == days


@pytest.mark.parametrize(
    ("text", "language", "years"),
    [
        ("28 February–3 March 2019", "en", [2019, 2019]),
        ("December to February 2019", "en", [2018, 2019]),
        ("between early March and late May 2019", "en", [2019, 2019]),
        ("в мае и июле 2019 года", "ru", [2019, 2019]),
        ("протягом 2022–2024 років", "uk", [2022, 2024]),
        ("on 5 March. On 7 April 2019", "en", [2025, 2019]),
    ],
)
def test_a_year_is_shared_by_what_is_joined(text: str, language: str, years: list[int]) -> None:
    assert [days.first.year for days in dates(text, language, 2025)] == years


@given(st.text(), st.sampled_from(["en", "uk", "vi"]))
def test_any_text_equals_itself_and_is_found_in_itself(text: str, language: str) -> None:
    assert same(text, text, language)
    words = tokens(text, language)
    assert contains_run(words, words) == bool(words)
    numbers(text, language)
    dates(text, language, 2025)
