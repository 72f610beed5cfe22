"""When a text says that something happens: words that need the article's date, in several languages."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from index.normalise import fold, nfc
from index.quantities.times import Moment, asked_keys, may_be_same, moments, stated_keys
from index.quantities.values import Days
from index.sentences import Span

PUBLISHED = date(2025, 11, 26)
"""A Wednesday."""

SAME = [
    (("freed yesterday", "звільнили вчора", "được thả hôm qua"), "2025-11-25", "2025-11-25"),
    (("freed today", "звільнили сьогодні", "được thả hôm nay"), "2025-11-26", "2025-11-26"),
    (("free them tomorrow", "звільнять завтра", "thả họ ngày mai"), "2025-11-27", "2025-11-27"),
    (("freed last weekend", "звільнили минулими вихідними", "được thả cuối tuần qua"), "2025-11-22", "2025-11-23"),
    (("freed last week", "звільнили минулого тижня", "được thả tuần trước"), "2025-11-17", "2025-11-23"),
    (("freed this week", "звільнили цього тижня", "được thả tuần này"), "2025-11-24", "2025-11-30"),
    (("free them next week", "звільнять наступного тижня", "thả họ tuần tới"), "2025-12-01", "2025-12-07"),
    (("freed last month", "звільнили минулого місяця", "được thả tháng trước"), "2025-10-01", "2025-10-31"),
    (("freed this month", "звільнили цього місяця", "được thả tháng này"), "2025-11-01", "2025-11-30"),
    (("free them next month", "звільнять наступного місяця", "thả họ tháng tới"), "2025-12-01", "2025-12-31"),
    (("freed last year", "звільнили торік", "được thả năm ngoái"), "2024-01-01", "2024-12-31"),
    (("freed this year", "звільнили цьогоріч", "được thả năm nay"), "2025-01-01", "2025-12-31"),
    (("free them next year", "звільнять наступного року", "thả họ năm sau"), "2026-01-01", "2026-12-31"),
    (("freed on Monday", "звільнили в понеділок", "được thả hôm thứ Hai"), "2025-11-24", "2025-11-24"),
    (("freed on Wednesday", "звільнили в середу", "được thả vào thứ Tư"), "2025-11-26", "2025-11-26"),
    (("freed on Thursday", "звільнили у четвер", "được thả hôm thứ Năm"), "2025-11-20", "2025-11-20"),
    (("freed last Friday", "звільнили минулої п’ятниці", "được thả chiều thứ Sáu"), "2025-11-21", "2025-11-21"),
    (("freed on Sunday", "звільнили в неділю", "được thả tối Chủ nhật"), "2025-11-23", "2025-11-23"),
]


@pytest.mark.parametrize(("texts", "first", "last"), SAME)
def test_the_same_words_of_three_languages_are_the_same_days(
    texts: tuple[str, str, str], first: str, last: str
) -> None:
    for text, language in zip(texts, ("en", "uk", "vi"), strict=True):
        (moment,) = moments(text, language, PUBLISHED)
        assert (moment.days, moment.relative) == (Days(date.fromisoformat(first), date.fromisoformat(last)), True)
        assert moment.has_year


@pytest.mark.parametrize(("text", "language"), [("найбільше на сьогодні", "uk"), ("крупнейшее на сегодня", "ru")])
def test_to_date_is_no_day(text: str, language: str) -> None:
    assert moments(text, language, PUBLISHED) == ()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("освободили вчера", "2025-11-25", "2025-11-25"),
        ("освободили на прошлой неделе", "2025-11-17", "2025-11-23"),
        ("освободили в прошлом месяце", "2025-10-01", "2025-10-31"),
        ("освободили в прошлом году", "2024-01-01", "2024-12-31"),
        ("освободили в понедельник", "2025-11-24", "2025-11-24"),
    ],
)
def test_and_of_a_fourth(text: str, first: str, last: str) -> None:
    (moment,) = moments(text, "ru", PUBLISHED)
    assert (moment.days, moment.relative) == (Days(date.fromisoformat(first), date.fromisoformat(last)), True)


WEDNESDAY = date(2025, 12, 17)

TOLD: list[tuple[str, str, str]] = [
    ("2 năm trước", "vi", "2023-01-01/2023-12-31"),
    ("trong 10 năm qua", "vi", ""),
    ("sẽ gặp nhau cuối tuần này", "vi", "2025-12-20/2025-12-21"),
    ("sẽ gặp nhau cuối tuần tới", "vi", "2025-12-27/2025-12-28"),
    ("họ gặp nhau ngày mốt", "vi", "2025-12-19"),
    ("зустрілися позаминулого тижня", "uk", "2025-12-01/2025-12-07"),
    ("встретились на позапрошлой неделе", "ru", "2025-12-01/2025-12-07"),
    ("встретились в прошлые выходные", "ru", "2025-12-13/2025-12-14"),
    ("trong năm qua", "vi", "2024-12-17/2025-12-17"),
    ("prices rose over the past year", "en", "2024-12-17/2025-12-17"),
    ("in the last year, prices rose", "en", "2024-12-17/2025-12-17"),
    ("in the last year of the war", "en", ""),
    ("last year prices rose", "en", "2024-01-01/2024-12-31"),
    ("за останній рік", "uk", "2024-12-17/2025-12-17"),
    ("протягом останнього року", "uk", "2024-12-17/2025-12-17"),
    ("за останній рік-два", "uk", ""),
    ("за последний год", "ru", "2024-12-17/2025-12-17"),
    ("последний год войны", "ru", ""),
    ("nhiều năm qua", "vi", ""),
    ("trong hai tuần tới", "vi", ""),
    ("ba tháng trước", "vi", "2025-09-01/2025-09-30"),
    ("hai ngày trước", "vi", "2025-12-15"),
    ("hai ngày trước cuộc bầu cử", "vi", ""),
    ("hai ngày trước đó", "vi", ""),
    ("cách đây 2 tuần", "vi", "2025-12-01/2025-12-07"),
    ("cao hơn năm trước", "vi", "2024-01-01/2024-12-31"),
    ("two days ago", "en", "2025-12-15"),
    ("three days ago", "en", "2025-12-14"),
    ("a week ago", "en", "2025-12-08/2025-12-14"),
    ("more than two years ago", "en", ""),
    ("last week of the war", "en", ""),
    ("рік тому", "uk", "2024-01-01/2024-12-31"),
    ("три дні тому", "uk", "2025-12-14"),
    ("тиждень тому", "uk", "2025-12-08/2025-12-14"),
    ("двадцять п'ять років тому", "uk", ""),
    ("неделю назад", "ru", "2025-12-08/2025-12-14"),
    ("два дня назад", "ru", "2025-12-15"),
    ("said Tuesday", "en", "2025-12-16"),
    ("Tuesday's talks", "en", "2025-12-16"),
    ("Tuesday morning", "en", "2025-12-16"),
    ("since Monday", "en", "2025-12-15"),
    ("by Friday", "en", "2025-12-19"),
    ("the early hours of Sunday", "en", "2025-12-14"),
    ("last Wednesday", "en", "2025-12-10"),
    ("on Wednesday", "en", "2025-12-17"),
    ("next Monday", "en", "2025-12-22"),
    ("this Friday", "en", "2025-12-19"),
    ("Monday last week", "en", "2025-12-08"),
    ("Black Friday", "en", ""),
    ("every Friday", "en", ""),
    ("Monday to Friday", "en", ""),
    ("on Tuesday, 5 March 2019", "en", "2019-03-05"),
    ("з понеділка", "uk", "2025-12-15"),
    ("до п'ятниці", "uk", "2025-12-19"),
    ("в ніч на неділю", "uk", "2025-12-14"),
    ("цієї п'ятниці", "uk", "2025-12-19"),
    ("наступного понеділка", "uk", "2025-12-22"),
    ("минулої середи", "uk", "2025-12-10"),
    ("с понедельника", "ru", "2025-12-15"),
    ("к пятнице", "ru", "2025-12-19"),
    ("в минувшую субботу", "ru", "2025-12-13"),
    ("в следующий понедельник", "ru", "2025-12-22"),
    ("в прошлую среду", "ru", "2025-12-10"),
    ("в среду обитания", "ru", ""),
    ("thứ Hai vừa qua", "vi", "2025-12-15"),
    ("hôm thứ 6", "vi", "2025-12-12"),
    ("thứ sáu tuần trước", "vi", "2025-12-12"),
    ("vào thứ ba tới", "vi", "2025-12-23"),
    ("thứ Tư tới", "vi", "2025-12-24"),
    ("позавчора", "uk", "2025-12-15"),
    ("позавчера", "ru", "2025-12-15"),
    ("післязавтра", "uk", "2025-12-19"),
    ("послезавтра", "ru", "2025-12-19"),
    ("позаторік", "uk", "2023-01-01/2023-12-31"),
    ("hôm kia", "vi", "2025-12-15"),
    ("tối qua", "vi", "2025-12-16"),
    ("đêm qua", "vi", "2025-12-16"),
    ("sáng nay", "vi", "2025-12-17"),
    ("chiều nay", "vi", "2025-12-17"),
    ("trưa nay", "vi", "2025-12-17"),
    ("tối nay", "vi", "2025-12-17"),
    ("sáng mai", "vi", "2025-12-18"),
    ("last night", "en", "2025-12-16"),
    ("у минулому році", "uk", "2024-01-01/2024-12-31"),
    ("у цьому році", "uk", "2025-01-01/2025-12-31"),
    ("у минулому місяці", "uk", "2025-11-01/2025-11-30"),
    ("на цьому тижні", "uk", "2025-12-15/2025-12-21"),
    ("на минулому тижні", "uk", "2025-12-08/2025-12-14"),
    ("the day before yesterday", "en", "2025-12-15"),
    ("the day after tomorrow", "en", "2025-12-19"),
    ("this morning", "en", "2025-12-17"),
    ("last December", "en", "2024-12-01/2024-12-31"),
    ("December last year", "en", "2024-12-01/2024-12-31"),
    ("next March", "en", "2026-03-01/2026-03-31"),
    ("tháng 9 năm ngoái", "vi", "2024-09-01/2024-09-30"),
    ("tháng ba năm trước", "vi", "2024-03-01/2024-03-31"),
    ("tháng 3 năm sau", "vi", "2026-03-01/2026-03-31"),
    ("минулого грудня", "uk", "2024-12-01/2024-12-31"),
    ("торік у грудні", "uk", "2024-12-01/2024-12-31"),
    ("у грудні минулого року", "uk", "2024-12-01/2024-12-31"),
    ("минулого року, у серпні", "uk", "2024-08-01/2024-08-31"),
    ("наступного року в березні", "uk", "2026-03-01/2026-03-31"),
    ("в прошлом году в декабре", "ru", "2024-12-01/2024-12-31"),
    ("в прошлом декабре", "ru", "2024-12-01/2024-12-31"),
    ("в декабре прошлого года", "ru", "2024-12-01/2024-12-31"),
    ("5 грудня минулого року", "uk", "2024-12-05"),
    ("By Monday evening 23 ships were waiting", "en", "2025-12-15"),
    ("The works will start on Friday", "en", "2025-12-19"),
    ("Negotiators are to meet on Sunday", "en", "2025-12-21"),
    ("On Friday the court will hear the appeal", "en", "2025-12-19"),
    ("It will reopen at 6 a.m. on Friday", "en", "2025-12-19"),
    ("He will fly to the U.S. on Friday", "en", "2025-12-19"),
    ("She will meet Sen. Whitlock on Friday", "en", "2025-12-19"),
    ("Rates will rise by 4.5 percent on Friday", "en", "2025-12-19"),
    ("It will, officials hope, open on Friday", "en", "2025-12-19"),
    ("The school reopens on Friday", "en", "2025-12-19"),
    ("Stocks close Friday at a record", "en", "2025-12-12"),
    ("The Dow ends Friday lower", "en", "2025-12-12"),
    ("US shares all close Friday at a record", "en", "2025-12-12"),
    ("Stocks will close Friday at noon", "en", "2025-12-19"),
    ("Shops close on Friday", "en", "2025-12-19"),
    ("Livestock markets close on Friday", "en", "2025-12-19"),
    ("The reductions begin at 4% on Friday", "en", "2025-12-19"),
    ("Cuts start Friday at 40 airports", "en", "2025-12-19"),
    ("Schools reopen on Monday", "en", "2025-12-22"),
    ("The rules come into force on Friday", "en", "2025-12-19"),
    ("He had to start on Friday", "en", "2025-12-12"),
    ("Did the talks start on Friday?", "en", "2025-12-12"),
    ("They saw the shops close on Friday", "en", "2025-12-12"),
    ("The firm's start on Friday was poor", "en", "2025-12-12"),
    ("This start on Friday was poor", "en", "2025-12-12"),
    ("Обмеження набудуть чинності в понеділок", "uk", "2025-12-22"),
    ("Правила набирають чинності у п'ятницю", "uk", "2025-12-19"),
    ("Обмеження набули чинності в понеділок", "uk", "2025-12-15"),
    ("Правила вступают в силу в понедельник", "ru", "2025-12-22"),
    ("Правила вступили в силу в понедельник", "ru", "2025-12-15"),
    ("Міст відкриють о 6:00 у п’ятницю", "uk", "2025-12-19"),
    ("Мост откроют в 6.30 в пятницу", "ru", "2025-12-19"),
    ("Выставка открывается в пятницу", "ru", "2025-12-19"),
    ("It will cost the U.S. The men met on Friday", "en", "2025-12-12"),
    ("He will go, he told Sen. Whitlock on Friday", "en", "2025-12-12"),
    ("It will close: they met on Friday", "en", "2025-12-12"),
    ("It opened at 6 a.m. on Friday", "en", "2025-12-12"),
    ("It will close, the ministry said on Friday", "en", "2025-12-12"),
    ("On Monday the minister said that schools will reopen", "en", "2025-12-15"),
    ("Trump will meet Zelensky, who arrived on Monday", "en", "2025-12-15"),
    ("The will was read on Friday", "en", "2025-12-12"),
    ("Police will question a man arrested on Friday", "en", "2025-12-12"),
    ("They will meet the hostages freed on Friday", "en", "2025-12-12"),
    ("The report will be formally released on Friday", "en", "2025-12-19"),
    ("Parliament is expected to proceed on Friday", "en", "2025-12-19"),
    ("Суд розгляне справу затриманого у п'ятницю водія", "uk", "2025-12-12"),
    ("Суд рассмотрит дело задержанного в пятницу водителя", "ru", "2025-12-12"),
    ("Tòa sẽ xét xử người bị bắt hôm thứ sáu", "vi", "2025-12-12"),
    ("Роботи почнуться у п'ятницю", "uk", "2025-12-19"),
    ("У суботу відбудеться матч", "uk", "2025-12-20"),
    ("Слухання заплановані на вівторок", "uk", "2025-12-23"),
    ("Станом на вівторок відомо про п'ятьох загиблих", "uk", "2025-12-16"),
    ("У понеділок президент заявив, що вибори відбудуться навесні", "uk", "2025-12-15"),
    ("Поиски прекратят в субботу", "ru", "2025-12-20"),
    ("В пятницу суд рассмотрит жалобу", "ru", "2025-12-19"),
    ("В пятницу суд отклонил жалобу, ее рассмотрит другой", "ru", "2025-12-12"),
    ("Встреча назначена на вторник", "ru", "2025-12-23"),
    ("Hội nghị sẽ kết thúc vào thứ bảy", "vi", "2025-12-20"),
    ("Hôm thứ hai, ông nói sẽ từ chức", "vi", "2025-12-15"),
    ("Chợ họp vào thứ sáu hằng tuần", "vi", ""),
    ("hai năm nay", "vi", ""),
    ("понад рік тому", "uk", ""),
    ("год тому назад", "ru", "2024-01-01/2024-12-31"),
    ("a week on Friday", "en", "2025-12-26"),
    ("Friday week", "en", "2025-12-26"),
    ("a week from Monday", "en", "2025-12-29"),
    ("this weekend", "en", "2025-12-20/2025-12-21"),
    ("next weekend", "en", "2025-12-27/2025-12-28"),
    ("fighting at the weekend", "en", "2025-12-13/2025-12-14"),
    ("They will meet over the weekend", "en", "2025-12-20/2025-12-21"),
    ("наступних вихідних", "uk", "2025-12-27/2025-12-28"),
    ("на найближчих вихідних", "uk", "2025-12-20/2025-12-21"),
    ("Матч відбудеться на вихідних", "uk", "2025-12-20/2025-12-21"),
    ("в следующие выходные", "ru", "2025-12-27/2025-12-28"),
    ("в выходные дни", "ru", ""),
    ("у вихідні дні", "uk", ""),
    ("в ближайшие выходные", "ru", "2025-12-20/2025-12-21"),
    ("Выставка откроется в эти выходные", "ru", "2025-12-20/2025-12-21"),
    ("The works will start in three days", "en", "2025-12-20"),
    ("three weeks from now", "en", "2026-01-05/2026-01-11"),
    ("in two days' time", "en", "2025-12-19"),
    ("in a week's time", "en", "2025-12-22/2025-12-28"),
    ("Talks are due in a month", "en", "2026-01-01/2026-01-31"),
    ("Вибори відбудуться через три дні", "uk", "2025-12-20"),
    ("Через тиждень почнуться навчання", "uk", "2025-12-22/2025-12-28"),
    ("Выборы состоятся через три дня", "ru", "2025-12-20"),
    ("Cuộc bầu cử sẽ diễn ra ba ngày nữa", "vi", "2025-12-20"),
    ("còn hai tuần nữa", "vi", "2025-12-29/2026-01-04"),
    # How long something takes, or a count from another event, tells no day of its own.
    ("It was rebuilt in three days", "en", ""),
    ("It will be the third strike in three days", "en", ""),
    ("two weeks later; three days earlier; three days before the vote; within a week", "en", ""),
    ("Через три дні він помер", "uk", ""),
    ("Вона розпочнеться через три дні після аварії", "uk", ""),
    ("за три дні до виборів; три дні потому", "uk", ""),
    ("Через три дня он умер", "ru", ""),
    ("за три дня до выборов; три дня спустя", "ru", ""),
    ("phải chờ thêm ba ngày nữa", "vi", ""),
    ("ba ngày sau; sau ba ngày; trong vòng một tuần", "vi", ""),
    ("the week before last", "en", "2025-12-01/2025-12-07"),
    ("the year before last", "en", "2023-01-01/2023-12-31"),
    ("позаминулого місяця", "uk", "2025-10-01/2025-10-31"),
    ("в позапрошлом месяце", "ru", "2025-10-01/2025-10-31"),
    ("tuần trước nữa", "vi", "2025-12-01/2025-12-07"),
    ("năm kia", "vi", "2023-01-01/2023-12-31"),
    ("a fortnight ago", "en", "2025-12-01/2025-12-07"),
    ("ten days from today", "en", "2025-12-27"),
    ("next week, on Friday", "en", "2025-12-26"),
    ("на наступному тижні у п'ятницю", "uk", "2025-12-26"),
    ("на прошлой неделе в понедельник", "ru", "2025-12-08"),
    ("tuần sau nữa", "vi", "2025-12-29/2026-01-04"),
    ("cuối tuần vừa rồi", "vi", "2025-12-13/2025-12-14"),
    ("Thousands rallied this weekend", "en", "2025-12-13/2025-12-14"),
    ("Цими вихідними відбулися протести", "uk", "2025-12-13/2025-12-14"),
    ("В эти выходные прошли протесты", "ru", "2025-12-13/2025-12-14"),
    ("this summer", "en", "2025-06-01/2025-08-31"),
    ("цього літа", "uk", "2025-06-01/2025-08-31"),
    ("этой осенью", "ru", "2025-09-01/2025-11-30"),
    ("mùa hè này", "vi", "2025-06-01/2025-08-31"),
    ("late last year", "en", "2024-09-01/2024-12-31"),
    ("early next month", "en", "2026-01-01/2026-01-11"),
    ("наприкінці минулого року", "uk", "2024-09-01/2024-12-31"),
    ("в начале прошлого года", "ru", "2024-01-01/2024-04-30"),
    ("cuối năm ngoái", "vi", "2024-09-01/2024-12-31"),
    ("đầu tháng này", "vi", "2025-12-01/2025-12-11"),
    ("in the third quarter of this year", "en", "2025-07-01/2025-09-30"),
    ("у третьому кварталі цього року", "uk", "2025-07-01/2025-09-30"),
    ("во втором квартале прошлого года", "ru", "2024-04-01/2024-06-30"),
    ("quý III năm nay", "vi", "2025-07-01/2025-09-30"),
    ("9 tháng đầu năm nay", "vi", "2025-01-01/2025-09-30"),
]


@pytest.mark.parametrize(("text", "language", "days"), TOLD, ids=[f"{row[1]}: {row[0]}" for row in TOLD])
def test_the_day_of_publication_tells(text: str, language: str, days: str) -> None:
    found = [m.days for m in moments(text, language, WEDNESDAY)]
    assert [str(d.first) if d.first == d.last else f"{d.first}/{d.last}" for d in found] == [days] * bool(days)


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("6 and 8 May last year", "en", ["2024-05-06", "2024-05-08"]),
        ("торік, 6 та 8 травня", "uk", ["2024-05-06", "2024-05-08"]),
        ("6 и 8 мая прошлого года", "ru", ["2024-05-06", "2024-05-08"]),
        ("ngày 6 và 8 tháng 5 năm ngoái", "vi", ["2024-05-06", "2024-05-08"]),
        ("6 and 8 May and yesterday", "en", ["2025-05-06", "2025-05-08", "2025-12-16"]),
    ],
)
def test_words_that_tell_a_year_tell_it_of_all_days_beside_them(text: str, language: str, days: list[str]) -> None:
    found = moments(text, language, WEDNESDAY)
    assert [str(m.days.first) for m in found] == days
    assert all(a.place.end <= b.place.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("text", "language", "months"),
    [
        ("June Carter, 34, won", "en", []),
        ("April Smith left", "en", []),
        ("as told by May Thi Hoa", "en", []),
        ("August Wilson wrote it", "en", []),
        ("Theresa May resigned", "en", []),
        ("Children aged 15 to 17 may join the army", "en", []),
        ("Мая Санду приехала", "ru", []),
        ("Президентка Мая Санду", "uk", []),
        ("закрыли «Красный Октябрь»", "ru", []),
        ("the June summit", "en", [6]),
        ("at the June NATO summit", "en", [6]),
        ("Its August Bank Holiday sale", "en", [8]),
        ("By August police said so", "en", [8]),
        ("Він сказав: «Травень буде теплим»", "uk", [5]),
        ("— Май был холодным", "ru", [5]),
        ("читає «Жовтень» щодня", "uk", []),
        ("In April Ukraine won", "en", [4]),
        ("What happened in Kyiv on 17 may?", "en", [5]),
        ("what happened 17 may in kyiv", "en", [5]),
        ("the October Revolution", "en", [10]),
        ("Август выдался жарким", "ru", [8]),
        ("В Марте было холодно", "ru", [3]),
        ("ПАРАД У ТРАВНІ", "uk", [5]),
        ("У травні Київ святкував", "uk", [5]),
    ],
)
def test_a_month_is_told_from_a_person_and_a_verb(text: str, language: str, months: list[int]) -> None:
    assert [m.days.first.month for m in moments(text, language, WEDNESDAY)] == months


@pytest.mark.parametrize(("texts", "first", "last"), SAME)
def test_words_that_need_the_day_of_publication_say_nothing_without_it(
    texts: tuple[str, str, str], first: str, last: str
) -> None:
    assert [moments(text, language) for text, language in zip(texts, ("en", "uk", "vi"), strict=True)] == [()] * 3


@pytest.mark.parametrize(
    ("texts", "first", "last"),
    [
        (("on 11 September", "11 вересня", "ngày 11/9"), "2025-09-11", "2025-09-11"),
        (("on 11 September 2023", "11 вересня 2023 року", "ngày 11/9/2023"), "2023-09-11", "2023-09-11"),
        (("in September 2023", "у вересні 2023 року", "tháng 9/2023"), "2023-09-01", "2023-09-30"),
    ],
)
def test_a_calendar_date_is_read_in_the_year_of_publication_unless_it_states_its_own(
    texts: tuple[str, str, str], first: str, last: str
) -> None:
    for text, language in zip(texts, ("en", "uk", "vi"), strict=True):
        found = moments(text, language, PUBLISHED)
        assert {m.days for m in found} == {Days(date.fromisoformat(first), date.fromisoformat(last))}
        assert {(m.relative, m.has_year) for m in found} == {(False, "2023" in text)}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Đây là lần thứ ba trong năm", "vi"),  # the third time, no Tuesday
        ("thành phố lớn thứ hai của đất nước", "vi"),
        ("Đội bóng đứng thứ tư", "vi"),
        ("Mondays are hard; the Friday prayers", "en"),
        ("Cách mạng Tháng Mười Nga", "vi"),
        ("Понеділкова кава", "uk"),
        ("They met at last, week after week", "en"),
    ],
)
def test_words_that_only_look_like_a_time_are_none(text: str, language: str) -> None:
    assert [m for m in moments(text, language, PUBLISHED) if m.relative] == []


@pytest.mark.parametrize("published", [date.min, date(1, 12, 31), date(9999, 1, 1), date.max])
@pytest.mark.parametrize(("texts", "first", "last"), SAME)
def test_days_before_the_first_and_after_the_last_there_is_are_left_out(
    published: date, texts: tuple[str, str, str], first: str, last: str
) -> None:
    for text, language in zip(texts, ("en", "uk", "vi"), strict=True):
        found = moments(text, language, published)
        assert len(found) <= 1
        assert all(m.days.first <= m.days.last for m in found)


WORDS = st.sampled_from(
    ["yesterday", "last month", "on Monday", "11 September", "in 2023", "вчора", "минулої п’ятниці", "торік",
     "11 вересня", "hôm qua", "Ho\u0302m qua", "tuần trước", "ngày 11/9", "năm ngoái", "29.02", "29 February", "İ",
     "\u0130stanbul", "ﬀ", "e\u0301", ",", "\n", "31/12/9999", "1/1/1", "0", "99"]
)  # fmt: skip
TEXTS = st.one_of(st.lists(WORDS, max_size=10).map(" ".join), st.text(max_size=80))
DAYS = st.one_of(st.none(), st.dates())


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from(["en", "uk", "vi", "ru", "de"]), DAYS)
@example("11 вересня торік 11 вересня", "uk", date(2000, 1, 1))
def test_a_moment_lies_in_the_text_a_relative_one_by_itself(text: str, language: str, published: date | None) -> None:
    found = moments(text, language, published)
    assert list(found) == sorted(found)
    assert all(0 <= m.place.start < m.place.end <= len(fold(nfc(text))) for m in found)
    for relative in (m for m in found if m.relative):
        others = [m.place for m in found if m != relative]
        assert all(p.end <= relative.place.start or relative.place.end <= p.start for p in others)
    assert all(m.days.first <= m.days.last for m in found)
    assert published is not None or not any(m.relative for m in found)


def moment(first: str, last: str = "", has_year: bool = True) -> Moment:
    """A time by its days."""
    return Moment(Span(0, 1), Days(date.fromisoformat(first), date.fromisoformat(last or first)), has_year)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (moment("2025-09-11"), moment("2025-09-11"), True),
        (moment("2025-09-11"), moment("2025-09-12"), False),
        (moment("2025-09-11"), moment("2025-09-01", "2025-09-30"), True),
        (moment("2025-09-11"), moment("2025-01-01", "2025-12-31"), True),
        (moment("2025-09-11"), moment("2023-09-11"), False),
        (moment("2025-09-11"), moment("2004-09-11", has_year=False), True),
        (moment("2025-09-11"), moment("2004-09-12", has_year=False), False),
        (moment("2025-09-11"), moment("2004-09-01", "2004-09-30", has_year=False), True),
        (moment("2025-02-28"), moment("2004-02-29", has_year=False), False),
        (moment("2024-02-29"), moment("2004-02-29", has_year=False), True),
    ],
)
def test_two_times_may_be_one_when_they_overlap_in_some_year(one: Moment, other: Moment, same: bool) -> None:
    assert may_be_same(one, other) == may_be_same(other, one) == same


@pytest.mark.parametrize(
    ("question", "asked_in", "sentence", "language", "published", "met"),
    [
        ("on 11 September", "en", "hôm 11.9", "vi", None, True),
        ("11 вересня", "uk", "on Thursday", "en", date(2025, 9, 12), True),
        ("on 11 September", "en", "hôm 12.9", "vi", None, False),
        ("on 11 September 2019", "en", "11 вересня 2025 року", "uk", None, False),
        ("on 11 September 2019", "en", "11 вересня", "uk", None, True),
        ("in September 2025", "en", "у вересні", "uk", None, True),
        ("in September 2025", "en", "last month", "en", date(2025, 10, 3), True),
        ("in September 2025", "en", "у вересні 2024 року", "uk", None, False),
        ("у вересні", "uk", "on 11 September 2024", "en", None, True),
        ("in 2022", "en", "vào tháng 2.2022", "vi", None, True),
        ("in 2022", "en", "vào tháng 2", "vi", None, False),
        ("on 11 September", "en", "10-12 вересня", "uk", None, True),
        ("on 13 September", "en", "10-12 вересня", "uk", None, False),
        ("on 6 May", "en", "6 и 8 мая", "ru", None, True),
        ("on 7 May", "en", "6 и 8 мая", "ru", None, False),
        ("on 16 May", "en", "từ 15 đến 17/5", "vi", None, True),
    ],
)
def test_a_time_that_is_asked_for_meets_one_that_is_stated_by_their_keys(
    question: str, asked_in: str, sentence: str, language: str, published: date | None, met: bool
) -> None:
    (asked,) = moments(question, asked_in)
    stated = {key for moment in moments(sentence, language, published) for key in stated_keys(moment)}
    assert bool(set(asked_keys(asked)) & stated) == met


@pytest.mark.parametrize(
    ("text", "language", "asked", "stated"),
    [
        ("in early 2025", "en", ("d:y2025",), ("d:y2025",)),
        ("in late March", "en", ("d:m03",), ("d:m03", "d:?-03")),
        ("всередині травня 2025 року", "uk", ("d:2025-05", "d:?-05"), ("d:y2025", "d:m05", "d:2025-05")),
    ],
)
def test_a_part_of_a_month_or_a_year_is_asked_for_by_the_keys_of_all_of_it(
    text: str, language: str, asked: tuple[str, ...], stated: tuple[str, ...]
) -> None:
    (moment,) = moments(text, language)
    assert (asked_keys(moment), stated_keys(moment)) == (asked, stated)


@pytest.mark.parametrize(("day", "first"), [(15, 13), (16, 13), (17, 20), (20, 20), (21, 20)])
def test_this_weekend_is_the_one_to_come_from_wednesday_on(day: int, first: int) -> None:
    (moment,) = moments("fighting this weekend", "en", date(2025, 12, day))
    assert moment.days == Days(date(2025, 12, first), date(2025, 12, first + 1))


@given(st.dates(date(1990, 1, 1), date(2040, 12, 31)), st.integers(0, 400), st.booleans())
def test_a_stated_time_has_every_key_by_which_the_same_is_asked_for(first: date, length: int, year: bool) -> None:
    moment = Moment(Span(0, 1), Days(first, first + timedelta(days=length)), year)
    asked = asked_keys(moment)
    assert not asked or set(asked) & set(stated_keys(moment))
