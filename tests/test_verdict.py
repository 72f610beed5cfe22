"""What kind of answer quotes are: not stated, denied, or neither."""

from dataclasses import replace
from datetime import date

import pytest

from index.article import Article
from index.workshop import Workshop
from rag.answer import Passage
from rag.coverage import weigh
from rag.evidence.modality import UNKNOWN, places_of
from rag.extract import Extractor
from rag.extractive.choose import LIKELIEST
from rag.understand import understand
from rag.verdicts.corrections import corrects, puts_right, tells_earlier, tells_first
from rag.verdicts.denying import opposites_in
from rag.verdicts.left_open import left_open
from rag.verdicts.refuting import refuting
from rag.verdicts.verdict import FALSE_PREMISE, NOT_STATED, reason_of
from tests.reading import read, whole

Told = tuple[str, str, date | None]
OLD, NEW = date(2025, 11, 9), date(2025, 11, 19)


def verdict(workshop: Workshop, question: str, *told: Told) -> str | None:
    """What kind of answer the first text is to a question, beside the others."""
    understood = understand(question, workshop)
    needs = weigh(understood.terms, {key: 5 for term in understood.terms for key in term.keys}, 10)
    articles = [Article("r", f"{n}.txt", t, code, "0" * 64, published=day) for n, (code, t, day) in enumerate(told)]
    passages = [Passage(a, 0, len(a.text), 1.0, 1.0, 0.5, 1) for a in articles]
    found = Extractor(workshop).candidates(understood, needs, passages)
    first = next(e for e in found if e.article.doc_id == "0.txt")
    return reason_of(understood, [first], needs, found[:LIKELIEST])


@pytest.mark.parametrize(
    ("question", "language", "text", "denied"),
    [
        ("Why was the concert in Tarn held?", "en", "The concert in Tarn was cancelled.", True),
        ("Why was the concert in Hue delayed?", "en", "The concert in Hue was postponed.", False),
        ("Why did Brussels lift the sanctions on Belarus?", "ru", "Брюссель отменил санкции против Беларуси.", False),
        ("Why did Brussels lift the sanctions on Belarus?", "uk", "Брюссель скасував санкції проти Білорусі.", False),
        ("Who bought the factory in Tarn?", "en", "The abandoned factory in Tarn was bought by a firm.", False),
        ("Why did the bridge in Hue collapse?", "vi", "Lũ phá hủy cây cầu ở Huế.", False),
        ("Чому ворог пішов в атаку на Тарн?", "uk", "Військові відкинули атаку на Тарн.", False),
        ("Коли почався наступ на Тарн?", "uk", "Бійці відкинули наступ на Тарн.", False),
        ("Чому суд задовольнив позов Тарна?", "uk", "Суд відкинув позов Тарна.", True),
        ("Why was the roof of the school in Odesa damaged?", "uk", "Вітер зірвав дах школи в Одесі.", False),
        ("Why was President Ivanenko in hospital?", "ru", "Президент Иваненко перенес операцию в больнице.", False),
    ],
)  # fmt: skip
def test_what_is_called_off_is_denied_unless_that_is_asked(
    workshop: Workshop, question: str, language: str, text: str, denied: bool
) -> None:
    assert verdict(workshop, question, (language, text, None)) == (FALSE_PREMISE if denied else None)


