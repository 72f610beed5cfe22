"""Sentences and chunks: everything is covered, nothing overlaps, every place holds."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import Article
from index.chunks import LIMIT, cut
from index.sentences import MAX_SENTENCE, split_sentences

LANGUAGES = st.sampled_from(["en", "uk", "vi", "ru", "zh", "xx", ""])
PIECES = st.sampled_from(
    ["Word ", "слово. ", "Tù nhân ", "TP. Hồ", "р. ", "\n", "\n\n", "! ", "?", "”", "\u00a0", "🙂", "á", "a\u0301",
     "。", "שלום ", "x" * 700, " ", "\t", "1.400 ", "U.S. ", "\u2028",
     "А. ", "В.", "2025 р. ", "XIX ст. ", "т. д. ", "2. ", "!», — ", "!” Trump said ", "v.v. Ông ", "PGS.TS. ",
     "КИЇВ, 3 грудня. ", "\nLONDON. ", "\n  HÀ NỘI (TTXVN 3/12) – ", "УНН. "]
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join))


@given(TEXTS, LANGUAGES)
def test_sentences_cover_all_but_white_space_in_order(text: str, language: str) -> None:
    spans = split_sentences(text, language)
    assert all(a.end <= b.start for a, b in zip(spans, spans[1:], strict=False))
    assert all(
        0 < s.end - s.start <= MAX_SENTENCE and text[s.start : s.end].strip() == text[s.start : s.end] for s in spans
    )
    left = list(text)
    for s in spans:
        left[s.start : s.end] = " " * (s.end - s.start)
    assert not "".join(left).strip()


@settings(max_examples=100)
@given(TEXTS, LANGUAGES, st.sampled_from(["NFC", "NFD"]), st.integers(0, 20))
def test_chunks_are_what_stands_at_their_places(text: str, language: str, form: str, body: int) -> None:
    text = unicodedata.normalize(form, text)  # type: ignore[arg-type]
    article = Article("root", "a.txt", text, language, "0" * 64, body=min(body, len(text)))
    chunks = cut(article)
    assert all(text[c.start : c.end] == c.text and c.start >= article.body for c in chunks)
    assert all(0 < len(c.text) <= LIMIT for c in chunks)
    assert all(a.end <= b.start for a, b in zip(chunks, chunks[1:], strict=False))
    assert "".join("".join(c.text.split()) for c in chunks) == "".join(text[article.body :].split())


def test_a_long_article_is_cut_near_the_target_at_the_ends_of_sentences() -> None:
    text = " ".join(f"Sentence number {n} says something of no great length." for n in range(200))
    chunks = cut(Article("root", "a.txt", text, "en", "0" * 64))
    assert all(c.text.endswith(".") for c in chunks)
    assert all(700 <= len(c.text) <= 900 for c in chunks[:-1])


SENTENCES = [
    ("vi", "Nước dâng 1,2 m. Ông nói thế. Mưa 600 mm. Bão tới.",
     ["Nước dâng 1,2 m.", "Ông nói thế.", "Mưa 600 mm.", "Bão tới."]),
    ("vi", "Rộng 1,2m. Ông M. Nguyễn nói. Ông Nam. Bà Lan.",
     ["Rộng 1,2m.", "Ông M. Nguyễn nói.", "Ông Nam.", "Bà Lan."]),
    ("en", "It rose 1.2 m. The mayor left at 5 p.m. Tuesday.", ["It rose 1.2 m.", "The mayor left at 5 p.m. Tuesday."]),
    ("uk", "Випало 600 мм. Буря на 5 га. Мер пішов.", ["Випало 600 мм.", "Буря на 5 га.", "Мер пішов."]),
    ("uk", "Вул. Мала, 12 м. Київ стоїть.", ["Вул. Мала, 12 м. Київ стоїть."]),
    ("ru", "Глубина 5 м. Мэр ушел на м. Пушкинская.", ["Глубина 5 м.", "Мэр ушел на м. Пушкинская."]),
    ("uk", "У 2025 р. Потім він пішов. Так", ["У 2025 р.", "Потім він пішов.", "Так"]),
    ("vi", "Ông đến TP. Hồ Chí Minh. Sau đó ông đi.", ["Ông đến TP. Hồ Chí Minh.", "Sau đó ông đi."]),
    ("en", "No change by him.”We agree,” she said.", ["No change by him.", "”We agree,” she said."]),
    ("en", "A headline\nThe U.S. side left. Mr. Smith stayed.", ["A headline", "The U.S. side left.", "Mr. Smith stayed."]),  # noqa: E501
    ("ru", "«Хватит!» — сказал он. – Идите.", ["«Хватит!» — сказал он.", "– Идите."]),
    ("vi", "“Đủ rồi!” – ông nói. Không ai đi.", ["“Đủ rồi!” – ông nói.", "Không ai đi."]),
    ("ru", "Нужно: хлеб. - молоко. - сыр.", ["Нужно: хлеб.", "- молоко.", "- сыр."]),
    ("zh", "你好。世界。", ["你好。", "世界。"]),
    ("en", "no stop", ["no stop"]),
    ("en", " \n\t\n", []),
]  # fmt: skip

ENDS = [
    ("uk", "Глава МЗС А. Сибіга заявив.|Міністра В. Шмигаль бачили.|А В.В. Янукович і Ю. В. Коваль ні."),
    ("uk", "Вони у групі А.|Вони виграли.|У групі Є.|Динамо.|Напруга 220 В.|Українці це знають."),
    ("ru", "Выступил Ю. Борисов.|Потом Э. Набиуллина и Е.А. Примаков.|Он в группе Э.|Они выиграли."),
    ("vi", "Ông Đ. Hùng nói.|Giải châu Á.|Tiền đạo này vắng mặt.|Ông về nước Ý.|Việt Nam thắng."),
    ("en", "George W. Bush and J.K. Rowling met.|They had a plan B.|They left the U.S.|The man stayed."),
    ("uk", "1 січня 2025 р. Зеленський підписав указ.|За 2025 р. Міністерство витратило все.|У 2025 р.|Потім ні."),
    ("uk", "Станом на 1 січня 2025 р. Україна мала борг.|Закон діє з 2025 р.|Україна має борг."),
    ("uk", "У 2024–2025 рр. Україна росла.|Він народився 1950 р.|Вона ні."),
    ("ru", "1 января 2025 г. Путин подписал закон.|К 2030 г. Россия вырастет.|Это было в 2025 г.|Москва ждет."),
    ("uk", "«Ми переможемо!», — сказав він.|«Так?», каже вона.|«Так!».|Він пішов.|«Ні!»|Зеленський пішов."),
    ("ru", "«Мы победим!», — сказал он.|«Да?», спросил он.|«Да!»|Он ушел."),
    ("en", "“We will win!” Trump said.|“Why?” Donald J. Trump asked.|“No!”|He said so.|“Stop!”|Trump left."),
    ("en", "“Go!”|The president said so.|“We won.”|Trump said he left.|“Really?” she asked."),
    ("vi", "“Đủ rồi!”, ông nói.|“Đủ rồi!” ông nói.|“Vì sao?” Trump hỏi.|“Đủ rồi!”|Ông Nam đi."),
    ("vi", "PGS.TS. Lê An và GS.TS. Lê Bình.|ThS.BS. Lê Chi, BS.CKII. Lê Dung, KTS. Lê Giang.|Ông ở TP.HCM.|Ông đi."),
    ("vi", "NSND. Lê An, NSƯT. Lê Bình, Ts. Lê Chi.|Ths. Lê Dung, Gs. Lê Giang ở TX. Sơn Tây, TT. Trâu Quỳ, TP. Huế."),
    ("uk", "За ч. 2 ст. 207.3 УК.|Ген. Залужний і полк. Іванов.|Це 3-й окремий полк.|Командир там."),
    ("uk", "На просп. Перемоги, пл. Ринок, бул. Шевченка, вул. Хрещатик.|У смт. Бородянка заст. Міністра."),
    ("uk", "Парк ім. Т. Шевченка, доц. Коваль, Київська обл. Україна.|Це в Київській обл.|Він там."),
    ("ru", "По ст. 228 УК и ч. 2 ст. 207.3 УК, т.е. Россия.|Ген. Суровикин на пл. Ленина.|Помогли им.|Он ушел."),
    ("ru", "На просп. Мира и бул. Мира доц. Иванов.|В Московской обл.|Он там."),
    ("en", "Gen. Smith, Col. Jones, Rep. Lee, Sen. Ray, Gov. Fox met.|Read No. 5 and Art. 5.|He said No.|They left."),
    ("en", "They met at 5 p.m. Tuesday.|He left at 6 p.m.|The man stayed."),
    ("en", "Fares rise on 1 May.|Pensioners ride free.|It opened in May.|Workers came.|Mrs. May met Mr. Lee."),
    ("uk", "Це XIX ст.|Тоді все.|Хліб та ін.|Вона пішла.|Сіль і т. д.|Вона пішла.|Це 5 км.|Вона йде.|XX ст. Україна."),
    ("uk", "Вітер до 25 м/с.|Про це знають.|Було 90 км/год.|Про це знають.|Це 300 кв. м.|Хліб є.|О 10 год.|Суд почав."),
    ("uk", "О 10 год. 30 хв. прибули.|Ціна за кв. м. у місті.|Жили в м. Київ."),
    ("ru", "Хлеб и т. д.|Она ушла.|Соль и т.д.|Она ушла.|Это и др.|Она ушла.|Это XIX в.|Тогда все."),
    ("vi", "Cam, quýt, v.v.|Ông đi.|Cam v. v.|Nam về."),
    ("uk", "1. Росія.|2. США.|3. Китай.|1.1. Загальні положення.|Їх було 5.|Росія мала 3."),
    ("vi", "1. Nga.|2. Mỹ.|Ngày 1.1.|Ông đi."),
    ("en", "IV. Russia won.|It has 5.|Russia has 3."),
    ("uk", "12 груд. 2025 р. уряд пішов.|Їх було 12 груд.|Він ріс серед трав.|5 людей бачили."),
    ("ru", "12 дек. 2025 г. он ушел.|Это было 12 дек.|Она ушла."),
]  # fmt: skip
"""Several sentences each; the stroke, read as a space, is where one ends."""

DATELINES = [
    ("ru", "КИЕВ, 3 декабря. Премьер ушел.|КИЕВ, 3 декабря.|Это всё."),
    ("ru", "КИЕВ, 3 декабря 2025 г. Премьер ушел."),
    ("ru", "МОСКВА, 3 дек - РИА Новости. Премьер ушел.|Это всё."),
    ("ru", "МОСКВА, 3 декабря 2025 года. /ТАСС/. Премьер ушел.|Это всё."),
    ("ru", "Москва. 3 декабря. INTERFAX.RU - Премьер ушел.|Это всё."),
    ("ru", "РОСТОВ-НА-ДОНУ. Премьер ушел.|Это всё."),
    ("ru", "ТБИЛИСИ. США ввели санкции.|Это всё."),
    ("uk", "ЛЬВІВ. Уряд пішов.|ЛЬВІВ.|Це все."),
    ("uk", "ЛЬВІВ. «Уряд пішов», — сказав він.|Це все."),
    ("uk", "КИЇВ. 3 грудня. УНН. Уряд пішов.|Це все."),
    ("uk", "КИЇВ, 3 грудня. США ввели санкції.|Це все."),
    ("uk", "ЖИТОМИР, 12 груд. 2025 р. Уряд пішов.|Це все."),
    ("uk", "м. Київ, 3 грудня – Укрінформ. Уряд пішов.|Це все."),
    ("uk", "Київ (Укрінформ, 3 грудня). Уряд пішов.|Це все."),
    ("uk", "КИЇВ, 3.12.2025 р. Уряд пішов.|Це все."),
    ("uk", "КИЇВ, 3 грудня, УНІАН. Уряд пішов.|Це все."),
    ("en", "LONDON, Dec 3. The government left.|LONDON, Dec 3.|It was late."),
    ("en", "LONDON, Dec. 3 (Reuters). The government left.|It was late."),
    ("en", "MOSCOW. Dec 3 (Interfax) - The government left.|It was late."),
    ("en", "KYIV, Ukraine (AP). The government left.|It was late."),
    ("en", "WASHINGTON, D.C., December 3rd, 2025. The government left."),
    ("en", "ST. PETERSBURG, Russia, Dec. 3. The government left."),
    ("en", "Kyiv, 12 December. The government left.|It was late."),
    ("en", "The Hague, 12 December 2025. The government left."),
    ("vi", "HÀ NỘI, 3/12. Chính phủ từ chức.|Ông đi."),
    ("vi", "Hà Nội, ngày 3 tháng 12 năm 2025. Chính phủ từ chức.|Ông đi."),
    ("vi", "Hà Nội (TTXVN 3/12). Chính phủ từ chức.|Ông đi."),
    ("vi", "Huế, ngày 3.9. Chính phủ từ chức.|Ông đi."),
    ("vi", "TP.HCM, 3-12. Chính phủ từ chức.|Ông đi."),
    ("vi", "Thành phố Hồ Chí Minh, 3/12. Chính phủ từ chức.|Ông đi."),
    ("vi", "BÀ RỊA - VŨNG TÀU. Chính phủ từ chức.|Ông đi."),
    ("de", "BERLIN, 3. Dezember. Die Regierung ging.|Es war spät."),
    ("es", "MADRID, 3 dic. (EFE).- El gobierno se fue.|Era tarde."),
    ("", "ТБИЛИСИ. Премьер ушел.|Это всё."),
    # What is no dateline: another sentence, or a place without capitals and a date.
    ("en", "MINSK."),
    ("en", "Kyiv.|The government left."),
    ("en", "Kyiv, 12 people.|The government left."),
    ("en", "Arsenal, 3-1.|The crowd left."),
    ("en", "Born May 5.|He left."),
    ("en", "He was born on December 5.|He left."),
    ("en", "On Monday, December 5.|He left."),
    ("en", "WE WON.|He left."),
    ("en", "LONDON!|He left."),
    ("en", "YES.|He left."),
    ("en", "PRICES ROSE.|THEN ALL THE PRICES FELL."),
    ("uk", "НІ.|Він не піде."),
    ("uk", "ТАК.|Він піде."),
    ("uk", "А. Сибіга, 3 грудня.|Він пішов."),
    ("uk", "У Києві, 3 грудня.|Він пішов."),
    ("ru", "НЕТ.|Он не уйдет."),
    ("ru", "Умер 3 декабря.|Он жил тут."),
    ("vi", "KHÔNG.|Ông đi."),
    ("vi", "Sinh ngày 3/12.|Ông đi."),
]
"""Beginnings of paragraphs."""
SENTENCES += [(language, text.replace("|", " "), text.split("|")) for language, text in ENDS + DATELINES]


@pytest.mark.parametrize(("language", "text", "sentences"), SENTENCES, ids=[t for _, t, _ in SENTENCES])
def test_hard_sentences(language: str, text: str, sentences: list[str]) -> None:
    assert [text[a:b] for a, b in split_sentences(text, language)] == sentences


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_place_on_a_line_of_its_own_stays_by_itself(gap: str) -> None:
    text = f"MINSK.{gap}MINSK. The prisoners left.{gap}  KYIV, Dec 3. It rained."
    sentences = ["MINSK.", "MINSK. The prisoners left.", "KYIV, Dec 3. It rained."]
    assert [text[a:b] for a, b in split_sentences(text, "en")] == sentences


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_dateline_is_read_in_both_forms(form: str) -> None:
    text = unicodedata.normalize(form, "ĐÀ NẴNG, ngày 3 tháng 12. Ông đi.")  # type: ignore[arg-type]
    assert len(split_sentences(text, "vi")) == 1


def test_a_part_of_a_paragraph_begins_with_no_dateline() -> None:
    text = "It rained. LONDON, Dec 3. It snowed."
    assert [text[a:b] for a, b in split_sentences(text, "en", 11)] == ["LONDON, Dec 3.", "It snowed."]
    assert [text[a:b] for a, b in split_sentences(text, "en", 10)] == ["LONDON, Dec 3.", "It snowed."]
