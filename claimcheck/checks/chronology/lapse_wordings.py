"""How articles tell when a length of time began and ended: the wordings, in the order in which they are tried.

<length> is a length of time, <age> the age of a thing, <start> and <end> are dates, <period> has both ends in it
(``outline.py``). Where no end is told it is the day of the article.
"""

from typing import NamedTuple

from claimcheck.checks.chronology.lengths import DAYS
from claimcheck.checks.outline import BREAK
from claimcheck.text.hedges import HEDGED
from claimcheck.text.words import SPEECH_VERBS

APPOSED = (
    r"[\s\"'”’)]{0,2}(?:,|\(| –| -|;)? ?"
    r"(?:or |about |just |only |some |and |a full |fully |a whole |which is |that is |which was |that was )*"
)
# "…, nine months after it broke, the council decided yesterday": the day of the saying is no end.
_SAYS = "|".join(sorted(SPEECH_VERBS | {"agreed", "approved", "decided", "heard", "learned", "learnt", "ruled"}))
_CLAUSE_END = rf"[.;:!?]|, (?:and|but|while|when|which|who)\b|, [^,.;:]{{0,60}}\b(?:{_SAYS})\b"
IN_CLAUSE = rf"(?:(?!{_CLAUSE_END})[^D])*"
_ENDS_THERE = r"(?= ?(?:[.,;)]|$))"
_ANOTHER = r"\b(?:who|whose|whom|while|when|but|where|before|until|then)\b|[.;:]"
_SAME = rf"(?:(?!{_ANOTHER}).){{0,90}}?"
_STARTED = (
    r"\b(?:founded|established|opened|threw open|began|begun|started|formed|created|launched|built|completed|set up"
    r"|dat(?:es?|ing) (?:back )?(?:to|from)|since|first (?:held|opened|published|built|began|came))\b"
    r"[^.;:]{0,40}?<start>"
)
_FOUNDED = r"\b(?:founded|established|opened|set up|started|began)\b[^.;:,D]{0,20}<start>"
_ENDS = (
    r"\b(?:clos\w+|shut\w*|end\w*|ceas\w+|fold\w*|wind\w* up|wound up|disband\w*|demolish\w*|retir\w+"
    r"|stand\w* down|stood down|step\w* down|quit\w*|resign\w*|leav\w+)\b"
)
_OF_SOMETHING = (
    r"(?: of [a-z-]+ing\b|-year history|(?:'s|') history| of history| (?:in business|of trading|of service|later)\b)"
)
_ALONE = r"(?! (?:after|before|since|following|prior to|from|until)\b)"
_BEGAN = (
    r"\b(?:beg[aiu]ns?|start(?:s|ed)?|open(?:s|ed)?|launched|set out|went missing|arrested|broke out|trapped)\b"
    r"[^.;:D]{0,40}<start>"
)
_ENDED = (
    r"(?:(?!\band (?:the|its|their|an?|his|her) )[^D])*"
    r"\b(?:end(?:s|ed)?|finish(?:es|ed)?|close[sd]?|returned|found|released|over|put out|lifted|called off|expired"
    r"|freed|rescued)\b[^.;:D]{0,60}<end>"
)
_LASTED = r"\b(?:last(?:s|ed|ing)?|ran|runs|took|takes|went on|goes on|continue[sd]?) (?:for )?"
# In the passive: "the 37-year-old opened the shop in 1998" tells no birth.
_MADE = (
    r"(?:first |originally )?"
    r"(?:built|founded|established|constructed|completed|launched|set up|commissioned|formed|erected|planted)"
    r"(?: here| there)? (?:in|on) "
)
_YEARS = frozenset({"year", "decade", "century"})
_NO_DAYS = frozenset(DAYS) - {"day"}


class Wording(NamedTuple):
    """A way in which a sentence tells when a length of time began, and when it ended unless that is now.

    sure: 0 to 1, how plainly they belong together. units: of the length. within: how far from the whole time, as a
    part of it, the length may be and still be meant as that: "closed after 37 years" means all of it, "was shut for six
    years" does not. most: the length may be a part of the time.
    """

    template: str
    sure: float
    units: frozenset[str] = frozenset(DAYS)
    within: float | None = None
    most: bool = False