@pytest.mark.parametrize(
    ("question", "likelier", "language", "text", "denies"),
    [
        ("When did Japan sign the written agreement?", "Japan welcomed the tariff on Friday.", "en",
         "Japan said that there was no written agreement.", True),
        ("Чому Естонія збила літаки?", "The aircraft flew over Estonia for 12 minutes.", "uk",
         "Естонія збивати літаки не стала.", True),
        ("When did Poland close the border?", "Lithuania closed the border on 3 May.", "vi",
         "Ba Lan chưa có ý định đóng cửa biên giới.", True),
        ("When did Poland open the new border crossing?", "The border crossing is near Brest.", "en",
         "Poland cancelled the opening of the new border crossing.", True),
        # The likeliest holds more words, of another.
        ("When did Poland close its crossing with Belarus?", "Lithuania will keep the crossing closed until 3 May.",
         "en", "Poland does not plan to close anything at Belarus.", True),
        ("When did Poland close its crossing with Belarus?", "Poland shut the crossing with Belarus on 3 May.",
         "en", "Poland does not plan to close anything at Belarus.", False),
        ("When did Poland close its crossing with Belarus?", "Lithuania will keep the crossing closed until 3 May.",
         "en", "Poland does not plan to comment on Belarus.", False),
        # Another sentence tells it, of those named.
        ("When did Poland close the border?", "Poland closed the border on 3 May.", "en",
         "Poland did not close the border in April.", False),
        ("When did Poland close the border?", "Poland closed the border on 3 May, but did not say for how long.", "en",
         "Poland has not closed the border.", False),
        ("Why did Poland close the border?", "Poland closed the border because of drones, not of migrants.", "en",
         "Poland did not close the border to lorries.", False),
        ("When did Poland close the border?", "It is not known whether Poland closed the border on 3 May.", "en",
         "Poland has not closed the border.", True),
        # The likeliest denies it itself.
        ("When did Poland close the border?", "Poland did not close the border, a spokesman said.", "en",
         "Poland did not close the border to lorries.", False),
        ("Why did Poland close the border?", "Poland closed the border because of drones, not because of migrants.",
         "en",
         "Poland did not close the border to lorries.", False),
        ("When did Poland sell the port to Norway?", "Poland showed the port to Norway on 3 May.", "en",
         "Poland did not sell the port to Norway.", True),
        ("When did Poland sell the port to Norway?", "Poland may export the port to Norway on 3 May.", "en",
         "Poland did not sell the port to Norway.", True),
        # Of another, nothing that is asked, or asked for itself.
        ("When did Poland close the border?", "The border of Poland is long.", "en",
         "Lithuania did not close the border.", False),
        ("When did Poland close the border?", "Poland and its border are old.", "en",
         "Poland closed the border with no warning.", False),
        ("Why did Poland cancel the talks?", "Poland met Lithuania for talks.", "en",
         "Poland cancelled the talks and gave no reason.", False),
        ("Did Poland close the border?", "The border of Poland is long.", "en",
         "Poland did not close the border.", False),
        ("What did Poland say about the border?", "Poland has a border.", "en",
         "Poland did not close the border.", False),
        ("How many trains did Poland stop at the border?", "Poland has trains.", "en",
         "Poland did not stop cars at the border.", False),
        ("When was the border closed?", "The border is long.", "en", "The border was not closed.", False),
    ],
)  # fmt: skip
def test_a_denial_goes_before_a_likelier_sentence_where_nothing_tells_what_it_denies(
    workshop: Workshop, question: str, likelier: str, language: str, text: str, denies: bool
) -> None:
    understood = understand(question, workshop)
    needs = weigh(understood.terms, {key: 5 for term in understood.terms for key in term.keys}, 10)
    articles = [
        Article("r", f"{n}.txt", t, c, "0" * 64) for n, (t, c) in enumerate([(likelier, "en"), (text, language)])
    ]
    passages = [Passage(a, 0, len(a.text), 1.0, 1.0, 0.5, 1) for a in articles]
    found = Extractor(workshop).candidates(understood, needs, passages)
    found.sort(key=lambda e: e.article.doc_id)
    first = refuting(found, understood, needs)
    assert (first.text if first else None) == (text if denies else None)


