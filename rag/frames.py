"""The short phrases around quotes, in the reader's language: a table, no translator.

A language without a row gets the English phrases.
"""

from datetime import date

PHRASES: dict[str, dict[str, str]] = {
    "en": {
        "report": "A report", "in_language": " in {language}", "dated": ", {date}", "undated": ", undated",
        "of_source": "{source}", "open": "“", "close": "”",
        "no_evidence": "The {articles} indexed do not answer this.",
        "no_evidence_of_one": "The one article searched does not answer this.",
        "nearest": "What comes nearest is shown below.",
        "empty_index": "There are no articles in the index yet.",
        "filtered_out": "The filters leave no article to search.",
        "undated_out": "Undated articles left out by the date filter: {count}.",
        "articles": "{count} articles",
        "sources": "Sources", "nearest_title": "What comes nearest", "characters": "characters",
        "model": "Answer by {model}; every sentence was checked against its quotes.",
        "failed": "The language model gave no answer: {why}. What follows are quotes chosen by a program.",
        "unavailable": "There is no answer, since the language model gave none: {why}.",
        "unheld": "nothing that it wrote passed the check against the quotes",
        "cut": "The language model broke off: {why}. What stands here was checked; more may be missing.",
        "no_vector": "The embedding service failed: {why}. Passages were found by their words alone.",
        "blind": "A part of the index awaits mending by the next build: passages were found by words alone.",
        "translation": "Translation by {model}", "gloss": "word for word",
        "not_stated": "Not stated, according to the reports.",
        "false_premise": "The reports deny what the question takes for granted.",
        "read_as": "Read as: {question}",
        "unnamed": "Not named in the quotes or where their articles begin: {names}.",
        "welcome": "You are welcome.", "what_else": "What would you like to know from the articles?",
        "reports": "Independent articles that are quoted for this: {count}. Copies of one report count once.",
        "disagreements": "The sources differ",
        "event": "event {date}", "reported": "published {date}",
        "profile": "Extractive answer: quotes chosen by a program, no language model.",
        "months": "January|February|March|April|May|June|July|August|September|October|November|December",
        "date": "{day} {month} {year}",
        "languages": "en=English|uk=Ukrainian|vi=Vietnamese|ru=Russian|pl=Polish|de=German|fr=French|es=Spanish"
        "|zh=Chinese|be=Belarusian|lt=Lithuanian|ja=Japanese|ko=Korean|pt=Portuguese|it=Italian|tr=Turkish|ar=Arabic",
    },
    "uk": {
        "report": "Повідомлення", "in_language": " {language} мовою", "dated": ", {date}", "undated": ", без дати",
        "of_source": "{source}", "open": "«", "close": "»",
        "no_evidence": "Проіндексовані статті ({articles}) не дають на це відповіді.",
        "no_evidence_of_one": "Єдина стаття, в якій шукали, не дає на це відповіді.",
        "nearest": "Найближче за змістом наведено нижче.",
        "empty_index": "В індексі ще немає статей.",
        "filtered_out": "Фільтри не залишили жодної статті для пошуку.",
        "undated_out": "Статей без дати, яких не пропустив фільтр дат: {count}.",
        "articles": "{count}",
        "sources": "Джерела", "nearest_title": "Найближче за змістом", "characters": "символи",
        "model": "Відповідь моделі {model}; кожне речення звірено з цитатами.",
        "failed": "Мовна модель не відповіла: {why}. Нижче — цитати, дібрані програмою.",
        "unavailable": "Відповіді немає, бо мовна модель її не дала: {why}.",
        "unheld": "ніщо з написаного нею не пройшло звірки з цитатами",
        "cut": "Мовна модель не закінчила: {why}. Наведене звірено; чогось може бракувати.",
        "no_vector": "Служба векторів не відповіла: {why}. Уривки знайдено лише за словами.",
        "blind": "Частину індексу не вдається прочитати, її полагодить наступна побудова: шукали лише за словами.",
        "translation": "Переклад моделі {model}", "gloss": "дослівно, за словником",
        "not_stated": "За повідомленнями, це не відомо.",
        "false_premise": "Повідомлення заперечують те, з чого виходить запитання.",
        "read_as": "Прочитано як: {question}",
        "unnamed": "Ні цитати, ні початок їхніх статей цього не називають: {names}.",
        "welcome": "Прошу, звертайтеся ще.", "what_else": "Що ви хотіли б дізнатися зі статей?",
        "reports": "Незалежних статей, на яких це стоїть: {count}. Копії одного повідомлення рахуються один раз.",
        "disagreements": "Джерела розходяться",
        "event": "подія {date}", "reported": "опубліковано {date}",
        "profile": "Відповідь із цитат, дібраних програмою, без мовної моделі.",
        "months": "січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня",
        "date": "{day} {month} {year} року",
        "languages": "en=англійською|uk=українською|vi=в'єтнамською|ru=російською|pl=польською|de=німецькою"
        "|fr=французькою|es=іспанською|zh=китайською|be=білоруською|lt=литовською|ja=японською|ko=корейською"
        "|pt=португальською|it=італійською|tr=турецькою|ar=арабською",
    },
    "ru": {
        "report": "Сообщение", "in_language": " на {language} языке", "dated": ", {date}", "undated": ", без даты",
        "of_source": "{source}", "open": "«", "close": "»",
        "no_evidence": "Проиндексированные статьи ({articles}) не дают на это ответа.",
        "no_evidence_of_one": "Единственная статья, в которой искали, не даёт на это ответа.",
        "nearest": "Самое близкое по смыслу приведено ниже.",
        "empty_index": "В индексе пока нет статей.",
        "filtered_out": "Фильтры не оставили ни одной статьи для поиска.",
        "undated_out": "Статей без даты, которые не пропустил фильтр дат: {count}.",
        "articles": "{count}",
        "sources": "Источники", "nearest_title": "Ближе всего по смыслу", "characters": "символы",
        "model": "Ответ модели {model}; каждое предложение сверено с цитатами.",
        "failed": "Языковая модель не ответила: {why}. Ниже — цитаты, подобранные программой.",
        "unavailable": "Ответа нет, так как языковая модель его не дала: {why}.",
        "unheld": "ничто из написанного ею не прошло сверки с цитатами",
        "cut": "Языковая модель не закончила: {why}. Приведённое сверено; чего-то может не хватать.",
        "no_vector": "Служба векторов не ответила: {why}. Отрывки найдены только по словам.",
        "blind": "Часть индекса не читается, её починит следующая сборка: искали только по словам.",
        "translation": "Перевод модели {model}", "gloss": "дословно, по словарю",
        "not_stated": "По сообщениям, это неизвестно.",
        "false_premise": "Сообщения отрицают то, из чего исходит вопрос.",
        "read_as": "Прочитано как: {question}",
        "unnamed": "Ни цитаты, ни начало их статей этого не называют: {names}.",
        "welcome": "Пожалуйста, обращайтесь ещё.", "what_else": "Что вы хотели бы узнать из статей?",
        "reports": "Независимых статей, на которых это стоит: {count}. Копии одного сообщения считаются один раз.",
        "disagreements": "Источники расходятся",
        "event": "событие {date}", "reported": "опубликовано {date}",
        "profile": "Ответ из цитат, подобранных программой, без языковой модели.",
        "months": "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря",
        "date": "{day} {month} {year} года",
        "languages": "en=английском|uk=украинском|vi=вьетнамском|ru=русском|pl=польском|de=немецком"
        "|fr=французском|es=испанском|zh=китайском|be=белорусском|lt=литовском|ja=японском|ko=корейском"
        "|pt=португальском|it=итальянском|tr=турецком|ar=арабском",
    },
    "vi": {
        "report": "Một bản tin", "in_language": " bằng {language}", "dated": ", ngày {date}",
        "undated": ", không ghi ngày", "of_source": "{source}", "open": "“", "close": "”",
        "no_evidence": "{articles} trong chỉ mục không trả lời được câu hỏi này.",
        "no_evidence_of_one": "Bài duy nhất được tìm không trả lời được câu hỏi này.",
        "nearest": "Những câu gần nhất được nêu bên dưới.",
        "empty_index": "Chỉ mục chưa có bài nào.",
        "filtered_out": "Bộ lọc không để lại bài nào để tìm.",
        "undated_out": "Số bài không ghi ngày bị bộ lọc ngày loại ra: {count}.",
        "articles": "{count} bài",
        "sources": "Nguồn", "nearest_title": "Những câu gần nhất", "characters": "ký tự",
        "model": "Câu trả lời của {model}; từng câu đã được đối chiếu với trích dẫn.",
        "failed": "Mô hình ngôn ngữ không trả lời: {why}. Dưới đây là các trích dẫn do chương trình chọn.",
        "unavailable": "Không có câu trả lời vì mô hình ngôn ngữ không đưa ra: {why}.",
        "unheld": "những gì nó viết không qua được bước đối chiếu với trích dẫn",
        "cut": "Mô hình ngôn ngữ dừng giữa chừng: {why}. Phần ở đây đã được đối chiếu; có thể còn thiếu.",
        "no_vector": "Dịch vụ véc-tơ bị lỗi: {why}. Các đoạn chỉ được tìm theo từ.",
        "blind": "Một phần chỉ mục chưa đọc được cho tới lần lập chỉ mục sau: các đoạn chỉ được tìm theo từ.",
        "translation": "Bản dịch của {model}", "gloss": "từng chữ, theo từ điển",
        "not_stated": "Theo các bản tin, điều này chưa được nêu rõ.",
        "false_premise": "Các bản tin phủ nhận điều mà câu hỏi coi là đã xảy ra.",
        "read_as": "Hiểu là: {question}",
        "unnamed": "Trích dẫn và phần đầu bài không nhắc tới: {names}.",
        "welcome": "Không có gì, mời bạn hỏi tiếp.", "what_else": "Bạn muốn biết điều gì từ các bài?",
        "reports": "Số bài độc lập được trích dẫn cho điều này: {count}. Các bản sao của một tin chỉ tính một lần.",
        "disagreements": "Các nguồn không thống nhất",
        "event": "sự việc {date}", "reported": "đăng {date}",
        "profile": "Câu trả lời trích dẫn: chương trình chọn trích dẫn, không dùng mô hình ngôn ngữ.",
        "months": "1|2|3|4|5|6|7|8|9|10|11|12",
        "date": "{day}/{month}/{year}",
        "languages": "en=tiếng Anh|uk=tiếng Ukraina|vi=tiếng Việt|ru=tiếng Nga|pl=tiếng Ba Lan|de=tiếng Đức"
        "|fr=tiếng Pháp|es=tiếng Tây Ban Nha|zh=tiếng Trung|be=tiếng Belarus|lt=tiếng Litva|ja=tiếng Nhật"
        "|ko=tiếng Hàn|pt=tiếng Bồ Đào Nha|it=tiếng Ý|tr=tiếng Thổ Nhĩ Kỳ|ar=tiếng Ả Rập",
    },
}  # fmt: skip


