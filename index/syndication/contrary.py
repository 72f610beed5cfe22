"""Words of which two cannot both be true in one place of a sentence, and words that editors put for each other.

A row of `_CONTRARY` holds what excludes each other: the days of the week, orders of magnitude, the outcomes of a trial
or a vote.  A row of `_EQUAL` holds what says the same in a report.  In both, ``/`` stands between values, a space
between the words of a value, ``_`` inside a phrase, and ``*`` for any ending.
"""

import re
from functools import cache

_CONTRARY: dict[str, str] = {
    "en": """
monday / tuesday / wednesday / thursday / friday / saturday / sunday
january / february / march / april / may / june / july / august / september / october / november / december
spring / summer / autumn / winter
morning / afternoon / evening / night
yesterday / tomorrow
dozens / hundreds hundred / thousands thousand / millions million / billions billion / trillions trillion
few fewer handful / several / many numerous / most majority / all every everyone / none nobody no_one
doubl* / tripl* / quadrupl* / halv*
half / third thirds / quarter quarters
first / second / third / fourth / fifth / sixth / seventh / eighth / ninth / tenth / last
north* / south* / east* / west*
before / after following
above over / below under
more greater / less fewer
early earlier / late later
acquit* cleared innocent exonerat* not_guilty / convict* guilty sentenc* imprison*
approv* adopt* pass passed passes accept* endors* ratif* / reject* refus* block* veto* disapprov* dismiss* turned_down
won win wins winning winner victor* / lost lose loses losing loser defeat defeated
rose rise* rising risen increas* grew grow* gain* climb* jump* surg* soar* higher up
 / fell fall* drop* decreas* declin* shrank shrink* plung* slump* plummet* lower down
open opens opened opening reopen* / clos* shut shuts shutting shutdown
alive surviv* living unharmed unhurt safe / dead died dies dying killed death deaths / injur* wound* hurt
agree* accept* / refus* declin* disagree*
confirm* admit* acknowledg* / deny denies denied denying denial*
allow* permit* legal lift lifts lifted legali* authori* / ban bans banned banning prohibit* forb* illegal outlaw*
start* begin* began begun launch* resum* continu* / end ends ended ending stop* halt* suspend* cancel* postpon* finish*
arrest* detain* jail* seiz* captur* / releas* freed free frees
hire* hiring appoint* elect* promot* / resign* oust* fired fires sacked dismiss* quit
join* enter* / leav* left withdr* exit*
arriv* / depart* / return*
import* / export*
buy buys buying bought purchas* / sell sells selling sold sale
man men male boy boys / woman women female girl girls
son sons / daughter*
husband / wife
brother* / sister*
father / mother
succe* / fail* unsuccess*
true real genuine / false fake forged
support* back backs backed favour* favor* / oppos* against condemn*
attack* / defend*
public / private
strengthen* tighten* / weaken* ease eases eased easing
rais* lift* expand* / cut cuts cutting reduc* lower* shrink*
found / missing
peaceful* / violent*
big* larg* / small*
highest most best oldest / lowest least worst youngest
will shall is_to are_to is_set_to are_set_to plans_to plan_to / was were has had have did
""",
    "uk": """
понеділ* / вівтор* / середа середу середи / четвер четверга четвергу / п'ятниц* / субот* / неділ*
січень січня січні / лютий лютого лютому / березень березня березні / квітень квітня квітні / травень травня травні
 / червень червня червні / липень липня липні / серпень серпня серпні / вересень вересня вересні
 / жовтень жовтня жовтні / листопад листопада листопаді / грудень грудня грудні
весн* / літо літа влітку / осен* восени осінь / зим* взимку
ранок ранку вранці зранку / вдень / вечір вечора ввечері увечері / ніч ночі вночі уночі
вчора учора / завтра
десят* / сотн* сотен / тисяч* / мільйон* / мільярд* / трильйон*
кілька декілька / багато чимало / більш* / усі всі / жоден жодн* ніхто
удвічі вдвічі / утричі втричі
перш* / друг* / треті* трет* / четвер* / п'ят* / шост* / останн*
північ* / південь півдн* південн* / схід сход* східн* / захід заход* західн*
перед / після
понад більше / менше
виправда* невинн* / засуд* винн* ув'язн*
схвал* ухвал* прийня* прийма* підтрима* / відхил* відкин* відмов* заборон* провал*
виграв* виграл* виграт* перем* / програ* поразк*
зріс зросл* зрост* збільш* підвищ* виріс вирос* подорожч* / впав впал* упал* знизи* зниж* зменш* скорот* подешев*
відкри* відчин* / закри* зачин*
жив* вижи* врятован* / загин* помер* мертв* вбит* убит* / поранен* постражд* травм*
погод* згод* / відмов*
підтверд* визна* / запереч* спросту*
дозвол* / заборон*
поча* розпоч* віднов* продовж* / закінч* заверш* припин* зупин* скасув* відклад* призупин*
арешт* затрим* захоп* / звільн* відпуст*
признач* обра* / усун* звільн* відстав*
вступ* приєдна* / вийшо* вийшл* вихід вихо* покин*
імпорт* / експорт*
купи* куп* придба* / прода* продаж*
чоловік* хлоп* / жінк* жінок дівч*
син* / доньк* дочк*
брат* / сестр*
батьк* / мат* мам*
успі* вдал* / невда*
правд* справжн* / неправд* фальшив*
буде будуть / був було була були
""",
    "ru": """
понедельник* / вторник* / сред* / четверг* / пятниц* / суббот* / воскресень*
январ* / феврал* / март марта марте / апрел* / май мая мае / июн* / июл* / август* / сентябр* / октябр* / ноябр*
 / декабр*
весн* / летом лето лета / осен* / зим*
утром утро утра / днем / вечером вечер вечера / ночью ночь ночи
вчера / завтра
десят* / сотн* сотен / тысяч* / миллион* / миллиард* / триллион*
несколько / много немало / большинств* / все / никто никого ни_один
вдвое / втрое
перв* / втор* / трет* / четверт* / пят* / шест* / последн*
север* / юг юга юге южн* / восток* восточн* / запад*
перед / после
более больше свыше / менее меньше
оправда* невинов* невиновн* / осуд* осужд* виновн* виновен
одобр* приня* утверд* поддерж* / отклон* отверг* отказ* запрет* провал*
выигра* побед* / проигра* пораж*
вырос* рост* увелич* повыс* подорожа* / упал* сниз* сниж* уменьш* сократ* подешев*
откры* / закры*
жив* выжи* спасен* / погиб* умер* мертв* убит* / ранен* пострада* травм*
соглас* / отказ*
подтверд* призна* / отрица* опроверг* отверг*
разреш* позвол* / запрет* запрещ*
нача* возобнов* продолж* / законч* заверш* прекрат* останов* отмен* отлож* приостанов*
арест* задерж* захват* / освобо* отпуст*
назнач* избра* / уволь* уволен* отстав* смещ*
вступ* присоедин* / вышел вышл* выход* покин*
импорт* / экспорт*
купи* куп* приобр* / прода*
мужчин* мальчик* / женщин* девоч* девуш*
сын* / доч*
брат* / сестр*
отец отц* / мат* мам*
успе* удал* / неуда*
правд* настоящ* / ложн* фальшив*
будет будут / был было была были
""",
    "vi": """
thứ_hai / thứ_ba / thứ_tư / thứ_năm / thứ_sáu / thứ_bảy / chủ_nhật
tháng_một tháng_giêng / tháng_hai / tháng_ba / tháng_tư / tháng_năm / tháng_sáu / tháng_bảy / tháng_tám / tháng_chín
 / tháng_mười / tháng_mười_một / tháng_mười_hai tháng_chạp
xuân / hè hạ / thu / đông
sáng / trưa / chiều / tối / đêm
hôm_qua / ngày_mai
chục / trăm / nghìn ngàn / triệu / tỷ
vài / nhiều / hầu_hết đa_số / tất_cả mọi toàn_bộ
đầu_tiên thứ_nhất / thứ_hai / thứ_ba / cuối_cùng
bắc / nam / đông / tây
trước / sau
hơn / dưới
trắng_án vô_tội tha_bổng / có_tội kết_án kết_tội phạm_tội
thông_qua chấp_thuận phê_duyệt phê_chuẩn chấp_nhận tán_thành / bác_bỏ bác từ_chối phủ_quyết
thắng chiến_thắng / thua bại thất_bại
tăng / giảm
mở mở_cửa / đóng đóng_cửa
sống sống_sót an_toàn / chết thiệt_mạng tử_vong qua_đời / bị_thương thương
đồng_ý / từ_chối
xác_nhận thừa_nhận / phủ_nhận bác_bỏ
cho_phép / cấm
bắt_đầu khởi_động nối_lại tiếp_tục / kết_thúc dừng ngừng hủy hoãn chấm_dứt đình_chỉ
bắt bắt_giữ / thả trả_tự_do phóng_thích
bổ_nhiệm bầu / từ_chức cách_chức sa_thải
gia_nhập tham_gia / rời rút
nhập nhập_khẩu / xuất xuất_khẩu
mua / bán
nam đàn_ông / nữ phụ_nữ
ủng_hộ / phản_đối
đúng thật / sai giả
thành_công / thất_bại
sẽ sắp / đã vừa
""",
}