@pytest.mark.parametrize(
    ("question", "language", "text", "reason"),
    [
        # Whether something is so is answered by no.
        ("Did Yerevan confirm the figure?", "uk", "Єреван цю цифру не підтвердив.", None),
        ("Did the ministry comment?", "en", "The ministry declined to comment.", None),
        ("Has the club found a new contractor?", "en", "The club has not chosen a new contractor.", None),
        ("Will the insurers pay?", "en", "The insurers have not said whether they will pay.", NOT_STATED),
        ("What did the ministry say about the decision?", "en", "The ministry did not comment on the decision.",
         NOT_STATED),
        # What is not known must be what is asked.
        ("Who is Biscuit's owner?", "en", "Nobody knows where Biscuit spent six years.", None),
        ("Why was the driver convicted?", "en", "The driver had not known where the lead came from.", None),
        ("Why was the tunnel closed?", "en", "The ministry would not say when the tunnel will open.", None),
        ("When will the tunnel open?", "en", "The ministry would not say when the tunnel will open.", NOT_STATED),
        ("What is the value of the order?", "en", "She did not give the value of the order.", NOT_STATED),
        ("How much did the roof cost?", "en", "The club has never revealed the cost of the roof.", NOT_STATED),
        ("Why did the boat sink?", "en", "The cause of the sinking was never explained.", NOT_STATED),
        ("Скільки коштував дах стадіону?", "uk", "Вартість даху стадіону клуб не розголошує.", NOT_STATED),
        ("Сколько стоила крыша стадиона?", "ru", "Стоимость крыши стадиона клуб не разглашает.", NOT_STATED),
        ("Mái sân vận động tốn bao nhiêu tiền?", "vi", "Câu lạc bộ không tiết lộ chi phí mái sân vận động.",
         NOT_STATED),
        ("Ai rời sân bay?", "vi", "Cục Hàng không cho biết du khách rời sân bay.", None),
        # A question that asks for whatever is told, or for nothing, is answered by what is told.
        ("Tell me about the Halden deal", "uk", "«Про угоду нам ніхто нічого не пояснив».", None),
        ("Summarise the Halden deal", "uk", "«Про угоду нам ніхто нічого не пояснив».", None),
        ("Розкажи про угоду Halden", "uk", "«Про угоду нам ніхто нічого не пояснив».", None),
        ("Расскажи о сделке Halden", "uk", "«Про угоду нам ніхто нічого не пояснив».", None),
        ("Tóm tắt về thỏa thuận Halden", "uk", "«Про угоду нам ніхто нічого не пояснив».", None),
        ("the value of the order", "en", "She did not give the value of the order.", None),
        # What is denied must be what is asked.
        ("Why did the minister resign?", "en", "The minister rejected calls to resign.", FALSE_PREMISE),
        ("Коли міністр повернув камеру?", "uk", "Камеру й картки пам’яті міністр не повернув.", FALSE_PREMISE),
        ("Чому міністр попередив про відключення газу?", "uk", "Відключень газу, запевняє уряд, узимку не буде.",
         FALSE_PREMISE),
        ("Vì sao thủ tướng từ chức?", "vi", "Thủ tướng không từ chức.", FALSE_PREMISE),
        ("Почему министр ушел в отставку?", "ru", "Министр отказался уходить в отставку.", FALSE_PREMISE),
        ("When will the leader become prime minister?", "en",
         "“We have a government to lose, not a court case to win,” the prime minister said.", None),
        ("How many pupils did she teach?", "en", "“She never said well done. She said: again,” recalled her pupil.",
         None),
        ("What is the inflation forecast?", "uk", "Прогноз інфляції поліпшили: вона становитиме 6,4%, а не 6,9%.",
         None),
        ("Коли відкриють стадіон?", "uk", "Стадіон відкриють не раніше літа.", None),
        ("Чому курси тривали три тижні?", "uk", "Курси тривали три тижні: не вистачило викладачів.", None),
        ("Who is to blame for the collapse?", "en", "The lawyer said the soil, not the building, had failed.", None),
        ("Did the minister resign?", "en", "The minister rejected calls to resign.", None),
        # Another's denial is no denial of theirs.
        ("Why did Latvia close its border?", "vi", "Ba Lan chưa có ý định đóng cửa biên giới.", None),
        ("Why did Poland close its border?", "vi", "Ba Lan chưa có ý định đóng cửa biên giới.", FALSE_PREMISE),
        ("Why did Poland close its border?", "en", "The talks were held in Poland. It has not closed its border.",
         FALSE_PREMISE),
        # The opposite was done.
        ("When did the tannery admit the charge?", "en", "The tannery denies the charge.", FALSE_PREMISE),
        ("Why did the central bank raise its interest rate?", "uk",
         "Центральний банк знизив процентну ставку.", FALSE_PREMISE),
        ("Why did the central bank raise its interest rate?", "uk",
         "Центральний банк знизив процентну ставку, яку підвищив торік.", None),
        ("Why did Tokayev veto the law?", "en", "Tokayev signed the law on Monday.", FALSE_PREMISE),
        ("Why did Tokayev veto the law?", "en", "Tokayev did not veto the law.", FALSE_PREMISE),
        ("When did Tokayev sign the law?", "en", "Tokayev vetoed the law on Monday.", FALSE_PREMISE),
        ("Why did Tokayev veto the law?", "en", "Tokayev vetoed the law that parliament had signed.", None),
        ("Why did Tokayev veto the law?", "en", "Tokayev signed a contract with Norway.", None),
        ("Чому Токаєв ветував закон?", "uk", "Токаєв підписав закон у понеділок.", FALSE_PREMISE),
        ("Почему Токаев наложил вето на закон?", "ru", "Токаев подписал закон в понедельник.", FALSE_PREMISE),
        ("Vì sao Tokayev phủ quyết luật?", "vi", "Tokayev đã ký luật hôm thứ Hai.", FALSE_PREMISE),
        ("When did Norway block the convoy?", "en", "Norway let the convoy through on Monday.", FALSE_PREMISE),
        ("Коли Норвегія заблокувала конвой?", "uk", "Норвегія пропустила конвой у понеділок.", FALSE_PREMISE),
        ("Когда Норвегия заблокировала колонну?", "ru", "Норвегия пропустила колонну в понедельник.", FALSE_PREMISE),
        ("Na Uy chặn đoàn xe khi nào?", "vi", "Na Uy cho đoàn xe đi qua hôm thứ Hai.", FALSE_PREMISE),
        ("When did Norway block the road?", "en", "Norway let a tunnel through the hills decay.", None),
        ("When will the bridge open?", "en", "The bridge is closed until Friday.", None),
        ("Why did the police arrest the poet?", "en", "The police released the poet.", None),
        ("Why did the bank raise its rate in May?", "en", "The bank cut its rate in June.", None),
        ("Why did the bank raise its rate in May?", "en", "The bank cut its rate in May.", FALSE_PREMISE),
        ("Who won the final between Holm and Berg?", "en", "Holm lost the final to Berg.", None),
        ("Хто переміг у фіналі?", "uk", "Холм програв фінал Берг.", None),
        # Who declines to comment is named all the same.
        ("Who is the mayor of Tarn?", "en", "The new mayor of Tarn, Otto Brand, declined to comment.", None),
        ("Who is the coach of Tarn?", "en", "Tarn coach Ann Lee refused to comment after the match.", None),
        ("Хто є мером Тарна?", "uk", "Новий мер Тарна Петро Зуй відмовився від коментарів.", None),
        ("Who is the director of the plant?", "ru", "Новый директор завода Рудин от комментариев отказался.", None),
        ("Ai là giám đốc nhà máy Tarn?", "vi", "Giám đốc nhà máy Tarn Trần Minh từ chối bình luận.", None),
        ("Who attacked the bank in Tarn?", "en", "The police in Tarn did not say who attacked the bank.", NOT_STATED),
        ("Who bought the bank in Tarn?", "en", "The bank in Tarn declined to comment.", NOT_STATED),
        ("Why did the mayor of Tarn resign?", "en",
         "The mayor of Tarn, Otto Brand, declined to comment on the reasons.", NOT_STATED),
        # Who did it is not known, where they did it is.
        ("Where did gunmen kill the mayor?", "en", "Unknown gunmen killed the mayor in Dorvale.", None),
        ("Who killed the mayor?", "en", "Unknown gunmen killed the mayor in Dorvale.", NOT_STATED),
        ("Де вбили мера?", "uk", "Невідомі чоловіки вбили мера в Дорвалі.", None),
        ("Где убили мэра?", "ru", "Неизвестные убили мэра в Дорвале.", None),
    ],
)  # fmt: skip
def test_a_quote_is_called_what_it_says_of_what_is_asked(
    workshop: Workshop, question: str, language: str, text: str, reason: str | None
) -> None:
    assert verdict(workshop, question, (language, text, OLD)) == reason


