"""The language that a file, a table or a person states, as its code of two letters (ISO 639-1)."""

from typing import Any

from index.patterns import regex

_CODES = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en "
    "eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv "
    "ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne "
    "ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss "
    "st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
)
_OTHERS = (
    # what is written for a code: that of the country, an old code, an abbreviation; none of them is a code of today
    "ua>uk vn>vi cn>zh jp>ja cz>cs gr>el dk>da by>be kz>kk us>en gb>en sp>es rs>sr in>id iw>he ji>yi jw>jv mo>ro "
    "eng>en ukr>uk vie>vi rus>ru bel>be pol>pl ger>de deu>de fre>fr fra>fr spa>es ita>it por>pt dut>nl nld>nl "
    "cze>cs ces>cs slo>sk slk>sk slv>sl hun>hu rum>ro ron>ro bul>bg srp>sr hrv>hr bos>bs mac>mk mkd>mk alb>sq "
    "sqi>sq gre>el ell>el tur>tr swe>sv dan>da nor>no nob>nb nno>nn fin>fi est>et lav>lv lit>lt ice>is isl>is "
    "gle>ga wel>cy cym>cy baq>eu eus>eu cat>ca "
    "glg>gl lat>la ara>ar heb>he per>fa fas>fa urd>ur hin>hi ben>bn tam>ta tel>te mar>mr guj>gu pan>pa "
    "chi>zh zho>zh jpn>ja kor>ko tha>th may>ms msa>ms ind>id khm>km lao>lo bur>my mya>my mon>mn kaz>kk uzb>uz kir>ky "
    "tgk>tg tuk>tk aze>az geo>ka kat>ka arm>hy hye>hy swa>sw amh>am som>so epo>eo fil>tl tgl>tl tat>tt "
    "english>en ukrainian>uk vietnamese>vi russian>ru belarusian>be belarusan>be polish>pl german>de french>fr "
    "spanish>es italian>it portuguese>pt dutch>nl czech>cs slovak>sk slovenian>sl slovene>sl hungarian>hu romanian>ro "
    "bulgarian>bg serbian>sr croatian>hr bosnian>bs macedonian>mk albanian>sq greek>el turkish>tr swedish>sv danish>da "
    "norwegian>no finnish>fi estonian>et latvian>lv lithuanian>lt icelandic>is irish>ga welsh>cy basque>eu catalan>ca "
    "galician>gl latin>la arabic>ar hebrew>he persian>fa farsi>fa urdu>ur hindi>hi bengali>bn tamil>ta telugu>te "
    "marathi>mr gujarati>gu punjabi>pa chinese>zh mandarin>zh japanese>ja korean>ko thai>th malay>ms indonesian>id "
    "khmer>km lao>lo burmese>my mongolian>mn kazakh>kk uzbek>uz kyrgyz>ky tajik>tg turkmen>tk azerbaijani>az "
    "georgian>ka armenian>hy swahili>sw amharic>am somali>so esperanto>eo filipino>tl tagalog>tl tatar>tt yiddish>yi "
    "українська>uk английский>en англійська>en русский>ru російська>ru deutsch>de français>fr español>es polski>pl"
)
_MEANS = {code: code for code in _CODES.split()} | dict(pair.split(">") for pair in _OTHERS.split())
_MEANS |= {"tiếng việt": "vi", "tiếng anh": "en"}
_REST = regex(r"[-_.@(\s]")
_LONGEST = 40


def as_language(value: Any) -> str | None:
    """A code of two letters from a stated language: a code with or without a region, one of three letters, a name.

    What people write for a code is understood (ua, vn); what names no language is None.

    >>> as_language("uk-UA"), as_language("vn"), as_language("German"), as_language("eng"), as_language("xx")
    ('uk', 'vi', 'de', 'en', None)
    """
    if not isinstance(value, str):
        return None
    said = value[:_LONGEST].strip().casefold()
    for name in (said, _REST.split(said, maxsplit=1)[0]):
        if found := _MEANS.get(name):
            return found
    return None
