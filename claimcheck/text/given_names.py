"""Whether a name is a man's or a woman's, by the title or the relation before it and by common given names.

The lists hold names of the news that are one or the other; a name on neither tells nothing.
"""

import re

from claimcheck.patterns import lazy_regex
from claimcheck.text.names import Name
from claimcheck.text.words import word_set

MALE, FEMALE = "male", "female"

_MEN = word_set(
    """aaron abdul abdullah adam ahmed aidan alan albert alexander alfred ali andrew anthony antonio arthur barry
    ben benjamin bernard bill bob boris brian bruce bryan callum carl carlos charles chris christopher colin
    connor craig damian daniel darren dave david dean declan dennis derek dmitry dominic donald douglas duncan
    dylan ed eddie edward eric ethan ewan fernando francisco francois frank fred frederick gareth gary gavin geoff
    geoffrey george gerald gerard giovanni glen gordon graeme graham grant greg gregory hamza harold harry hassan
    henry howard hugh hugo hussein ian ibrahim igor isaac ivan jack jacob jake james jason jeff jeffrey jeremy jim
    jimmy joe joel john johnny jonathan jorge jose joseph josh joshua juan karl keith ken kenneth kevin kyle larry
    lars lawrence leon leonard lewis liam lionel luca luis luke malcolm marcus mario mark martin matt matthew max
    mehmet michael miguel mike mohamed mohammad mohammed muhammad nathan neil nicholas nick nigel noah norman
    oliver omar oscar owen pablo patrick paul pedro pete peter phil philip pierre rafael ralph ray raymond richard
    rob robert roger ron ronald rory ross roy russell ryan samuel scott sean sebastian sergei shane simon stanley
    stefan stephen steve steven stuart ted terry theo thomas thierry tim timothy toby todd tom tommy tony trevor
    vincent vladimir walter wayne will william yusuf zachary"""
)
_WOMEN = word_set(
    """abigail agnes aisha alexandra alice alison amanda amelia amy ana angela anita ann anna anne annette ava
    barbara beatrice bella bethany betty beverley brenda bridget camilla carla carmen carol caroline catherine
    charlotte chloe christina christine claire clara clare claudia daisy deborah debbie denise diana diane donna
    doris dorothy edith eileen elaine elena eleanor elizabeth ella ellen ellie elsie emily emma erica esther eva
    evelyn fatima fiona florence frances gabrielle gemma georgia georgina gillian gina gloria grace hannah harriet
    hayley hazel heather heidi helen helena ida ingrid irene iris isabel isabella isla jacqueline jane janet
    janice jasmine jennifer jenny jessica jill joan joanna joanne josephine joyce judith judy julia julie karen
    kate katherine kathleen kathryn katie kirsty laura lauren leah leanne lena lily linda lisa louise lucia lucy
    lydia lynn madeleine margaret maria marie marilyn marjorie martha mary matilda maureen megan melanie melissa
    mia michelle miriam molly monica muriel nancy naomi natalie nina nora olga olivia pamela patricia paula
    pauline penelope penny petra phoebe polly priya rachel rebecca rita rosa rose rosemary ruby ruth sally
    samantha sandra sara sarah sharon sheila shirley silvia sofia sonia sophia sophie stella stephanie susan
    susannah suzanne sylvia tanya tara teresa theresa tina tracey tracy ursula valerie vanessa vera veronica
    victoria violet virginia vivian wendy yasmin yvonne zainab zoe"""
)
_HIS = lazy_regex(
    r"\b(?:mr|sir|lord|king|prince|duke|earl|father|husband|brother|son|uncle|nephew|grandfather|grandson|dad|stepfather"
    r"|boyfriend|businessman|chairman|spokesman|policeman|widower)\b[.,]?\s\Z",
    re.IGNORECASE,
)
_HERS = lazy_regex(
    r"\b(?:mrs|ms|miss|dame|lady|queen|princess|duchess|mother|wife|sister|daughter|aunt|niece|grandmother|granddaughter"
    r"|mum|mom|stepmother|girlfriend|actress|businesswoman|chairwoman|spokeswoman|policewoman|widow)\b[.,]?\s\Z",
    re.IGNORECASE,
)
_REACH = 16


def sex_of(text: str, name: Name) -> str | None:
    """``MALE`` or ``FEMALE`` where the words before the name or its first word tell, else None."""
    before = text[max(0, name.start - _REACH) : name.start]
    if _HERS.search(before):
        return FEMALE
    if _HIS.search(before):
        return MALE
    first, _, rest = name.full.lower().partition(" ")
    if not rest:  # "Scott" may be a surname
        return None
    return FEMALE if first in _WOMEN else MALE if first in _MEN else None
