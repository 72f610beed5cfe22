"""What questions ask a rate of: a duty, and whatever rises or falls quickly, as parts of patterns by language."""

DUTY = (
    r"(?:(?:import|customs|export|excise|stamp|anti-dumping|countervailing) duty"
    r"|(?<!his )(?<!her )(?<!their )(?<!my )(?<!your )(?<!our )(?<!its )duty(?= (?:on|for|rate)\b"
    r"|[^?,;]*\b(?:set|impos\w*|pa(?:y|ys|id)|lev(?:y|ied)|charged?|appl(?:y|ies|ied)|import\w*|goods|tariffs?)\b))"
)
"""A duty that is paid: not what duty somebody neglected."""
_GAUGED = (
    r"(?:inflation|prices?|rates?|costs?|sales|exports?|imports?|economy|gdp|output|production|population|wages?"
    r"|salaries|rents?|profits?|revenues?|demand|temperatures?|levels?|unemployment|debts?|deficit|spending|value"
    r"|currency|shares?|traffic|numbers?|fees?|births?|deaths?|incomes?)"
)
RISING_EN = (
    r"(?:did|do|does|is|are|was|were|has|have|will) (?:[^?,;]*\b(?:rise|risen|rising|grow|grown|growing"
    r"|accelerat(?:e|ed|ing))"
    rf"|(?:[\w'-]+ ){{0,4}}{_GAUGED}\b[^?,;]*\b(?:increas(?:e|ed|ing)|climb(?:ed|ing)?"
    r"|fall|fallen|falling|drop(?:ped|ping)?|declin(?:e|ed|ing)"
    r"|shrink|shrunk|shrinking|slow(?:ed|ing)?|go(?:ne|ing)? (?:up|down)))"
    r"\b(?! (?:the|an?|its|his|her|their|all|every|tired|up)\b)"
)
"""What is asked to rise or fall so quickly, which is told by a rate and no span of time."""
RISING_UK = (
    r"(?:\w+ ){0,4}(?:зр[оі]с\w+|збільш(?:ує|ую|ив|ила|ило|или)\w*(?:ся|сь)|подорож\w+|дорожча\w+|подешев\w+"
    r"|дешевша\w+|пада\w+|впа(?:в|л\w+)|зни(?:жу|зи)\w+(?:ся|сь)|знецін\w+)"
)
RISING_RU = (
    r"(?:\w+ ){0,4}(?:раст[еу]т|рос(?:л\w+)?\b|вырос\w*|увелич\w+(?:ся|сь)|подорож\w+|дорожа\w+|подешев\w+"
    r"|дешеве\w+|пада\w+|упал\w*|сни(?:жа|зи)\w+(?:ся|сь)|обесцен\w+)"
)
VI_PRICE = (
    r"\b(?<!đánh )(?<!đấu )(?<!mất )giá\b(?! (?:trị|đỡ|treo|như|rét))(?![^,;?]*\b(?:tăng|giảm|lệch|mức) bao nhiêu)"
)
"""A price in a Vietnamese question, but for how far it rose."""
VI_PAYS = (
    r"\b(?:trả(?! (?:lời|tự do|thù|đũa))|chi(?! (?:tiết|nhánh|viện))|tốn|đầu tư|quyên góp|đóng góp|ủng hộ|tài trợ"
    r"|vay|nợ"
    r"|phạt|kiếm|thu về|huy động|bồi thường|đền bù|lương|thưởng)\b"
)
"""What is done with money in Vietnamese, and what is money itself: of whatever else it may be, a number follows."""