@pytest.mark.parametrize(
    ("question", "first", "other", "reason"),
    [
        ("Why did the interior minister resign?", ("en", "The interior minister has refused to resign.", OLD),
         ("uk", "Міністр внутрішніх справ подав у відставку.", NEW), None),
        ("Why did the interior minister resign?", ("en", "The interior minister has refused to resign.", NEW),
         ("uk", "Міністр внутрішніх справ подав у відставку.", OLD), FALSE_PREMISE),
        ("Why did the interior minister resign?", ("en", "The interior minister has refused to resign.", OLD),
         ("en", "The interior minister may resign.", NEW), FALSE_PREMISE),
        ("How many prisoners were freed?", ("en", "The number of prisoners freed is not known.", OLD),
         ("en", "52 prisoners were freed.", NEW), None),
        ("How many prisoners were freed?", ("en", "The number of prisoners freed is not known.", OLD),
         ("en", "40 sheep were freed.", OLD), NOT_STATED),
    ],
)  # fmt: skip
def test_what_a_later_article_tells_as_done_is_neither_denied_nor_unknown(
    workshop: Workshop, question: str, first: Told, other: Told, reason: str | None
) -> None:
    assert verdict(workshop, question, first, other) == reason


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("the police did not say who was hurt.", "en", "who"), ("the names have not been released, and are not known.",
         "en", "name"), ("коли їх звільнили, невідомо.", "uk", "when"), ("причину не уточнили.", "uk", "why"),
        ("неизвестно, придет ли он.", "ru", "whether"), ("chưa rõ khi nào họ được thả.", "vi", "when"),
        ("it is unclear.", "en", None), ("the minister, who came late, did not comment.", "en", None),
        ("після довгих переговорів між двома сторонами і багатьох заяв, коли затонув човен, невідомо.", "uk", "when"),
        ("місця його перебування не розкривають.", "uk", "where"),
        ("местонахождения мэра не раскрывают.", "ru", "where"),
        ("неизвестно, по какой причине он уехал.", "ru", "why"),
        ("неизвестно, с каких пор он болен.", "ru", "when"),
        ("невідомо, чия це машина.", "uk", "who"),
        ("police did not say how deep the hole was.", "en", "size"),
        ("the firm did not disclose the schedule.", "en", "when"),
        ("unknown driver fled.", "en", "who"), ("the unknown number of victims is not known.", "en", "size"),
        ("невідомий водій утік.", "uk", "who"), ("неизвестный покупатель заплатил.", "ru", "who"),
        # Data that are lost or stolen are no figures.
        ("the firm did not comment on the stolen data.", "en", "anything"),
        ("the bank declined to discuss the leak of customer data.", "en", "anything"),
        ("the firm has not disclosed data lost in the attack.", "en", "anything"),
        ("the ministry has not published data on the harvest.", "en", "size"),
        ("банк не прокоментував витік даних.", "uk", "anything"),
        ("викрадені дані у фірмі не назвали.", "uk", "anything"),
        ("міністерство не оприлюднило даних про врожай.", "uk", "size"),
        ("банк не комментирует утечку личных данных.", "ru", "anything"),
        ("фирма не сообщила, какие данные похитили.", "ru", "anything"),
        ("министерство не опубликовало данных об урожае.", "ru", "size"),
        ("công ty không bình luận, chưa công bố số liệu bị đánh cắp.", "vi", "anything"),
        ("bộ chưa công bố số liệu về vụ mùa.", "vi", "size"),
        ("she did not say that he came.", "en", "so"), ("es ist unklar, wer es war.", "de", None),
    ],
)  # fmt: skip
def test_what_is_left_open_is_told_by_the_asking_word(text: str, language: str, kind: str | None) -> None:
    places = places_of(text, language, UNKNOWN)
    cue = places[0] if places else (places_of("it is unclear.", "en", UNKNOWN)[0])
    assert left_open(text, cue, language)[0] == kind


