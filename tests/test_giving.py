"""Which sentences tell a cause beyond doubt, and which numbers of a sentence count things."""

from datetime import date

import pytest

from index.article import Article
from index.workshop import Workshop
from rag.coverage import weigh
from rag.evidence.causes import gives_cause, tells_cause
from rag.evidence.given import given
from rag.extract import Extractor
from rag.question.wanted import classes
from rag.understand import understand


@pytest.mark.parametrize(
    ("text", "language", "tells"),
    [
        ("Họ đòi tự do báo chí.", "vi", False),
        ("He acted out of jealousy.", "en", True),
        ("Він зробив це з ревнощів.", "uk", True),
        ("Он сделал это из мести.", "ru", True),
        ("In view of the storm the match was moved.", "en", True),
        ("З огляду на шторм матч перенесли.", "uk", True),
        ("Учитывая риск, они ушли.", "ru", True),
        ("Trước tình hình bão, trận đấu bị dời.", "vi", True),
        ("Это произошло по вине диспетчера.", "ru", True),
        ("Це сталося з вини диспетчера.", "uk", True),
        ("Це зробили заради безпеки.", "uk", True),
        ("Мета — скоротити витрати.", "uk", True),
        ("Цель — сократить расходы.", "ru", True),
        ("He was given the prize.", "en", False),
        ("He is wanted for murder.", "en", True),
        ("Її підозрюють у шпигунстві.", "uk", True),
        ("Ее признали виновной в шпионаже.", "ru", True),
        ("Bà bị nghi làm gián điệp.", "vi", True),
        ("Його посадили за крадіжку.", "uk", True),
        ("Thỏa thuận do Qatar làm trung gian đã ký.", "vi", False),
        ("Ủy ban do ông Nam đứng đầu đã họp.", "vi", False),
        ("Do đó họ nghỉ.", "vi", False),
        ("Cầu đóng do mưa lớn.", "vi", True),
        ("Do mưa lớn làm sập cầu, đường đóng.", "vi", True),
        ("Ông bị bắt với cáo buộc nhận hối lộ.", "vi", True),
        ("Nguyên nhân là chập điện.", "vi", True),
        ("Hãng viện dẫn chi phí cao.", "vi", True),
        ("Work goes on over the remaining four months.", "en", False),
        ("Prices fell over the past year.", "en", False),
        ("Sales rose over the next three weeks.", "en", False),
        ("Workers struck over the cuts.", "en", True),
        ("It has been shut since the war began.", "en", False),
        ("It has been shut since the start of May.", "en", False),
        ("It is shut, since the bridge is weak.", "en", True),
        ("He resigned, citing health reasons.", "en", True),
        ("He resigned, citing sources close to him.", "en", False),
        ("He was jailed on charges of fraud.", "en", True),
        ("He was accused of fraud.", "en", True),
        ("The fire was blamed on a cigarette.", "en", True),
        ("He resigned over allegations.", "en", True),
        ("The cause was a short circuit.", "en", True),
        ("He died of cancer.", "en", True),
        ("A damaged cable ignited the gas.", "en", True),
        ("He was jailed last week for fraud.", "en", True),
        ("He was jailed for five years.", "en", False),
        ("Його засудили до 14 років за державну зраду.", "uk", True),
        ("Його засудили, за словами мера.", "uk", False),
        ("Его осудили за мошенничество.", "ru", True),
        ("Иск вызвал споры.", "ru", True),
        ("Chập điện gây ra vụ cháy.", "vi", True),
        ("It opened to traffic.", "en", False),
        ("Вибори відбудуться через два тижні.", "uk", False),
        ("Через рік міст відкрили.", "uk", False),
        ("Він повернувся через кілька місяців.", "uk", False),
        ("Через 3 години все скінчилось.", "uk", False),
        ("Через повінь минулого року міст закрили.", "uk", True),
        ("Міст закрили через годинну зливу.", "uk", True),
        ("Його затримали за підозрою у шпигунстві.", "uk", True),
        ("Компанія закрила завод, посилаючись на брак коштів.", "uk", True),
        ("Видання пише, посилаючись на джерело.", "uk", False),
        ("Причиною стала несправність.", "uk", True),
        ("Він помер від раку.", "uk", True),
        ("Через месяц мост открыли.", "ru", False),
        ("Его задержали по подозрению в шпионаже.", "ru", True),
        ("Завод закрыли, ссылаясь на нехватку средств.", "ru", True),
        ("Об этом пишет издание, ссылаясь на источник.", "ru", False),
        ("Причиной стало замыкание.", "ru", True),
        ("Он умер от рака.", "ru", True),
        ("Його судять за звинуваченням у шахрайстві.", "uk", True),
        ("He hit him in a bitter dispute over a fence.", "en", True),
        ("He hit him after a row over a fence.", "en", True),
        ("They won three times in a row.", "en", False),
        ("They won a dispute.", "en", False),
        ("Він ударив його після сварки.", "uk", True),
        ("Він ударив його після вистави.", "uk", False),
        ("Он ударил его в ходе ссоры.", "ru", True),
        ("Он ударил его в ходе матча.", "ru", False),
        ("Anh ta đánh ông sau khi cãi nhau.", "vi", True),
        ("Anh ta đánh ông sau trận đấu.", "vi", False),
        ("Відкрили новий міст через Рось.", "uk", False),
        ("Об'їзд через Рось закрито.", "uk", False),
        ("Транзит через Польщу зупинили.", "uk", False),
        ("Вони їдуть додому через Австрію.", "uk", False),
        ("Потяг іде через Болгарію.", "uk", False),
        ("Їм дозволили рухатися лише через польський кордон.", "uk", False),
        ("Їх вивезли через Литву.", "uk", False),
        ("Автобуси скасували через закритий кордон.", "uk", True),
        ("Рейс скасували через велику аварію.", "uk", True),
        ("Министерство назвало удар «ответом на атаки».", "ru", True),
        ("Initial reports said 12 died.", "en", False),
        ("За попередніми даними, загинули п'ятеро.", "uk", False),
        ("Вони переправилися через річку вночі.", "uk", False),
        ("Міст закрили через паводок.", "uk", True),
        ("Рух зупинили не через паводок.", "uk", False),
        ("Drones flew over the river.", "en", False),
        ("A new bridge over the Arda opened.", "en", False),
        ("It took over the company.", "en", False),
        ("Two states are at odds over the river dispute.", "en", True),
        ("He resigned over the city's decision.", "en", True),
        ("The ship is due to reach Odesa on Friday.", "en", False),
        ("The port is shut due to ice.", "en", True),
        ("He resigned, citing chronic fatigue.", "en", True),
        ("Workers went on strike demanding higher pay.", "en", True),
        ("It is a demanding job.", "en", False),
        ("The bank is demanding the return of a loan.", "en", False),
        ("She resigned amid a row.", "en", True),
        ("The bridge opened amid cheers.", "en", False),
        ("He explained that it would cost too much.", "en", True),
        ("It was closed for a similar reason.", "en", False),
        ("It was not closed because of the storm.", "en", True),
        ("It was closed not because of the storm.", "en", False),
        ("The cause of the fire is not known.", "en", False),
        ("The reasons have not been disclosed.", "en", False),
        ("Студенти вийшли на площу, вимагаючи змін.", "uk", True),
        ("Гривня впала на тлі війни.", "uk", True),
        ("Він сфотографувався на тлі гір.", "uk", False),
        ("Причина — замикання.", "uk", True),
        ("Причину пожежі не назвали.", "uk", False),
        ("Це пояснюють нестачею води.", "uk", True),
        ("Рабочие бастуют, требуя повысить зарплату.", "ru", True),
        ("Рубль упал на фоне войны.", "ru", True),
        ("Он снялся на фоне моря.", "ru", False),
        ("Пожар начался из-за замыкания.", "ru", True),
        ("Он получил деньги из-за рубежа.", "ru", False),
        ("Причина пожара неизвестна.", "ru", False),
        ("Công nhân đình công đòi tăng lương.", "vi", True),
        ("Giá tăng trong bối cảnh chiến tranh.", "vi", True),
        ("Cầu khác đóng vì lý do tương tự.", "vi", False),
        ("Chưa rõ nguyên nhân vụ cháy.", "vi", False),
        ("Cầu đóng không phải vì mưa.", "vi", False),
        ("Vì vậy cầu đóng.", "vi", False),
        ("He lifted his veto after he had received assurances.", "en", True),
        ("The route was cut after complaints from villagers.", "en", True),
        ("He left after the concert.", "en", False),
        ("Voters punished the cabinet for inflation.", "en", True),
        ("He was punished for two years.", "en", False),
        ("The railway put the blame on a storm.", "en", True),
        ("Rumours that she left over the pay are false.", "en", False),
        ("Tin đồn cô hủy diễn vì tiền là bịa đặt.", "vi", False),
        ("Чутки, що вона пішла через гроші, — вигадка.", "uk", False),
        ("Слухи, что она ушла из-за денег, — выдумка.", "ru", False),
        ("Зустріч відбудеться через шість днів.", "uk", False),
        ("Міст відкрили через пів року.", "uk", False),
        ("Міст закрили через шість тріщин.", "uk", True),
        ("У Тарні триває страйк проти пенсійної реформи.", "uk", True),
        ("Профсоюз провёл забастовку против реформы.", "ru", True),
        ("По версии обвинения, он помог фирме.", "ru", True),
        ("За версією слідства, він допоміг фірмі.", "uk", True),
        ("По версии фильма, она актриса.", "ru", False),
        ("CLB chia tay huấn luyện viên sau trận thua thứ tư.", "vi", True),
        ("CLB gặp nhà báo sau trận thắng.", "vi", False),
        ("Маршрут скасували після скарг мешканців.", "uk", True),
        ("Він поїхав після вистави.", "uk", False),
        ("Клуб уволил тренера после поражения.", "ru", True),
        ("The army launched strikes against the port.", "en", False),
        ("They won in March against Tarn.", "en", False),
        ("They are on strike against the reform.", "en", True),
        ("Early results from the vote show a tight race.", "en", False),
        ("Мост, связывающий Арду с Тарной, открыт.", "ru", False),
        ("Эксперты связывают рост цен с засухой.", "ru", True),
        ("Рейс пов'язує Арду з Тарною.", "uk", False),
        ("Prosecutors said they will appeal.", "en", False),
        ("Prosecutors said he had sold the plans.", "en", True),
        ("Reuters reports that the deaths were caused by fake vodka.", "en", True),
        ("Акції впали через квартальний звіт.", "uk", True),
        # What is said after something is only said then; a prize and a bare protest are no cause.
        ("He said after criticism from the mayor that the bridge is safe.", "en", False),
        ("He spoke on Friday after complaints had come in.", "en", False),
        ("He resigned after criticism from the mayor.", "en", True),
        ("She flew home after receiving a literary award.", "en", False),
        ("She lifted the ban after receiving guarantees.", "en", True),
        ("They walked home after the protest.", "en", False),
        ("They protested.", "en", False),
        ("The minister resigned after weeks of protests.", "en", True),
        ("Про це повідомили після критики звіту.", "uk", False),
        ("Рейс скасували після критики звіту.", "uk", True),
        ("Вони розійшлися після протесту.", "uk", False),
        ("Він пішов після протестів.", "uk", True),
        ("Об этом сообщили после критики отчёта.", "ru", False),
        ("Рейс отменили после критики отчёта.", "ru", True),
        ("Они разошлись после протеста.", "ru", False),
        ("Он ушёл после протестов.", "ru", True),
        ("Ông nói sau trận thua thứ tư.", "vi", False),
        ("Người dân phản đối.", "vi", False),
        ("Nga phản đối kế hoạch.", "vi", False),
        ("Người dân xuống đường phản đối dự luật.", "vi", True),
    ],
)
def test_what_hardly_stands_without_a_cause_tells_one(text: str, language: str, tells: bool) -> None:
    assert tells_cause(text, language) == tells