_EQUAL: dict[str, str] = {
    "en": """
said say says saying stated states told tells announced added adds noted reported explained called declared remarked
people residents locals inhabitants persons
about around approximately roughly nearly nearby near close_to
after following
large larger big bigger major
over more_than above
under less_than fewer_than below
quarrel dispute row
town city
company firm business
affected hit
money funds
expected awaited
children kids
car vehicle
authorities officials
government cabinet
probe investigation inquiry
deal agreement accord pact
talks negotiations
fire blaze
jail prison
quake earthquake
lorry truck
petrol gasoline
railway railroad
autumn fall
lawyer attorney
killed died dead
injured wounded hurt
because since as
although though
help aid assistance
show shows showed reveal*
start* begin* began begun
""",
    "uk": """
сказа* заяв* повідом* розпов* зазнач* наголос* дода* поясн* підкресл* уточн* каже кажуть
люди людей мешканці мешканців жителі жителів осіб
близько приблизно майже біля поблизу неподалік
авто автомобіль автомобіля машина машини
компанія компанії фірма фірми
місто міста містечко містечка
слідство розслідування
пожежа пожежі займання
""",
    "ru": """
сказа* заяв* сообщ* рассказа* отмет* подчеркн* добав* поясн* уточн* говор*
люди людей жители жителей человек
около примерно почти возле вблизи
авто автомобиль автомобиля машина машины
компания компании фирма фирмы
город города городок городка
следствие расследование
пожар пожара возгорание
""",
    "vi": """
nói cho_biết cho_hay tuyên_bố thông_báo chia_sẻ phát_biểu nêu_rõ nhấn_mạnh khẳng_định báo_cáo
người_dân cư_dân dân
khoảng gần chừng
công_ty doanh_nghiệp
xe ô_tô xe_hơi
cuộc_điều_tra điều_tra
""",
}

