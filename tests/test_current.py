"""Questions for the latest: news, final figures, and how things stand now."""

import pytest

from index.workshop import Workshop
from tests.reading import asked_in


@pytest.mark.parametrize(
    ("text", "language", "latest"),
    [
        ("What's new with the embassy?", "en", True),
        ("any news on the embassy?", "en", True),
        ("Is there any update regarding the embassy?", "en", True),
        ("What's the latest from Minsk?", "en", True),
        ("How many have died so far?", "en", True),
        ("Скільки загиблих станом на ранок?", "uk", True),
        ("Скільки загиблих на сьогодні?", "uk", True),
        ("Скільки вже загинуло?", "uk", True),
        ("Чи вже збудували міст?", "uk", False),
        ("Is the border still closed?", "en", True),
        ("Have they found the captain yet?", "en", True),
        ("What did the still life cost?", "en", False),
        ("Чи кордон ще закритий?", "uk", True),
        ("Що ще закрили?", "uk", False),
        ("Кордон досі закритий?", "uk", True),
        ("Граница еще закрыта?", "ru", True),
        ("Кто еще погиб?", "ru", False),
        ("Что еще не работает?", "ru", False),
        ("Biên giới vẫn đóng à?", "vi", True),
        ("Biên giới còn đóng không?", "vi", True),
        ("Còn ai bị bắt?", "vi", False),
        ("Что сегодня произошло?", "ru", False),
        ("Сколько погибших на данный момент?", "ru", True),
        ("Сколько погибших к этому часу?", "ru", True),
        ("What is the final number of the dead?", "en", True),
        ("What was the final official result?", "en", True),
        ("Які новини про посольство?", "uk", True),
        ("Чи є свіжі новини з посольства?", "uk", True),
        ("Що нового про посольство?", "uk", True),
        ("Яка остаточна кількість загиблих?", "uk", True),
        ("Что слышно о посольстве?", "ru", True),
        ("Есть ли какие-нибудь новости из посольства?", "ru", True),
        ("Каково окончательное число погибших?", "ru", True),
        ("Có tin gì mới về đại sứ quán?", "vi", True),
        ("Tình hình mới nhất tại đại sứ quán ra sao?", "vi", True),
        ("Có diễn biến gì mới ở đại sứ quán không?", "vi", True),
        ("Is there anything newer on the embassy?", "en", True),
        ("Are there more recent figures?", "en", True),
        ("Чи є щось новіше про посольство?", "uk", True),
        ("Які новіші дані про загиблих?", "uk", True),
        ("Есть что-то поновее о посольстве?", "ru", True),
        ("Какие более свежие данные о погибших?", "ru", True),
        ("Có gì mới hơn về đại sứ quán không?", "vi", True),
        ("Có số liệu mới hơn không?", "vi", True),
        ("What is the total at the moment?", "en", True),
        ("Яка поточна ціна води?", "uk", True),
        ("Какая текущая цена воды?", "ru", True),
        ("Сколько погибших нынче?", "ru", True),
        ("Tính đến hôm nay có bao nhiêu người chết?", "vi", True),
        ("Bây giờ có bao nhiêu người chết?", "vi", True),
        # Near misses
        ("Скільки загинуло поточного року?", "uk", False),
        ("Сколько погибло в текущем году?", "ru", False),
        ("Is the newer embassy larger?", "en", False),
        ("Which house is more recent than the embassy?", "en", False),
        ("Чи більше новіше посольство?", "uk", False),
        ("Скільки загинуло за першою і за пізнішою оцінкою?", "uk", False),
        ("Какое посольство новее, чем это?", "ru", False),
        ("Đại sứ quán nào mới hơn so với trường học?", "vi", False),
        ("Is there anything newer on the price of water?", "en", True),
        ("Are there newer figures on the dead?", "en", True),
        ("Чи є щось новіше про ціну води?", "uk", True),
        ("Чи є новіші дані про загиблих?", "uk", True),
        ("Есть ли что-нибудь новее о цене воды?", "ru", True),
        ("Есть ли более свежие данные о погибших?", "ru", True),
        ("Có gì mới hơn về giá nước không?", "vi", True),
        ("Có số liệu mới hơn về người chết không?", "vi", True),
        # Near misses
        ("Which ship is newer?", "en", False),
        ("How many newer aircraft did they buy?", "en", False),
        ("Чи новіші літаки кращі?", "uk", False),
        ("Более новые самолеты лучше?", "ru", False),
        ("Tàu nào mới hơn?", "vi", False),
        ("What happened at the embassy?", "en", False),
        ("Did she give any updates on the talks?", "en", False),
        ("Who heard any news of his son?", "en", False),
        ("Who played in the final?", "en", False),
        ("Who published the final exam results?", "en", False),
        ("Що відомо про посольство?", "uk", False),
        ("Що чути на записі?", "uk", False),
        ("Які новини оприлюднило посольство?", "uk", False),
        ("Чи остаточно закрили посольство?", "uk", False),
        ("Что известно о посольстве?", "ru", False),
        ("Что слышно на записи?", "ru", False),
        ("Окончательно ли закрыли посольство?", "ru", False),
        ("Có thông tin gì về đại sứ quán?", "vi", False),
        ("Ai đưa tin về đại sứ quán?", "vi", False),
    ],
)
def test_news_and_final_figures_are_the_latest(workshop: Workshop, text: str, language: str, latest: bool) -> None:
    assert asked_in(workshop, text, language).latest == latest


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Is there any news about the embassy?", "en"),
        ("Чи є новини про посольство?", "uk"),
        ("Есть ли новости о посольстве?", "ru"),
        ("Có gì mới về đại sứ quán không?", "vi"),
    ],
)
def test_who_asks_whether_there_is_news_asks_for_the_news(workshop: Workshop, text: str, language: str) -> None:
    found = asked_in(workshop, text, language)
    assert found.open
    assert found.latest
    assert not found.whether


@pytest.mark.parametrize(
    ("text", "language", "initial"),
    [
        ("What was the original estimate?", "en", True),
        ("Скільки було спершу?", "uk", True),
        ("Сколько было сперва?", "ru", True),
        ("Ban đầu có bao nhiêu?", "vi", True),
        ("Who has the original painting?", "en", False),
    ],
)
def test_how_things_stood_first_is_asked_for(workshop: Workshop, text: str, language: str, initial: bool) -> None:
    assert asked_in(workshop, text, language).initial == initial