@pytest.mark.parametrize(
    ("question", "language", "text", "gives"),
    [
        ("Why did Tolland kill Ashworth?", "en", "Tolland was found guilty of murder.", False),
        ("Why did Tolland kill Ashworth?", "en", "Tolland hit her in a row over a fence.", True),
        ("Why was Tolland jailed?", "en", "Tolland was found guilty of murder.", True),
        ("Why was Tolland arrested for killing her?", "en", "Tolland is accused of murder.", True),
        ("Чому Толланд убив Ешворт?", "uk", "Толланда засудили за вбивство.", False),
        ("За що засудили Толланда?", "uk", "Толланда засудили за вбивство.", True),
        ("Почему Толланд убил Эшворт?", "ru", "Толланда задержали по подозрению в убийстве.", False),
        ("Почему задержали Толланда?", "ru", "Толланда задержали по подозрению в убийстве.", True),
        ("Tại sao Tolland giết Ashworth?", "vi", "Tolland bị buộc tội giết người.", False),
        ("Tại sao Tolland bị bắt?", "vi", "Tolland bị buộc tội giết người.", True),
    ],
)
def test_what_somebody_is_accused_of_is_no_cause_of_a_death(
    workshop: Workshop, question: str, language: str, text: str, gives: bool
) -> None:
    extractor = Extractor(workshop)
    understood = understand(question, workshop, language=language)
    sought = extractor.sought(understood, weigh(understood.terms, {}, 10))
    article = Article(root="r", doc_id="a.txt", text=text, language=language, sha256="0" * 64)
    (sentence,) = extractor._sentences(article, 0, len(text))
    assert gives_cause(sentence, classes(workshop.analyser), sought.keys) == gives


