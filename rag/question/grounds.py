"""Words that ask for a reason by what is done to somebody, or by what holds something up; as parts of patterns.

"For what" asks for a reason before a verb of punishing, praising or hating, and before a prize or a sentence that
somebody got; before others it asks for a thing: за що голосують, за что платят.
"""

WHAT_FOR_EN = (
    r"\bwhat (?=(is|was|were|are|has|have|had|did|do|does) [^?,;]{1,60} (fined|jailed|sentenced|arrested|detained"
    r"|sacked"
    r"|fired|dismissed|punished|sanctioned|imprisoned|prosecuted|tried|suspended|banned|expelled|deported|criticised"
    r"|criticized|praised|disqualified|sued|investigated|charged|blamed|apologi[sz]ed?|beaten|attacked|killed|shot"
    r"|executed"
    r"|hanged|evicted|demoted|reprimanded|booed|mocked|ridiculed|hated|thanked|honou?red|awarded|rewarded|remembered"
    r"|impeached|extradited|booked|sent off|wanted) for\W*$)"
    r"|\bwhat (?=(is|was|were|are|has|have|had|did|do|does|will) [^?,;]{1,60} (get|got|receive[d]?|win|won|given"
    r"|awarded)"
    r" (the|an?|his|her|their|this|that) [^?,;]{1,40} for\W*$)"
    r"|\bbecause of what\b"
)
WHAT_FOR_UK = (
    r"\bза що (?=([\w'-]+ ){0,3}(звільн|засуд|присуд|(за)?арешт|(о)?штраф|(по)?кара|затрим|(роз)?критик|виключ"
    r"|відрах|вигна"
    r"|висл|депорт|видвор|(на)?город|відзнач|вибач|подяк|дяку|суд[ия]|[ву]би[вл]|[ву]бит|вбива|поса[дж]|відсторон"
    r"|позбав"
    r"|дискваліф|ув'язн|розшук|переслід|(по)?хвал|(по|об)?лая|сваря|(по|за)?би(в|л[аи]|ли|т)|страт|страч|пониз|доган"
    r"|ненавид|зненавид|осуджу|позива|освист|екстрад)"
    r"|([\w'-]+ ){0,3}(отрима|одержа|діста|дали|дал[аио]|дав|дають|вручи|пода)\w* ([\w'-]+ ){0,3}?(премі|нагород"
    r"|медал|орден"
    r"|приз\b|відзнак|оскар|нобел|штраф|доган|строк|термін|вирок|позов|до суду|в суд))"
)
WHAT_FOR_RU = (
    r"\bза что (?=([\w-]+ ){0,3}(увол|осу[дж]|приговор|арест|(о)?штраф|наказ|кара|задерж|(рас)?критик|исключ|отчисл"
    r"|выгна"
    r"|высл|депорт|выдвор|наград|награж|отмети|извин|благодар|поблагодар|суд[ия]|уби|поса[дж]|отстран|лиш[иае]"
    r"|дисквалиф|разыск|преслед|(по)?хвал|(об)?руга|(из|по)?би(л|т)|казн|пониз|выговор|ненавид|возненавид|освист"
    r"|экстрад)"
    r"|([\w-]+ ){0,3}(получ|дали|дал[ао]?|дают|вручи|пода)\w* ([\w-]+ ){0,3}?(преми|наград|медал|орден|приз\b|оскар"
    r"|нобел"
    r"|штраф|выговор|срок|приговор|иск|в суд))"
)
STOPS_UK = (
    r"завади\w+|заважа(?:є|ло)|перешкоди\w+|перешкоджа(?:є|ло)|затрима\w+|затриму(?:є|вало)|[зс]упини(?:ло|ть)"
    r"|[зс]упиняє"
    r"|спини(?:ло|ть)|спиняє|стримал?о|стриму(?:є|вало)|(?:за)?гальму(?:є|вало)|спровок\w+|породи\w+"
)
STOPS_RU = (
    r"помеша\w+|меша(?:ет|ло)|воспрепятств\w+|препятству(?:ет|ют)|задержа\w+|останови(?:ло|т)|останавливает"
    r"|сдержа(?:ло|т)"
    r"|сдержива(?:ет|ло)|тормозит|тормозило|спровоцир\w+|породи\w+"
)
"""What holds something up or brings it about, behind "what", which is of the neuter."""
_MISHAPS = {
    "en": r"(?:(?:\w+ )?(?:fires?|blazes?|inferno|explosions?|blasts?|outbreaks?|epidemics?|leaks?|spills?|floods?"
    r"|flooding|avalanches?|landslides?|stampedes?|panic|accidents?|crash(?:es)?|collisions?|collapses?|blackouts?"
    r"|outages?|derailments?))",
    "uk": r"(?:пожеж|вогонь|загорян|займання|вибух|спалах|епідемі|витік|витоку|повін|повен|затопл|лавин|зсув|тисняв"
    r"|панік|аварі|дтп\b|зіткнен|обвал|обрушен|катастроф|блекаут)",
    "ru": r"(?:пожар|огонь|возгоран|взрыв|вспышк|эпидеми|утечк|наводнен|затоплен|лавин|оползен|оползн|давк|паник"
    r"|авари|дтп\b|столкновен|обвал|обрушен|катастроф|блэкаут)",
    "vi": r"(?:vụ cháy|đám cháy|hỏa hoạn|cháy|vụ nổ|dịch bệnh|ổ dịch|vụ rò rỉ|trận lũ|vụ lở đất|vụ sạt lở|vụ giẫm đạp"
    r"|vụ tai nạn|tai nạn|vụ va chạm|vụ sập)",
}
"""What begins or happens by a cause; a war and a day begin too, and how is no question of their reason."""
BEGINS_EN = (
    rf"\bhow (?=(?:did|does|could|might) (?:the |this |that |such )?{_MISHAPS['en']} (?:[^?,;]{{1,40}} )??"
    r"(?:start|begin|break out|happen|occur|originate|come about)\b)"
)
BEGINS_UK = (
    rf"\b(?:(?:з|від|із) чого|як) (?=(?:могл[аио] |міг )?(?:поча|спалахн|зайня|загор|виник|стала|став|трапи)\w* "
    rf"(?:\w+ ){{0,2}}?{_MISHAPS['uk']})"
)
BEGINS_RU = (
    rf"\b(?:(?:с|от) чего|как) (?=(?:могл[аио] |мог )?(?:нача|вспыхн|загор|возник|произо|случил)\w* "
    rf"(?:\w+ ){{0,2}}?{_MISHAPS['ru']})"
)
BEGINS_VI = (
    rf"(?<!\w)(?P<mishap>{_MISHAPS['vi']} (?:[\w./-]+ ){{0,8}}?(?:bắt đầu|bùng phát|bùng lên|xảy ra|khởi phát) )"
    r"(?:từ đâu|(?:như )?thế nào|ra sao)"
)
"""How something broke out: asked of what nobody does."""