_Rows = tuple[re.Pattern[str], ...]


def _one_of(words: str) -> str:
    longest_first = sorted(words.split(), key=len, reverse=True)
    return "|".join(re.escape(word).replace("_", " ").replace(r"\*", r"\w*") for word in longest_first)


def _rows(table: str) -> list[str]:
    return [row for row in table.strip().replace("\n /", " /").split("\n") if row]


@cache
def _contrary(language: str) -> _Rows:
    """A pattern for each row, a group for each of its values."""
    alternatives = [[f"({_one_of(value)})" for value in row.split(" / ")] for row in _rows(_CONTRARY.get(language, ""))]
    return tuple(re.compile(rf"(?<!\w)(?:{'|'.join(row)})(?!\w)") for row in alternatives)


@cache
def _equal(language: str) -> re.Pattern[str] | None:
    """A pattern with a group for each row."""
    rows = _rows(_EQUAL.get(language, ""))
    return re.compile(rf"(?<!\w)(?:{'|'.join(f'({_one_of(row)})' for row in rows)})(?!\w)") if rows else None


def values_in(text: str, language: str) -> dict[int, set[int]]:
    """What words of the table say: number of a row -> values of it that a folded text names.

    >>> values_in("the court acquitted him on monday", "en") == values_in("innocent as of monday", "en")
    True
    """
    found: dict[int, set[int]] = {}
    for number, row in enumerate(_contrary(language)):
        values = {match.lastindex for match in row.finditer(text)} - {None}
        if values:
            found[number] = {value for value in values if value}
    return found


def contrary(first: str, second: str, language: str) -> bool:
    """Whether words in the place of others exclude what those say.

    Args:
        first, second: folded.
        language: of both.

    >>> contrary("acquitted", "convicted", "en"), contrary("said", "stated", "en")
    (True, False)
    >>> contrary("у вівторок", "у п'ятницю", "uk"), contrary("rejected", "did not approve", "en")
    (True, True)
    """
    one, other = values_in(first, language), values_in(second, language)
    return any(not one[row] & other[row] for row in one.keys() & other.keys())


def levelled(text: str, language: str) -> str:
    """A folded text with one sign for all words that editors put for each other.

    >>> levelled("the mayor said", "en") == levelled("the mayor stated", "en")
    True
    """
    pattern = _equal(language)
    return pattern.sub(lambda match: f"={match.lastindex}", text) if pattern else text