@pytest.mark.parametrize(
    ("question", "language", "text", "counts"),
    [
        ("How many engineers were hired?", "en", "The firm hired 45% of them.", False),
        ("How many engineers were hired?", "en", "The firm spent $20 million.", False),
        ("How many engineers were hired?", "en", "The firm paid fifty dollars.", False),
        ("How many engineers were hired?", "en", "Its boss, 52, is glad.", False),
        ("How many engineers were hired?", "en", "It began at 5 p.m. and ended at 17:30.", False),
        ("How many engineers were hired?", "en", "The Su-30 is made there.", False),
        ("How many engineers were hired?", "en", "The plant stands 12 km from the border.", False),
        ("How many engineers were hired?", "en", "It took 5 years.", False),
        ("How many engineers were hired?", "en", "Its boss turned 60 on Sunday.", False),
        ("How many engineers were hired?", "en", "It turned 200 people away.", True),
        ("How many engineers were hired?", "en", "The firm hired 45.", True),
        ("How many engineers were hired?", "en", "It took on 5 million of them.", True),
        ("How many engineers were hired?", "en", "It took on 45 people in 3 years.", True),
        ("How many engineers were hired?", "en", "Half of them were hired.", True),
        ("How many engineers were hired?", "en", "It is the 21st year of the firm.", False),
        ("Скільки інженерів найняли?", "uk", "Їх шукала 44-та бригада.", False),
        ("Скільки інженерів найняли?", "uk", "Найняли до 10-ти осіб.", True),
        ("Bao nhiêu kỹ sư được tuyển?", "vi", "Đây là vòng thứ 21.", False),
        ("How many engineers were hired?", "en", "It took on half a million of them.", True),
        ("Сколько инженеров наняли?", "ru", "Наняли двести человек.", True),
        ("Скільки інженерів найняли?", "uk", "Найняли до п'яти осіб.", True),
        ("How many kilometres did he walk?", "en", "He walked 12 km.", True),
        ("How many kilometres did he walk?", "en", "He walked 5 hours.", False),
        ("How much did prices rise?", "en", "They rose 5%.", True),
        ("Скільки інженерів найняли?", "uk", "Фірма найняла 45% з них.", False),
        ("Скільки інженерів найняли?", "uk", "Фірма витратила 5 мільйонів гривень.", False),
        ("Скільки інженерів найняли?", "uk", "Потяг їхав рейсом 370 о 17:30.", False),
        ("Скільки інженерів найняли?", "uk", "Фірма найняла 45 осіб.", True),
        ("Скільки загиблих у місті?", "uk", "Знеструмлено 12 населених пунктів.", False),
        ("Скільки загиблих у місті?", "uk", "Загинуло 12 людей.", True),
        ("Скільки загиблих у місті?", "uk", "Поранено 12 людей.", False),
        ("Скільки поранених у місті?", "uk", "Поранено 12 людей.", True),
        ("Скільки загиблих у місті?", "uk", "Жінка загинула; без світла 12 сіл.", False),
        ("How many people died?", "en", "It damaged 12 houses.", False),
        ("How many people died?", "en", "The blast killed 12.", True),
        ("Скільки загинуло людей біля Криту?", "uk", "Врятувати вдалося 48 людей.", False),
        ("Скільки загинуло біля Криту?", "uk", "Кількість жертв зросла до 23.", True),
        ("Сколько погибло у Крита?", "ru", "Число погибших выросло до 23.", True),
        ("Bao nhiêu người chết ở Crete?", "vi", "Số người thiệt mạng tăng lên 23.", True),
        ("Сколько погибло у Крита?", "ru", "Спасти удалось 48 человек.", False),
        ("Сколько погибло у Крита?", "ru", "Погибших нет, сообщил губернатор.", True),
        ("Сколько погибло у Крита?", "ru", "Обошлось без жертв.", True),
        ("Сколько погибло у Крита?", "ru", "Среди погибших нет детей.", False),
        ("Сколько погибло у Крита?", "ru", "Сведений о погибших нет.", False),
        ("Сколько погибло у Крита?", "ru", "Точного числа погибших нет.", False),
        ("Скільки загинуло біля Криту?", "uk", "Даних щодо загиблих немає.", False),
        ("How many died near Crete?", "en", "Officials reported no further casualties.", False),
        ("Bao nhiêu người chết gần Crete?", "vi", "Không có thêm người chết.", False),
        ("Сколько пострадавших у Крита?", "ru", "Пострадавших в посёлке не было.", True),
        ("Скільки загинуло біля Криту?", "uk", "Двоє в лікарні, померлих немає.", True),
        ("Скільки загинуло біля Криту?", "uk", "Обійшлося без жертв.", True),
        ("Скільки загинуло біля Криту?", "uk", "Серед загиблих немає дітей.", False),
        ("Скільки загинуло біля Криту?", "uk", "Даних про загиблих немає.", False),
        ("Bao nhiêu người chết ở Crete?", "vi", "Không có thương vong.", True),
        ("Bao nhiêu người chết ở Crete?", "vi", "Không có thông tin về thương vong.", False),
        ("How many people died?", "en", "The quake passed without casualties.", True),
        ("How many people died?", "en", "There were no fatalities.", True),
        ("How many people died?", "en", "There is no death penalty.", False),
        ("How many protesters were hurt?", "en", "Thirteen police officers were hurt.", False),
        ("How many protesters were hurt?", "en", "Thirteen demonstrators were hurt.", True),
        ("How many people were hurt?", "en", "Thirteen police officers were hurt.", True),
        ("How many police officers were hurt?", "en", "Thirteen protesters were hurt.", False),
        ("Bao nhiêu người biểu tình bị thương?", "vi", "Mười ba cảnh sát bị thương.", False),
        ("Скільки води втратили?", "uk", "Втратили 5 літрів.", True),
        ("Сколько инженеров наняли?", "ru", "Фирма потратила 5 тысяч рублей за 3 года.", False),
        ("Сколько инженеров наняли?", "ru", "Наняли 45 человек.", True),
        ("Bao nhiêu kỹ sư được tuyển?", "vi", "Công ty chi 5 triệu đồng trong 3 năm.", False),
        ("Bao nhiêu kỹ sư được tuyển?", "vi", "Vụ nổ xảy ra lúc 5 giờ tại quận 3.", False),
        ("Bao nhiêu kỹ sư được tuyển?", "vi", "Công ty tuyển tổng số 45 người.", True),
        ("Bao nhiêu kỹ sư được tuyển?", "vi", "Giám đốc 45 tuổi.", False),
        ("Bao nhiêu kỹ sư được tuyển?", "vi", "Bão mạnh cấp 12 theo điều 117.", False),
        ("Bao nhiêu kỹ sư được tuyển?", "vi", "Tỉnh điều 300 binh sĩ.", True),
        ("Bao nhiêu kỹ sư được tuyển?", "vi", "Bộ cấp 1.200 hộ chiếu.", True),
        ("Bao nhiêu kỹ sư được tuyển?", "vi", "Chính phủ đưa ra con số thấp hơn, 67.", True),
        ("How many engineers were hired?", "en", "The union gives a lower figure, 167.", True),
        ("Bao nhiêu hộ mất điện?", "vi", "Khoảng 347.000 hộ không có điện.", True),
        ("Bao nhiêu hộ mất điện?", "vi", "Lúc 9h30 hôm nay điện trở lại.", False),
        ("Bao nhiêu người chết?", "vi", "Khoảng 347.000 hộ không có điện.", False),
    ],
)
def test_a_number_of_another_kind_counts_no_things(
    workshop: Workshop, question: str, language: str, text: str, counts: bool
) -> None:
    extractor = Extractor(workshop)
    understood = understand(question, workshop, language=language)
    sought = extractor.sought(understood, weigh(understood.terms, {}, 10))
    article = Article(root="r", doc_id="a.txt", text=text, language=language, sha256="0" * 64)
    (sentence,) = extractor._sentences(article, 0, len(text))
    known = classes(workshop.analyser)
    gives = given(sought.asked.kinds, sentence, known, sought.keys, counts=sought.asked.counts)
    assert sought.asked.kinds == {"number"}
    assert gives == ({"number"} if counts else set())


