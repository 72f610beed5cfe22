"""Glosses: small words as the reader says them, the likeliest sense of the others, everything else as it stands."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.analyse import FUNCTION, Analyser
from index.glossing.gloss import LEFT_OUT, READERS, function_glosses, gloss
from index.glossing.gloss_cases import CASES, OF_LEMMAS
from index.glossing.gloss_senses import SENSES, SENSES_OF_LEMMAS
from index.lexicon import Lexicon


@pytest.fixture(scope="session")
def analyser(lexicon: Lexicon) -> Analyser:
    return Analyser(lexicon)


@pytest.mark.parametrize(
    ("text", "language", "reader", "word", "never"),
    [
        ("Bản tin không nêu cụ thể.", "vi", "en", "not", "zero"),
        ("Губернатор Владимир Мазур подал в отставку.", "ru", "en", "Vladimir", "Volodymyr"),
        ("Губернатор Володимир Мазур подав у відставку.", "uk", "en", "Volodymyr", "Vladimir"),
        ("Суд допросил Алексея Лося.", "ru", "en", "Alexei", "Oleksii"),
        ("Владимир Зеленский приехал.", "ru", "en", "Zelensky", "Vladimir"),
        ("Ông ấy chưa gặp bộ trưởng.", "vi", "en", "not yet", "no"),
        ("Mỹ sẽ mở lại đại sứ quán.", "vi", "en", "will", "sẽ"),
        ("Уряд має план.", "uk", "en", "has", "mother"),
        ("Це більше, ніж торік.", "uk", "en", "than", "knife"),
        ("They don't know the reason.", "en", "uk", "не", "робити"),
        ("It wasn't signed.", "en", "vi", "không", "có"),
        ("До Мінська приїхав спецпредставник Кіта Келлога.", "uk", "en", "Keith", "Quito"),
        ("Президент звільнив політичних в'язнів.", "uk", "en", "release|liberate", "dismiss"),
        ("Президент звільнив міністра з посади.", "uk", "en", "dismiss|sack", "release|liberat\\w+"),
        ("Заявив директор заводу.", "uk", "en", "Say|Declare", "(?i:statement)"),
        ("Министр энергетики сообщил.", "ru", "uk", "Міністр", "Міністерство"),
        ("З вівторка діють графіки.", "uk", "ru", "(?i:с)", "тех"),
        ("Two men aged 19 and 23.", "en", "uk", "віком 19", "похилого"),
        ("The toll has risen to three.", "en", "uk", "жертв зростати", "дорога|має"),
        ("The toll road is closed.", "en", "uk", "(?i:платна дорога)", "жертв"),
        ("He has a car.", "en", "uk", "має", "мав"),
        ("The change was a matter of justice.", "en", "uk", "було", "поглинання"),
        ("У матчі 12-го туру.", "uk", "en", "12 \\w+", "ho"),
        ("Збільшили граничні ціни на газ.", "uk", "en", "price cap", "oil"),
        ("Це 15 тисяч за МВт.", "uk", "en", "(?i:megawatt)", "(?i:mvt)"),
        ("Hai người thiệt mạng ở miền bắc Ukraine.", "vi", "uk", "північ", "В'єтнам"),
        ("Суд засудив його до ув'язнення.", "uk", "en", "his", "Court of Justice"),
        ("Two thirds of the seats went to them.", "en", "uk", "(?i:дві третини)", "(?<!дві )третина|стілець"),
        ("The court froze the assets.", "en", "uk", "заморозити", "(?i:лід)"),
        ("У ці дні холодно.", "uk", "en", "day", "bottom"),
        ("Він зустрівся з прем'єром Польщі.", "uk", "en", "prime minister", "premiere|box office"),
        ("На прем'єру фільму прийшли всі.", "uk", "en", "premiere", "prime minister"),
        ("Песков заявил об этом.", "ru", "en", "Peskov", "(?i:sand)"),
        ("Для стройки нет песков.", "ru", "en", "sand", "Peskov"),
        ("«Так, ми знаємо», — сказав він.", "uk", "en", "Yes", "(?i:such)"),
        ("«Так, наприклад, зросла ціна», — сказав він.", "uk", "en", "(?i:such|so)", "(?i:yes)"),
        ("Italy's minister met Poland’s president.", "en", "uk", "Італія міністр", "['’]s"),
        ("Ông Anatol Sidarenka gặp Piotr Zawadzki.", "vi", "en", "Anatol Sidarenka meet Piotr Zawadzki", "Petro"),
        ("Ông Putin gặp Tập Cận Bình.", "vi", "en", "Xi Jinping", "Tập"),
        ("Yury Shushkevich met Xi Jinping.", "en", "vi", "Yury .*Tập Cận Bình", "Yuri"),
        ("Giá một bao gạo tăng.", "vi", "en", "bag", "how many"),
        ("Підстанцію вивели з ладу.", "uk", "en", "out of service", "regime|signage"),
        ("RSF said so.", "en", "uk", "RSF", "кордонів"),
        # names are no common nouns
        ("«Це дорого», — сказала лікарка Наталія Швидка.", "uk", "en", "Shvydka", "(?i:fast|ambulance)"),
        ("Голова громади Андрій Вовк подав у відставку.", "uk", "en", "Vovk", "(?i:wolf)"),
        ("Рахунок відкрив капітан господарів Ігор Мельничук.", "uk", "en", "Ihor", "(?i:game|discovery)"),
        ("Зустріч лідерів у Досі може бути перенесена.", "uk", "en", "Doha", "(?i:still|flight)"),
        ("Вони досі чекають відповіді.", "uk", "en", "still", "Doha"),
        ("Сержант Сок Пхеап был ранен.", "ru", "en", "Sok", "(?i:juice)"),
        ("Зараз Quận Cái Răng có 287 ca, quận Ô Môn có 31 ca.", "vi", "en", "Ô Môn", "(?i:tooth|umbrella)"),
        ("Cái răng của cậu bé rất to.", "vi", "en", "tooth|teeth", "răng"),
        ("Một vụ tương tự ở phường Bình Thủy.", "vi", "en", "Bình Thủy", "(?i:jug)"),
        ("Có 38 người Thái thiệt mạng.", "vi", "en", "Thailand", "(?i:chop)"),
        ("Simon Cook and Tom Baker said so, Judge Rose added.", "en", "uk", "Cook", "(?i:кухар|троянда)"),
        ("The Supreme Court and the Wexcombe Council met.", "en", "uk", "Рада", "Council"),
        ("Рішення ухвалив Верховний Суд країни.", "uk", "en", "Supreme Court", "Verkhovnyi"),
        ("Про це заявила Національна поліція України.", "uk", "en", "(?i:police)", "Natsionalna"),
        ("Клуб «Шахтар» переміг.", "uk", "en", "Shakhtar", "(?i:miner)"),
        ("Шахтар переміг.", "uk", "en", "Miner", "Shakhtar"),
        ("Đây là dự án “Sông Trăng” đắt nhất.", "vi", "en", "Sông Trăng", "(?i:river)"),
        ("She told Do Minh Tuan to leave.", "en", "vi", "Do Minh Tuan", "(?i:làm)"),
        ("Його звати Нгуєн Куок Бао.", "uk", "vi", "Quoc Bao", "Kuok"),
        # an address before a name
        ("Anh Phạm Văn Tú kể gia đình đã trả tiền.", "vi", "en", "Mr", "United Kingdom"),
        ("Thủ tướng Anh đến Hà Nội.", "vi", "en", "United Kingdom", "Mr"),
        # little words among their neighbours
        ("Volunteers pulled about 4.5 tonnes of fish.", "en", "uk", "близько", "про"),
        ("They talked about fish.", "en", "uk", "про", "близько"),
        ("Зустріч відбудеться через два тижні.", "uk", "en", "in", "because"),
        ("Через дощ матч перенесли.", "uk", "en", "Because", "In"),
        ("Встреча состоится через три дня.", "ru", "en", "in", "because"),
        ("Thỏa thuận do Qatar làm trung gian.", "vi", "en", "by", "because"),
        ("Nông dân gặp khó do hạn hán.", "vi", "en", "because|due", "by"),
        ("The two leaders are due to meet in Doha.", "en", "vi", "dự kiến", "do|vì"),
        ("The delay is due to the rain.", "en", "vi", "do|vì|bởi", "dự kiến"),
        ("Бетонный барьер пока не построен.", "ru", "en", "not", "until"),
        ("Một nam công nhân 42 tuổi tử vong.", "vi", "uk", "чоловік", "південь"),
        ("Lúc 2 giờ sáng 28/10, nước dâng.", "vi", "en", "morning", "bright|lamp"),
        ("Sau 22 năm, anh ấy trở về.", "vi", "en", "years", "five"),
        ("Xe rơi xuống vực 8 năm trước.", "vi", "en", "cliff 8 years ago", "(?i:five|last|abyss)"),
        ("Năm trước, giá tăng.", "vi", "en", "(?i:last)", "ago"),
        ("The toll rose to 19.", "en", "vi", "số người chết", "phí"),
        ("They paid the toll road fee.", "en", "vi", "(?i:phí).*", "người chết"),
        ("The captain of the team scored.", "en", "vi", "đội trưởng", "đại úy"),
        ("Vietnam beat Laos 2-1.", "en", "vi", "đánh bại", "đánh đập"),
        ("The police beat the man.", "en", "vi", "đánh đập", "đánh bại"),
        ("The shot hit the post.", "en", "vi", "cột dọc", "bài"),
        ("He said he would leave.", "en", "vi", "sẽ", "nên"),
        ("He should leave.", "en", "vi", "nên", "sẽ"),
        ("Xe chạy 78 km/h.", "vi", "en", "km/h", "speed"),
        ("Anh ấy ghi hai bàn trong trận.", "vi", "en", "goal", "(?i:table|discuss)"),
        ("Ba người chết.", "vi", "en", "Three", "(?i:father)"),
        # the commonest sense, and that of the word's part of speech
        ("Daesung will close two of its five plants in Korea.", "en", "vi", "Hàn Quốc", "Triều Tiên|thực vật"),
        ("A dose costs 10 dollars at private clinics.", "en", "vi", "tư nhân", "binh nhì"),
        ("Lindqvist left the board last year.", "en", "ru", "совет", "фанера"),
        ("Bread rose on May 6.", "en", "uk", "зростати", "троянда"),
        ("He gave her a rose in the garden.", "en", "uk", "троянда", "зростати"),
        ("Наступне засідання з питань ставки заплановане на 4 червня.", "uk", "en", "rate", "betting|wager"),
        ("Rubber bullets were fired at the crowd.", "en", "uk", "стріляти", "пожежа"),
        ("Eleven workers were fired last week.", "en", "vi", "cách chức|sa thải", "hỏa hoạn"),
        ("The rights group said the licence was issued in May.", "en", "vi", "nhân quyền", "(?i:cánh hữu)|vấn đề"),
        ("Певец отменил концерт.", "ru", "en", "cancel|cancellation|repeal", "veto"),
        ("Раунд переговоров перенесён на 19 ноября.", "ru", "en", "delay", "flight"),
        ("Hiện chưa rõ nguyên nhân vụ nổ.", "vi", "en", "unclear|not", "clear"),
        ("Ông trở về một tuần sau khi được thả.", "vi", "en", "after", "next"),
        ("Hai thuyền viên và ba cứu hộ viên mất tích.", "vi", "en", "sailor and three rescuer", "Vienna"),
        ("Thủ đô Viên của Áo có tuyết.", "vi", "en", "Vienna", "sailor"),
        ("Một trong hai người bị thương.", "vi", "en", "One", "(?i:or)"),
        ("Four people are missing.", "en", "uk", "зниклий", "пропустити|народ"),
        ("He will miss the match.", "en", "uk", "пропустити", "зниклий"),
        ("The landslide buried three houses.", "en", "ru", "завалить", "(?i:похор\\w+)"),
        ("He was buried in Kyiv.", "en", "ru", "похоронить", "завалить"),
        ("Soldiers recovered bodies.", "en", "uk", "дістати", "одужа\\w+"),
        ("She recovered from flu.", "en", "uk", "одужати", "дістати"),
        ("Officials of the province said so.", "en", "uk", "провінція", "штат"),
        ("The state of Texas voted.", "en", "uk", "(?i:держава|штат|Техас)", "провінція"),
        ("Родинам загиблих виплатять кошти.", "uk", "en", "(?i:bereaved family)", "kith"),
        ("Mẹ của anh cho biết vậy.", "vi", "en", "his", "your|he"),
        ("Xe của Anh đến.", "vi", "en", "United Kingdom|England", "his"),
        ("Дитина померла від кору.", "uk", "en", "measles", "bark"),
        ("Він зняв кору дерева.", "uk", "en", "bark", "measles"),
        ("Хлопець дзвонив додому о 14:10.", "uk", "en", "(?:call|phone).* at", "(?i:bell)"),
        ("Chuyến bay đến lúc năm giờ.", "vi", "en", "five", "year"),
        ("Bắn hạ chín máy bay.", "vi", "en", "nine", "ripe"),
        ("Ông đến hôm thứ ba.", "vi", "en", "Tuesday", "third"),
        ("Giá giảm tháng thứ ba.", "vi", "en", "third", "Tuesday"),
        ("Суд засудив чоловіка до шести років.", "uk", "en", "sentence man", "condemn|husband"),
        ("Міністр засудив напад.", "uk", "en", "condemn", "sentence"),
        ("Її чоловік працює в школі.", "uk", "en", "husband", "man"),
        ("Пожежу ліквідували вранці.", "uk", "en", "extinguish", "repeal|eradicate"),
        ("Рейс затримали на п'ять годин.", "uk", "en", "delay", "arrest|detain"),
        ("Поліція затримала двох.", "uk", "en", "arrest|detain", "delay"),
        ("She won the long jump.", "en", "uk", "довжину", "висоту"),
        ("Scientists found a frog.", "en", "vi", "ếch", "lưỡng cư"),
        ("Thieves stole a car.", "en", "uk", "(?i:злодій)", "(?i:крадіжка)"),
        # a verb by the verb of its row
        ("Два чоловіки загинули.", "uk", "en", "die|perish", "(?i:dead|death)"),
        ("Його поховали в Києві.", "uk", "en", "bury", "funeral"),
        ("Похорон відбувся в Києві.", "uk", "en", "(?i:funeral)", "bury"),
        ("Поезд сошел с рельсов.", "ru", "en", "derail", "derailment"),
        ("Công an bắt ba nghi phạm.", "vi", "uk", "арештувати", "арешт"),
        ("The company sold its plant.", "en", "uk", "завод", "продаж"),
        # a sense by the words beside it, and a near miss
        ("He ordered the evacuation of the town.", "en", "vi", "ra lệnh", "(?:đơn hàng|mệnh lệnh)"),
        ("He ordered 20 new jets.", "en", "uk", "замовити", "наказати"),
        ("Prosecutors dropped the charges.", "en", "uk", "відмовитися від", "падати"),
        ("Waste was dumped in the river.", "en", "vi", "vứt bỏ", "bán phá giá"),
        ("Some 900 people were evacuated.", "en", "ru", "(?i:около)", "(?i:какой)"),
        ("Some people were evacuated.", "en", "ru", "(?i:какой-то)", "(?i:около)"),
        ("Passengers were charged 120 euros.", "en", "uk", "стягнути", "обвинувачення"),
        ("He was charged with murder.", "en", "uk", "інкримінувати", "стягнути"),
        ("It began at 6 a.m. on Monday.", "en", "vi", "6 sáng", "là"),
        ("I am here.", "en", "uk", "є", "ранку"),
        ("Vào năm 2017 ông rời công ty.", "vi", "en", "year 2017", "five"),
        ("Cây cầu vốn đã xuống cấp.", "vi", "en", "originally", "capital"),
        ("Công ty tăng vốn.", "vi", "en", "capital", "originally"),
        ("Друга — за кілька днів.", "uk", "en", "Second", "Friend"),
        ("Він чекав на друга — і дочекався.", "uk", "en", "friend", "second"),
        ("Це сталося три роки тому.", "uk", "ru", "назад", "поэтому"),
        ("Сталося це тому, що він пішов.", "uk", "ru", "потому|поэтому", "назад"),
        ("Він отримав 18-річний термін.", "uk", "en", "sentence", "deadline|office"),
        ("The trial of the vaccine began.", "en", "uk", "випробування", "суд"),
        ("His trial began on Monday.", "en", "uk", "суд", "випробування"),
        ("The developer of the app apologised.", "en", "uk", "розробник", "забудовник"),
        ("The developer will build 200 flats.", "en", "uk", "забудовник", "розробник|плоский"),
        ("71-летний мужчина погиб.", "ru", "en", "71-year-old", "summer"),
        ("Летний отдых подорожал.", "ru", "en", "(?i:summer)", "year"),
        ("The commercial vessel sank.", "en", "uk", "комерційний", "реклама"),
        ("The commercial was banned.", "en", "uk", "реклама", "комерційний"),
        ("The company axed 300 jobs.", "en", "uk", "скоротити", "сокира"),
        ("The Belarus affairs section said so.", "en", "uk", "справи", "зрада|тому"),
        ("The EU will maintain sanctions.", "en", "uk", "зберігати", "ремонтувати"),
        ("They maintain the road.", "en", "uk", "ремонтувати", "зберігати"),
        ("Democracy is established in the country.", "en", "uk", "встановити", "засновувати"),
        ("Lệnh trừng phạt áp đặt lên Nga.", "vi", "en", "impose on", "up"),
        ("Ông từng tuyên bố sẽ rời đi.", "vi", "en", "once declare", "each|statement"),
        ("Từng người rời đi.", "vi", "en", "(?i:each)", "once"),
        ("Вона вимагає масового звільнення політв'язнів.", "uk", "en", "mass release", "layoff"),
        ("Those released include two journalists.", "en", "uk", "Ті, кого", "Що"),
        ("In a statement released to Reuters, he denied it.", "en", "uk", "оприлюднити", "звільняти"),
        ("Three prisoners were released.", "en", "uk", "звільняти", "оприлюднити"),
        ("The decades-old dispute ended.", "en", "uk", "давній", "старий"),
        ("The six-year-old boy was found.", "en", "uk", "шість-річний", "вік"),
        ("The co-winner of the prize spoke.", "en", "uk", "спів-переможець", "перемога"),
        ("Через туман скасували рейс.", "uk", "en", "cancel|flight cancellation", "lift"),
        # the signs of a verb, and other words that depend on their neighbours
        ("The company wants to pay half.", "en", "uk", "хотіти платити", "до"),
        ("He went to the office.", "en", "uk", "до", "-"),
        ("The firm has to pay.", "en", "ru", "должен", "имеет"),
        ("He is continuing his work.", "en", "vi", "đang", "là"),
        ("There are no prisoners.", "en", "uk", "(?i:немає)", "там|є"),
        ("No date has been set.", "en", "uk", "призначити", "набір|Ні"),
        ("A lawyer who led the team left in 2022.", "en", "vi", "người dẫn .*vào năm 2022", "ai"),
        ("They know who did it.", "en", "uk", "хто", "який"),
        ("She went to court over the park.", "en", "ru", "из-за", "более"),
        ("The army has not directly taken part.", "en", "vi", "đã không", "có"),
        ("The farm dug two wells.", "en", "uk", "свердловини", "добрий"),
        ("They held an emergency drill.", "en", "uk", "навчання", "буріння"),
        ("The country recorded 38 cases.", "en", "ru", "зафиксировать", "рекорд"),
        ("Він зустрівся з міністром.", "uk", "en", "with", "from"),
        ("Він приїхав з Києва.", "uk", "ru", "из", "с"),
        ("Партія втратила більшість.", "uk", "en", "lose", "defeat"),
        ("Війська стоять на лівому березі річки.", "uk", "ru", "берег", "береза"),
        ("Giá tăng trong hai năm qua.", "vi", "en", "two years past", "through|five"),
        ("Tuyến tàu điện mới mở cửa.", "vi", "en", "Line", "(?i:gland)"),
        ("Tuyến tụy bị tổn thương.", "vi", "en", "(?i:pancreas|gland)", "(?i:line)"),
        ("Chi phí lên tới 27%.", "vi", "uk", "сягати", "величезний"),
        ("Ở cả chín ga đều có loa.", "vi", "en", "nine", "ripe"),
        ("Đảo cách thị trấn 22 km.", "vi", "en", "away from", "way|method"),
        ("Ông Coale (phải) đến Minsk.", "vi", "uk", "праворуч", "мусить"),
        ("Ông phải rời Minsk.", "vi", "uk", "мусить", "праворуч"),
        ("Mưa lớn vào đầu tháng sáu.", "vi", "en", "June", "six"),
        # a sense by what stands beside the word, and near misses
        ("Латвия решила не закрывать границу.", "ru", "en", "decide", "solve"),
        ("Он решил задачу.", "ru", "en", "solve", "decide"),
        ("Это самая значительная технология.", "ru", "en", "most", "very"),
        ("Сообщил губернатор Камчатского края.", "ru", "en", "territory", "edge"),
        ("Он стоит на краю пропасти.", "ru", "en", "edge", "territory"),
        ("Компания сократит 14 тысяч сотрудников.", "ru", "en", "lay off", "decrease"),
        ("За медицинской помощью обратились 14 человек.", "ru", "en", "turn for", "address"),
        ("Он забив 10 голів.", "uk", "en", "goals", "boss|head"),
        ("Зібралося кілька голів комітетів.", "uk", "en", "head|boss|chair\\w*", "goals"),
        ("Підозрюваним загрожує до 12 років ув'язнення.", "uk", "en", "faces", "fraught"),
        ("Він відмовився залишати батьківщину.", "uk", "en", "leave", "remain"),
        ("Phải mất 7 đến 10 ngày.", "vi", "en", "take", "die"),
        ("Ông mất năm 1990 ở Hà Nội.", "vi", "en", "die", "take"),
        ("Cầu thông xe chậm hai năm.", "vi", "en", "late", "slow"),
        ("Tàu chạy rất chậm.", "vi", "en", "slow", "late"),
        ("Một bé trai chín tuổi.", "vi", "en", "nine", "ripe"),
        ("Phụ nữ chiếm 67 ghế.", "vi", "en", "account for", "capture"),
        ("Quân đội chiếm thành phố.", "vi", "en", "(?i:capture|occupy|seize)", "account for"),
        ("Cách bề mặt Mặt Trăng 200 m.", "vi", "en", "(?i:moon)", "Mặt"),
        ("The WHO representative spoke.", "en", "ru", "Всемирная", "(?i:который|кто)"),
        ("The man who came.", "en", "ru", "котор\\w+", "Всемирная"),
        ("Tusk put the bill at 2.5 billion.", "en", "ru", "счет", "законопроект"),
        ("Parliament passed a bill on taxes.", "en", "ru", "законопроект", "счет"),
        ("The anti-corruption drive began.", "en", "ru", "кампания", "водитель"),
        ("Peak demand for power rose.", "en", "ru", "спрос", "требование"),
        ("The rocket loses its satellites.", "en", "ru", "потерять", "поражение"),
        ("They drop the potash ban.", "en", "ru", "отказаться от", "падать"),
        ("Prices drop sharply.", "en", "ru", "(?i:снижение|падение|снизиться)", "отказаться от"),
        ("It shares a border with Belarus.", "en", "ru", "иметь общую", "акция"),
        ("Đây là lần tăng thứ ba liên tiếp.", "vi", "en", "third", "Tuesday"),
        ("Hôm thứ ba ông đến Kiev.", "vi", "en", "Tuesday", "third"),
        ("Явка составила 40 процентов.", "ru", "en", "amount to", "draft"),
        ("Правительство отклонило предложение.", "ru", "en", "reject", "deflect"),
        ("Міністр викликав тимчасового повіреного.", "uk", "en", "summon", "evoke"),
        ("Йому дали 15 діб арешту.", "uk", "en", "day", "era"),
        ("На фермі загинуло 300 голів худоби.", "uk", "en", "boss|head", "goals"),
        ("Забруднення загрожує довкіллю.", "uk", "en", "threat\\w*", "faces"),
        ("Вибух залишив місто без світла.", "uk", "vi", "thành phố", "rời"),
        ("Они составили требования.", "ru", "en", "draft", "amount to"),
        ("Книгу перевели на английский язык.", "ru", "en", "language", "transfer"),
        ("Это поможет решить часть проблем.", "ru", "en", "solve", "decide"),
        ("Власти сократили расходы на персонал.", "ru", "en", "decrease|shorten|reduce", "lay off"),
        ("Задержали сына самого Зеленского.", "ru", "en", "Zelensky", "most"),
        ("Он пытался вызвать дипломатический скандал.", "ru", "en", "row", "summon"),
        ("Quân Nga chiếm 3 ngôi làng.", "vi", "en", "(?i:capture|occupy|seize)", "account for"),
        ("Ông mất ba ngày trước.", "vi", "en", "three", "take"),
        ("Lawmakers put the bill to a vote.", "en", "uk", "законопроєкт", "рахунок"),
        ("The Senate passed the bill at 3 a.m.", "en", "uk", "законопроєкт", "рахунок"),
        ("Arsenal lost 3-0 at home.", "en", "uk", "програти", "втратити"),
        ("US energy demands grow.", "en", "uk", "вимога", "попит"),
        ("Police share the news with border guards.", "en", "uk", "новини", "спільний"),
        ("Боксёр победил единогласным решением судей.", "ru", "en", "unanimous vote", "split decision"),
        ("Вона вийшла у друге коло турніру.", "uk", "en", "second", "go-around"),
        ("Nhiều người biểu tình vì vụ tấn công trả đũa.", "vi", "en", "(?i:retaliation|massacre)", "lynching"),
        ("They cut jobs; the bars reopened.", "en", "uk", "бар", "ґратами"),
        ("Двукратное увеличение пошлин.", "ru", "en", "(?i:two-time)", "(?i:medal)"),
        ("Глава Євроради Коста заявив про це.", "uk", "en", "Kosta", "(?i:treaty)"),
        ("Міністр Вебер заявив про це.", "uk", "en", "Veber", "Viber"),
        ("Прокурори просять три роки умовно.", "uk", "en", "suspended", "conditional"),
        # rows that held several senses
        ("His niece met his nephew.", "en", "uk", "племінниця", "двоюрідний"),
        ("Lưu lượng nước tăng.", "vi", "en", "(?i:flow rate)", "tael"),
        ("Cô gái bị bắt cóc.", "vi", "en", "kidnap\\w*", "toad"),
        ("Десять депутатів проголосували проти.", "uk", "en", "vote against", "reject"),
    ],
)
def test_words_are_glossed_in_the_sense_they_have(
    text: str, language: str, reader: str, word: str, never: str, analyser: Analyser
) -> None:
    found = gloss(text, 0, len(text), language, reader, analyser)
    assert found is not None
    assert re.search(rf"\b(?:{word})\b", found), found
    assert not re.search(rf"\b(?:{never})\b", found), found


def test_articles_and_classifiers_leave_no_trace(analyser: Analyser) -> None:
    text = "The envoy met a minister."
    found = gloss(text, 0, len(text), "en", "uk", analyser)
    assert found is not None
    assert len(re.findall(r"\w+", found)) == 3, found


def test_every_function_gloss_is_of_a_function_word_and_says_something_to_every_reader(analyser: Analyser) -> None:
    for (language, word), cells in function_glosses().items():
        terms = analyser.analyse(word, language).terms
        assert [term.kind for term in terms] == [FUNCTION] * len(terms), (language, word)
        assert set(cells) == set(READERS) - {language}, (language, word)
        assert all(cell == LEFT_OUT or cell.strip() == cell for cell in cells.values())


@settings(deadline=None)  # the first Russian text loads a table
@given(st.text(max_size=80), st.sampled_from(["en", "uk", "vi", "ru"]), st.sampled_from(["en", "uk", "vi", "ru", "de"]))
def test_any_text_has_a_gloss_or_none_is_needed(analyser: Analyser, text: str, language: str, reader: str) -> None:
    found = gloss(text, 0, len(text), language, reader, analyser)
    assert (found is None) == (language == (reader if reader in READERS else "en"))
    assert found is None or found == " ".join(found.split())


def test_every_pattern_of_a_place_is_one() -> None:
    """They are made when they are first needed, so that a wrong one would be met by a reader."""
    tables = (SENSES, CASES, SENSES_OF_LEMMAS, OF_LEMMAS)
    some = [one for table in tables for cases in table.values() for one in cases]
    assert len(some) > 200
    for one in some:
        re.compile(one.before or "")
        re.compile(one.after or "")