OF_THINGS = (
    # "The 37-year-old ferry was built in 1988"; but not "a 40-year-old roof of a church that was built in 1768".
    Wording(
        rf"<age>(?! (?:man|woman|boy|girl)\b)(?: (?!(?:of|from|in|at|on|by|who|whose) )[a-z-]+){{1,3}}?"
        rf"(?:(?:,|,? (?:which|that))?(?: was| is)? {_MADE}"
        r"|(?:,|,? which| that)(?: was)? (?:first |re)?opened (?:in|on) )<start>",
        0.85,
    ),
    # "Built in 1988 and now 37 years old", "founded in 1950, the 75-year-old club"; no "27-year-old manager's club".
    Wording(rf"\b{_MADE}<start>(?:,? and| but)?(?: it)?,? (?:is|are|now)(?: now| about| almost| nearly)* <age>", 0.85),
    Wording(rf"^\W*{_MADE}<start>, (?:the|this|its) <age>(?!(?: [a-z-]+){{0,2}}?(?:'s|s') )", 0.85),
)
# In the order in which they are tried.
IN_ONE = (
    # "On Monday, 14 months after a referral in August 2023".
    Wording(rf"<start>{APPOSED}<length> (?:after|before|since|following|prior to)\b{IN_CLAUSE}<end>", 0.92),
    # "Began on 3 May and ended on 9 June after five weeks", "ran from … It lasted 12 weeks".
    Wording(
        rf"^[^D]*{_BEGAN}{_ENDED}(?:[^D]* after {HEDGED}|,? (?:and |it |which |in all )*(?:has |have |had )?{_LASTED})"
        rf"<length>{_ENDS_THERE}",
        0.85,
    ),
    # "The 12-week trial that began on 3 May ended on 9 June".
    Wording(
        r"<length>(?=[ -][a-z]+ (?:that |which |will )?(?:beg[aiu]ns?|start(?:s|ed)?|open(?:s|ed)?)\b)"
        rf"[^D]*{_BEGAN}{_ENDED}[^D]*$",
        0.85,
    ),
    # "Opens on 10 February and lasts 12 weeks, to 5 May"; a hearing of eight days sits on eight of eleven.
    Wording(
        rf"^[^D]*{_BEGAN}[^D]*{_LASTED}<length>,? (?:to|until|till|ending|closing|and (?:ends|closes|ended|closed))"
        r"(?: on)? ?<end>[^D]*$",
        0.85,
        _NO_DAYS,
    ),
    # "Founded in 1899, … 126 years of trading", "opened in 1998, to close after 37 years", "has stood for 128 years".
    Wording(rf"{_STARTED}{_SAME}<length>(?={_OF_SOMETHING}){_ALONE}", 0.9, _YEARS, 0.4),
    Wording(rf"^(?=.*{_ENDS}.* after {HEDGED}L).*?{_STARTED}{_SAME} after {HEDGED}<length>{_ALONE}", 0.9, _YEARS, 0.4),
    Wording(
        rf"^(?=.*\b(?:has|have|had)\b[^.;:]{{0,60}}\bfor {HEDGED}L).*?{_STARTED}{_SAME}\bfor {HEDGED}<length>{_ALONE}",
        0.9,
        _YEARS,
        0.25,
    ),
    # "Opened in 1911 and had gone 112 years without a theft"; "opened in 1968 and served the town for 45 years before
    # somebody looked at the roof", which may be long ago.
    Wording(
        rf"{_STARTED}{_SAME}\b(?:has|have|had)(?: [a-z]+){{1,3}} {HEDGED}<length>(?= without\b)",
        0.85,
        _YEARS,
        0.25,
    ),
    Wording(
        rf"{_STARTED}(?:,? and|, which|,) [a-z]+ [^.;:,D]{{0,40}}?\bfor {HEDGED}<length>"
        r"(?= (?:before|until|till)\b[^D]*$)",
        0.5,
        _YEARS,
        0.25,
    ),
    # "Since 2011, or 14 years", "it is 30 years since 1985".
    Wording(
        rf"\bsince <start>(?:,| [–-]|,? or) (?:for |almost |nearly |about |some )*<length>{_ENDS_THERE}(?!.*\bsince D)",
        0.82,
    ),
    Wording(
        rf"\b(?:it is|it's|it has been|it was|marks?|nearly|almost|now|about) {HEDGED}<length>(?= since )"
        r"[^D]{0,90}<start>",
        0.85,
    ),
    # "Married for 52 years, since the summer of 1973", "in six years, since she took over in 2019"; but "in three
    # years, since prices fell" is because they did, and "had been manager for three years, since 2020, when …" is over.
    Wording(
        r"^(?!.*(?:\bhad\b|'d ).*L[^D]*D,? (?:when|until|till|before)\b).*?"
        rf"(?:\bfor (?:all )?{HEDGED}(?=L, (?:ever )?since\b)|\bin (?:the (?:last |past )?)?{HEDGED}"
        r"(?=L, since (?:s?he|it|they|we|taking|buying|joining)\b))<length>"
        rf"(?:(?!{_ANOTHER})[^D]){{0,90}}<start>{_ENDS_THERE}",
        0.82,
    ),
    # "Spent 14 years in jail since 2015": no more years than have passed.
    Wording(
        rf"\b(?:spent|served|serving|spending) {HEDGED}<length>(?=[^D]* (?:after|since)\b)[^D]{{0,90}}<start>",
        0.8,
        most=True,
    ),
    # "From 1961 until his death in 1998 she was married for 37 years".
    Wording(
        r"^[^D]*\bfrom <start> (?:until|till|to) (?:(?:his|her|its|their|the) [a-z ]{1,40} (?:in|on) )?"
        rf"<end>{IN_CLAUSE}\bfor (?:all )?{HEDGED}<length>",
        0.82,
    ),
)
IN_TWO = (
    # "126 years of trading … It was founded in 1899".
    Wording(rf"<length>(?={_OF_SOMETHING}){_ALONE}[^{BREAK}]*{BREAK}[^D{BREAK}]*?{_FOUNDED}", 0.82, _YEARS, 0.4),
    # "The first election in six years, the last being in 2020".
    Wording(
        rf"\bfirst\b[^.;:]{{0,60}}\b(?:in|for) {HEDGED}<length>[^;]*?"
        r"\b(?:the (?:last|previous)(?: one| time| such \w+)?|last (?:held|won|met|seen|happened|took place))\b"
        r"[^.;:]{0,60}?<start>",
        0.85,
    ),
)
# "A four-year contract until June 2030": from now, or from a season later.
UNTIL_END = (
    r"\b(?:signed|signs|agreed|agrees|penned|given|awarded|won|offered|new)\b[^;]*?<length>"
    r"[- ](?:contract|deal|agreement|extension|lease|loan|term|licence|license|concession)\b.{0,80}?"
    r"\b(?:until|till|to|through|expir\w+(?: in| on)?|ends?(?: in| on)?|ending(?: in| on)?)"
    r"(?: the end of| the summer of)? <end>"
)
# "It was five months before they were caught, in February": since what was dated last. Not "it was four days before the
# vote on 12 March", which counts from a day that may not be told.
_WENT_BY = r"(?:passed|went by|elapsed|would (?:pass|go by))"
WAITED = (
    rf"^\W*(?:(?:but|and|yet|still|then),? )?(?=it |{HEDGED}L {_WENT_BY}\b)(?:it (?:was|took|would be|would take) )?"
    rf"{HEDGED}<length>(?: {_WENT_BY})? (?:before|until|till) [^D.;:]*?"
    r"\b(?:was|were|had|did|could|[a-z]{2,}ed|found|caught|came|got|went|began|saw|took|made|won|gave)\b[^D.;:]*<end>[^D]*$"
)
_LASTS = (
    r"(?:,| \(| –| -)? ?(?:lasted|lasting|ran|took|of|a period of|a total of|or|for)?"
    rf" ?{HEDGED}"
)
# "16 months, from June 2023 to May 2024"; but not "from 1955 to 1957, nine months of them in Cyprus".
OF_PERIOD = (
    rf"<length>{_ALONE}(?! of (?:them|it|which|that|those)\b){_LASTS}<period>",
    rf"<period>{_LASTS}<length>{_ALONE}(?! of (?:them|it|which|that|those)\b)",
)