@pytest.mark.parametrize(
    ("text", "language", "does"),
    [
        ("An earlier version of this article said the film was Kovalchuk's first.", "en", True),
        ("Correction: an earlier version of this story gave the attendance as 31,200.", "en", True),
        ("A correction: our report of 20 November said that nine branches are run by the council.", "en", True),
        ("Correction: the toll was reported as 11; it is 10.", "en", False),
        ("Police initially said 31; on Thursday they corrected the figure to 29.", "en", False),
        ("The earlier version of the law was harsher.", "en", False),
        ("A previous draft of the report put the toll at 50.", "en", False),
        ("Попередня версія тексту мирної угоди передбачала 600 тисяч.", "uk", False),
        ("В предыдущей версии законопроекта ставка была 20%.", "ru", False),
        ("Уточнення: у першій версії новини йшлося про трьох загиблих від спеки.", "uk", True),
        ("У першій версії закону йшлося про три роки.", "uk", False),
        ("В предыдущей версии новости говорилось о трех погибших.", "ru", True),
        ("Исправление ошибок займет месяц.", "ru", False),
        ("Bản tin trước đã viết sai tuổi của bà là 53.", "vi", True),
        ("Đính chính: bản tin trước đã viết sai tuổi của bà.", "vi", True),
        ("Đính chính: số người chết là 10, không phải 11.", "vi", False),
        ("Bản tin trước không nêu tên bà.", "vi", False),
        ("We wrongly gave her age as 53.", "en", True),
        ("“We wrongly put our trust in him,” said Carla Boone.", "en", False),
        ("“Ми помилково вказали не ту адресу”, — сказав водій.", "uk", False),
    ],
)  # fmt: skip
def test_a_correction_leaves_what_is_so_to_the_next_sentence(text: str, language: str, does: bool) -> None:
    assert corrects(text, language) == does