@pytest.mark.parametrize(
    ("text", "gives"),
    [
        ("За Богдана Кривошею внесли заставу.", False),
        ("Заставу за Кривошею вніс Петро Гаврилюк.", True),
        ("Заставу за Богдана Кривошею внесла Ірина.", True),
    ],
)
def test_the_other_half_of_a_name_in_the_question_is_nobody_else(workshop: Workshop, text: str, gives: bool) -> None:
    extractor = Extractor(workshop)
    understood = understand("Хто вніс заставу за Кривошею?", workshop, language="uk")
    sought = extractor.sought(understood, weigh(understood.terms, {}, 10))
    article = Article(root="r", doc_id="a.txt", text=text, language="uk", sha256="0" * 64)
    (sentence,) = extractor._sentences(article, 0, len(text))
    found = given(sought.asked.kinds, sentence, classes(workshop.analyser), sought.keys)
    assert ("person" in found) == gives


@pytest.mark.parametrize(
    ("question", "language", "text", "gives"),
    [
        ("How much does the ferry cost?", "en", "The ferry is free of charge.", True),
        ("How much does the ferry cost?", "en", "The company runs a free ferry.", True),
        ("How much does the ferry cost?", "en", "The ferry sailed into free waters.", False),
        ("How much does the ferry cost?", "en", "The captain is free to leave.", False),
        ("How much does the ferry cost?", "en", "The ferry goes with visa-free travel.", False),
        ("How much does the ferry cost?", "en", "The ferry company called for free and fair elections.", False),
        ("Скільки коштує пором?", "uk", "Пором безкоштовний.", True),
        ("Скільки коштує пором?", "uk", "Пором вільний.", False),
        ("Сколько стоит паром?", "ru", "Паром бесплатный.", True),
        ("Phà giá bao nhiêu tiền?", "vi", "Phà miễn phí.", True),
        ("Phà giá bao nhiêu tiền?", "vi", "Phà được miễn.", False),
        ("How much weight did the dog lose?", "en", "The dog is 27 pounds lighter.", True),
        ("How much weight did the dog lose?", "en", "The dog lost four teeth.", False),
        ("How much weight did the dog lose?", "ru", "Пес похудел с 23 до 14 килограммов.", True),
        ("Скільки ваги втратив пес?", "uk", "Пес схуд на 9 кг.", True),
        ("Скільки ваги втратив пес?", "uk", "Пес утратив чотири зуби.", False),
        ("Сколько веса потерял пес?", "ru", "Пес потерял 9 кг.", True),
        ("Con chó giảm bao nhiêu cân?", "vi", "Nó nhẹ hơn 9 kg.", True),
        ("На якому місці зараз клуб?", "uk", "Клуб іде дванадцятим.", True),
        ("На якому місці зараз клуб?", "vi", "Đội đứng thứ 12.", True),
        ("На якому місці зараз клуб?", "uk", "Клуб має 12 очок.", False),
        ("На якому місці зараз клуб?", "uk", "Клуб грає 12-го листопада.", False),
        ("На каком месте сейчас клуб?", "ru", "Клуб на 12-м месте.", True),
        ("What place did the club finish in?", "en", "The club finished 12th.", True),
        ("What place did the club finish in?", "en", "The club has 12 points.", False),
        ("What place did the club finish in?", "en", "The club lost the race by two seconds.", False),
        ("Câu lạc bộ đứng thứ mấy?", "vi", "Đội đứng thứ 12.", True),
        ("Câu lạc bộ đứng thứ mấy?", "vi", "Đội có 12 điểm.", False),
    ],
)
def test_what_is_free_costs_nothing_and_weights_and_ranks_are_told_as_such(
    workshop: Workshop, question: str, language: str, text: str, gives: bool
) -> None:
    extractor = Extractor(workshop)
    understood = understand(question, workshop)
    sought = extractor.sought(understood, weigh(understood.terms, {}, 10))
    article = Article(root="r", doc_id="a.txt", text=text, language=language, sha256="0" * 64)
    (sentence,) = extractor._sentences(article, 0, len(text))
    asked, known = sought.asked, classes(workshop.analyser)
    found = given(asked.kinds, sentence, known, sought.keys, counts=asked.counts, size=asked.size)
    assert bool(found & {"money", "number"}) == gives