def phrase(language: str, name: str, /, **values: object) -> str:
    """A phrase of the table, filled in; English where the language has no row, or not yet this phrase.

    >>> phrase("uk", "sources"), phrase("xx", "sources")
    ('Джерела', 'Sources')
    """
    row = PHRASES.get(language, PHRASES["en"])
    return row.get(name, PHRASES["en"][name]).format(**values)


def day(language: str, value: date) -> str:
    """A date as the language writes it.

    >>> day("en", date(2025, 12, 13)), day("uk", date(2025, 12, 13)), day("vi", date(2025, 12, 13))
    ('13 December 2025', '13 грудня 2025 року', '13/12/2025')
    """
    months = phrase(language, "months").split("|")
    return phrase(language, "date", day=value.day, month=months[value.month - 1], year=value.year)


def language_name(language: str, code: str) -> str:
    """The name of the language `code` in `language`, or the code where it has none."""
    names = dict(pair.split("=") for pair in phrase(language, "languages").split("|"))
    return names.get(code, code)


def frame(language: str, article_language: str, source: str | None, published: date | None) -> str:
    """What stands before a quote.

    >>> frame("en", "vi", None, date(2025, 12, 13))
    'A report in Vietnamese, 13 December 2025'
    >>> frame("vi", "vi", "Dân trí", None)
    'Dân trí, không ghi ngày'
    """
    who = phrase(language, "of_source", source=source) if source else phrase(language, "report")
    if article_language != language:
        who += phrase(language, "in_language", language=language_name(language, article_language))
    if published is None:
        return who + phrase(language, "undated")
    return who + phrase(language, "dated", date=day(language, published))