@pytest.mark.parametrize(
    ("text", "language", "does"),
    [
        ("Earlier reports spoke of 4.5 tonnes.", "en", True), ("Earlier estimates were lower.", "en", True),
        ("Preliminary figures put the death toll at 45.", "en", False),
        ("First reports said 45 people had died.", "en", False), ("Initial reports had said 4.", "en", True),
        ("Earlier, police had detained 30 people.", "en", False),
        ("Earlier this week 4.5 tonnes died.", "en", False), ("Раньше речь шла о 4,5 тонны.", "ru", True),
        ("Раніше йшлося про 4,5 тонни.", "uk", True), ("Раніше тут ішла дорога.", "uk", False),
        ("Trước đó, con số được công bố là 4,5 tấn.", "vi", True), ("Trước đó ông là thợ mỏ.", "vi", False),
    ],
)  # fmt: skip
def test_a_sentence_may_tell_only_what_was_said_earlier(text: str, language: str, does: bool) -> None:
    assert tells_earlier(text, language) == does


@pytest.mark.parametrize(
    ("text", "language", "does"),
    [
        ("Police initially said five people had died.", "en", True), ("Initial reports put it at five.", "en", True),
        ("The first man said hello.", "en", False), ("Five people had died.", "en", False),
        ("Раніше повідомлялося, що у шахті було 78 людей.", "uk", True), ("Раніше тут ішла дорога.", "uk", False),
        ("За попередніми даними, загинули п’ятеро.", "uk", True), ("Ранее сообщалось о 78 горняках.", "ru", True),
        ("Сначала в полиции сообщили о пятерых погибших.", "ru", True), ("Ранее он жил в Вене.", "ru", False),
        ("Thông tin ban đầu cho biết có 16 người mất tích.", "vi", True), ("Ban đầu ông là thợ mỏ.", "vi", False),
        ("Zuerst hieß es, fünf seien tot.", "de", False),
    ],
)  # fmt: skip
def test_a_sentence_may_tell_what_was_said_first(text: str, language: str, does: bool) -> None:
    assert tells_first(text, language) == does