@pytest.mark.parametrize(
    ("question", "language", "text", "gives"),
    [
        ("How many years did he get?", "ru", "На выборы 2020 года его не пустили.", False),
        ("How many years did he get?", "ru", "Ему дали 14 лет.", True),
        ("How many years did he get?", "uk", "Його судили 12 вересня 2025 року.", False),
        ("How many years did he get?", "uk", "У 2025 році йому дали 14 років.", True),
        ("How many years did he get?", "vi", "Năm 2025 ông bị kết án.", False),
        ("How many years did he get?", "vi", "Ông bị phạt 14 năm tù.", True),
        ("How much does Poland need?", "en", "Tusk put the bill for his country alone at 2.5 billion.", True),
        ("How much does Poland need?", "en", "Parliament passed the bill for 38 million people.", False),
        ("How much does Poland need?", "en", "In Poland the bill was opposed by 2 million voters.", False),
        ("How much does Poland need?", "en", "He asked for a seven-figure sum.", True),
        ("How much does Poland need?", "uk", "Він просить семизначну суму.", True),
    ],
)
def test_years_of_the_calendar_are_no_span_and_a_bill_may_be_a_sum(
    workshop: Workshop, question: str, language: str, text: str, gives: bool
) -> None:
    extractor = Extractor(workshop)
    understood = understand(question, workshop)
    sought = extractor.sought(understood, weigh(understood.terms, {}, 10))
    article = Article(
        root="r", doc_id="a.txt", text=text, language=language, sha256="0" * 64, published=date(2025, 12, 12)
    )
    (sentence,) = extractor._sentences(article, 0, len(text))
    asked, known = sought.asked, classes(workshop.analyser)
    found = given(asked.kinds, sentence, known, sought.keys, things=asked.things)
    assert bool(found) == gives