@pytest.mark.parametrize(
    ("text", "language", "does"),
    [
        ("The figure was later revised to seven.", "en", True), ("Police revised it down to 12.", "en", True),
        ("The number of firefighters was increased to 40.", "en", False),
        ("According to revised figures, there were 81.", "en", True), ("The law was revised in 2019.", "en", False),
        ("За уточненими даними, їх було 81.", "uk", True), ("Згодом цифру уточнили: 81.", "uk", True),
        ("Уточнення бюджету забере місяць.", "uk", False), ("По уточнённым данным, их было 81.", "ru", True),
        ("Позже число уточнили до 81.", "ru", True), ("Уточнить это не удалось.", "ru", False),
        ("Sau đó, con số được điều chỉnh thành 14.", "vi", True), ("Theo số liệu cập nhật, có 14 người.", "vi", True),
        ("Chính phủ cập nhật kế hoạch.", "vi", False), ("Die Zahl wurde korrigiert.", "de", False),
    ],
)  # fmt: skip
def test_a_sentence_may_put_right_the_one_before_it(text: str, language: str, does: bool) -> None:
    assert puts_right(text, language) == does


@pytest.mark.parametrize(
    ("language", "question", "first", "then"),
    [
        ("en", "How many people were in the mine?", "Police initially said 78 people were in the mine.",
         "The figure was later revised to 81."),
        ("uk", "Скільки людей було у шахті?", "Раніше повідомлялося, що у шахті було 78 людей.",
         "За уточненими даними, їх було 81."),
        ("ru", "Сколько людей было в шахте?", "Ранее сообщалось, что в шахте было 78 человек.",
         "По уточнённым данным, их было 81."),
        ("vi", "Có bao nhiêu người trong mỏ?", "Thông tin ban đầu cho biết có 78 người trong mỏ.",
         "Theo số liệu cập nhật, có 81 người."),
    ],
)  # fmt: skip
def test_what_the_next_sentence_puts_right_is_no_answer(
    workshop: Workshop, language: str, question: str, first: str, then: str
) -> None:
    text = f"It was Monday. {first} {then}"
    found = read(workshop, question, whole(text, language)).extracts
    renewed = {e.text: e.neighbours.renewed for e in found}[first]
    assert renewed is not None
    assert text[renewed.start : renewed.end] == then


@pytest.mark.parametrize("languages", [("en", "uk"), ("en", "ru"), ("en", "vi"), ("uk", "ru")])
def test_the_same_actions_stand_in_the_same_lines_of_every_language(languages: tuple[str, str]) -> None:
    said = {"en": "It denied the charge.", "uk": "Він заперечує.", "ru": "Он отрицает.", "vi": "Ông phủ nhận."}
    assert opposites_in(said[languages[0]], languages[0]) == opposites_in(said[languages[1]], languages[1]) != set()


def test_a_correction_is_shown_with_what_is_so_and_not_at_all_without(workshop: Workshop) -> None:
    wrong, so = "An earlier version of this article said her first film came in 2020.", "It is her second film."
    for text, following in ((f"{wrong} {so}", so), (wrong, None)):
        passage = replace(whole(text), end=len(wrong))
        found = read(workshop, "When did her first film come?", passage).extracts
        backs = [text[place.start : place.end] for e in found for place in e.neighbours.taken_back]
        assert backs == ([following] if following else [])
        assert bool(found) == bool(following)


@pytest.mark.parametrize(
    ("text", "language", "opposite"),
    [
        ("Quân đội cho xe tải đi qua cầu.", "vi", True),
        ("Quân đội cho biết hôm qua cầu đã đóng.", "vi", False),
        ("Luật đăng ký xe gây tranh cãi.", "vi", False),
        ("Хліб подорожчав через падіння врожаю.", "uk", False),
        ("Падіння експорту триває.", "uk", True),
        ("Курс изменился из-за падения рубля.", "ru", False),
        ("Sales peaked in the fall.", "en", False),
        ("The army let nobody pass.", "en", False),
    ],
)
def test_a_word_that_only_looks_like_an_opposite_is_none(text: str, language: str, opposite: bool) -> None:
    assert any(side for _, side in opposites_in(text, language)) is opposite
