"""Numbers that claim nothing: codes, labels, addresses, telephone numbers, list numbers; dates and clock times, which
are read elsewhere.
"""

import re

from claimcheck.patterns import lazy_regex
from claimcheck.quantities.calendar_numbers import is_day_in_list, is_pointed_clock
from claimcheck.quantities.phrases import GAP, last_word, words

_MONTHS = words(
    "january february april june july august september october november december "
    "jan feb apr jun jul aug sep sept oct nov dec March May Mar"
)
_WORD_AFTER = lazy_regex(rf"(?:{GAP}of)?(?:{GAP}|-)([A-Za-z]+)")
_CLOCK = lazy_regex(
    rf"(?:[.:][0-5]\d)?\s?(?:[ap]\.?m\b|o['’]clock|(?:noon|midnight)\b)|(?:[.:][0-5]\d){GAP}?(?:hrs|GMT|BST|UTC|"
    rf"CET|[ECPM][SD]?T)\b"
    r"|:\d\d(?::\d\d)?(?:\.\d)?|(?<=[0-9]{4})\s?(?:hrs|hours|GMT|BST|UTC|IST|CET|[ECPM][SD]?T)\b"
    rf"|(?<=[0-9][.][0-5][0-9]){GAP}(?:this|that|yesterday|in{GAP}the){GAP}(?:morning|afternoon|evening)\b"
)
# 1500 to 2099 without a separator, alone or with a second year ("2014-15", "the 1990s").
_YEAR = lazy_regex(r"(?:1[5-9]|20)\d\d(?:[-–/](?:1[5-9]|20)?\d\d)?(?:['’]?s)?(?![\w,.]{0,12}\d|\w)")
_COUNT_CUE = lazy_regex(
    rf"\b(?:more{GAP}than|less{GAP}than|fewer{GAP}than|greater{GAP}than|(?:larger|smaller|higher|lower){GAP}than|"
    rf"at{GAP}least|up{GAP}to|average{GAP}of|"
    rf"total{GAP}of|nearly|almost|some|as{GAP}many{GAP}as|estimated|roughly|approximately|another|all|"
    rf"equal{GAP}to){GAP}$",
    re.IGNORECASE,
)
_EITHER_CUE = lazy_regex(rf"\b(?:about|around|over|under|just|only|than|the{GAP}other){GAP}$", re.IGNORECASE)
_CLOCK_WORDS = frozenset("apomnhtyiGBUCEPMI \u00a0\n\r")
_CUE_ENDS = words(
    "than least to of nearly almost some as estimated roughly approximately another all about around over under just "
    "only other"
)
_BRACKET_ITEM = lazy_regex(r"\s?\)")
_CLOCK_STARTS = frozenset(" .:apnmAPNM\u00a0\u202fo")
_PLURAL_AFTER = lazy_regex(
    rf"(?:{GAP}[a-z][a-z'’-]{{1,20}}){{0,2}}?{GAP}(?:people|men|women|children|[a-z]{{2,20}}[^s\W]s)\b"
)
_COUNTS = lazy_regex(rf"%|{GAP}(?:per{GAP}?cent|percent)\b|{_PLURAL_AFTER.pattern}")
# Words whose number is a name: "Ward 7", "Article 8", "iPhone 12", "FTSE 100".
_LABELS = words(
    "ward wards room rooms section sections row rows article articles chapter page chapters pages no. nos. number "
    "flight route highway interstate junction channel type version model platform gate block line part episode game "
    "stage level group class figure table phase tier title building round category step rule clause paragraph "
    "schedule bus train lot exit box apt apartment flat suite area zone school district engine squadron battalion "
    "resolution proposition prop amendment act volume issue chromosome iphone ipad ios galaxy windows android "
    "boeing airbus watch radio bbc formula euro apollo playstation xbox ak ps p.s. hiv covid call dial ring "
    "dialling calling text texting iso war bowl catch "
    "terminal psalm psalms verse vitamin berth runway "
    "studio unit mark mk form code pier bay s&p p sp stoxx ftse asx tsx nikkei cac dax russell fortune ibex topix "
    "nifty seng nasdaq "
)
# These are names with a capital only: "Year 6 pupils", "last year 12 people died"; "No 10", "no 12-year-old".
_CAPITAL_LABELS = words(
    "Year Years Season Series Day Days Court Camp Coach Sector Tower Hole Pump No Nos AD A.D. CE Hwy Hwy. Rte Rte."
)
_ROAD_OF = words("U.S. US Road Route")
_ON_ROAD = words("on off along near onto across from down up at State County Farm Township and of")
_COUNTED_AFTER = lazy_regex(rf"{GAP}(?:[a-z]{{2,20}}{GAP}){{0,2}}?[a-z]{{2,20}}s\b")
_STREET = (
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Close|Court|Place|Square|Boulevard|Blvd|Terrace|Crescent|Way|Rue|"
    r"Gardens|Walk|Row|Parade)"
)
_ADDRESS = lazy_regex(rf"[A-Za-z]?,?{GAP}(?:[A-Z0-9][\w.’'-]{{0,15}}{GAP}){{0,3}}{_STREET}\b")
_TELEPHONE = lazy_regex(
    r"\(?\+?(?:0\d{2,4}[\s)-]{1,2}\d{3,4}[\s-]?\d{3,4}|0\d{3,10}|1?-?\(?\d{3}[)\s.-]{1,2}\d{3}[-.]\d{4}|"
    r"(?<=\+)\d{1,3}(?:[\s-]\(?\d{1,5}\)?){2,5}|\d{3}-\d{4}|\+?\d[\d-]{0,3}-\d{3}-\d{3,4}(?:[-/]\d{4})?|\d{3,10}-\d{3,10}-\d{3,10})(?!\w|,\d)"
)
_PAIRING = frozenset("-/")
_FOR = lazy_regex(r"(?:-for-|/)\d{1,2}(?![\w])|-in-(?:1|one)\b")  # "2-for-1", "9/11", "6-in-1"
_DOTTED = lazy_regex(r"\d{1,3}(?:\.\d{1,5}){2,4}(?![\w])")
_CLOCK_STARTS = frozenset(" .:apnmAPNM\u00a0\u202fo")
_ITEM = lazy_regex(rf"[.)](?:{GAP}|$)")
_CAPITAL_AFTER = lazy_regex(r"\s[A-Z]")
# "a 911 call", "the 747 jet", "the 8088 chip", "the 486 is": one thing that goes by its number.
_ONE_SO_NAMED = lazy_regex(
    rf"{GAP}(?:call|caller|operator|dispatcher|jet|jetliner|airliner|plane|helicopter|chip|microchip|processor|"
    rf"microprocessor|rifle|pistol|handset|locomotive|Dreamliner|MAX|Max\s[0-9]|BC|BCE|AD|CE)\b"
)
_SINGULAR_VERB = lazy_regex(rf"{GAP}(?:is|was|has|isn['’]t|wasn['’]t|hasn['’]t)\b")
# "1080p video", "a 4K screen": how fine a picture is.
_RESOLUTIONS = frozenset({"480", "720", "1080", "1440", "2160", "4K", "5K", "6K", "8K", "4k", "5k", "8k"})
_PICTURE = lazy_regex(
    rf"p?(?:{GAP}|-)(?:(?:full|ultra|HD|HDR|UHD|OLED|QLED|videos?|displays?|screens?|TVs?|televisions?|cameras?|footage|resolution|"
    rf"webcam|panels?|monitors?|streaming|stream|gaming|content|movies?)\b|at{GAP}[0-9])",
    re.IGNORECASE,
)
# "Quarterback Ty Brannigan (12)": the number on the shirt, as captions of American games print it.
_SHIRT = lazy_regex(
    rf"\b(?i:quarterback|linebacker|cornerback|running{GAP}back|fullback|halfback|wide{GAP}receiver|receiver|tight{GAP}end|lineman|"
    rf"defensive{GAP}(?:end|back|tackle)|safety|kicker|punter|guard|center|goaltender|goalie|defenseman|shortstop|baseman|"
    rf"outfielder|pitcher|catcher){GAP}(?:[A-Z][\w’'.-]{{0,20}}{GAP}){{1,3}}\($"
)
# "The Brellin 50 lost 212 points": the name of an index.
_INDEX_NOUN = lazy_regex(rf"{GAP}(?:index|indexes|futures)\b")
_INDEX_MOVES = lazy_regex(
    rf"{GAP}(?:(?:(?:also|had|has){GAP})?(?:rose|risen|fell|fallen|lost|shed|gained|added|climbed|dropped|slid|"
    rf"slipped|dipped|edged|closed|ended|finished|opened|tumbled|plunged|jumped|surged|rallied|advanced|retreated|sank)"
    rf"(?={GAP}(?:up|down|at|higher|lower|by|more|about|nearly|almost|another|a|[0-9])))\b"
)
_EMERGENCY = frozenset({"911", "999"})
_RANG = words("called rang phoned dialled dialed calls")
_QUOTED_NAME = lazy_regex(r"\s?(?:''|”)")


def end_of_excluded(text: str, start: int, stop: int, floor: int, end: int) -> int | None:
    """Where the thing ends that the figure text[start:stop] labels, numbers or dates; None where it may be a claim.

    text[floor:end] is the stretch looked at.
    """
    before = text[start - 1] if start > floor else "\n"
    if before == "/" and start - 1 == floor:
        before = " "  # "5km/3 miles": the slash ends the amount before it
    if before == "_" and not text[max(floor, start - 4) : start].rstrip("_")[-1:].isalnum():
        before = " "  # "__12__ men" is emphasis, "run_12" a code
    if before.isalpha() or before in "#@_/\\&=×" or (before in "-‐‑'’." and text[max(floor, start - 2)].isalnum()):
        if text[max(floor, start - 10) : start].lower().endswith(("sub-", "magnitude-")):
            return None
        return _token_end(text, stop, end)
    numbering = _ITEM.match(text, stop, end) if stop - start <= 2 and before == "\n" else None
    if numbering and numbering.end() < end:
        return stop
    run = _end_of_digit_run(text, start, stop, end)
    if run:
        return run
    clock = None
    after = text[stop : stop + 1]
    then = text[stop + 1 : stop + 2]
    if after in _CLOCK_STARTS and (then in _CLOCK_WORDS if after == " " else after not in ".:" or then.isdigit()):
        clock = _CLOCK.match(text, stop, end)
    if clock:
        return clock.end()
    if text[start:stop] in _RESOLUTIONS and _PICTURE.match(text, stop, end):
        return stop + (text[stop] == "p")
    if before == "(" and after == ")" and stop - start <= 2 and _SHIRT.search(text[max(floor, start - 60) : start]):
        return stop
    if 3 < stop - start < 6 and is_pointed_clock(text, start, stop, floor, end):
        return stop
    named = before.isspace() and _labelled(text, start, stop, floor, end)
    quoted = before in "'‘\"“" and _CAPITAL_AFTER.match(text, stop, end)
    listed = stop - start <= 2 and before != "(" and after in " )" and _BRACKET_ITEM.match(text, stop, end)
    if named or quoted or (listed and "(" not in text[max(floor, start - 60) : start]):
        return stop
    return None


def _end_of_digit_run(text: str, start: int, stop: int, end: int) -> int | None:
    """Where a telephone number, an account or an address of a machine ends."""
    goes_on = (
        text[start] in "0+"
        or text[start - 1 : start] == "+"
        or text[stop : stop + 1] in "-)"
        or text[stop + 1 : stop + 2].isdigit()
    )
    pair = _FOR.match(text, stop, end) if text[stop : stop + 1] in _PAIRING else None
    if pair:
        return pair.end()
    match = goes_on and (_TELEPHONE.match(text, start, end) or _DOTTED.match(text, start, end))
    return match.end() if match else None


def _labelled(text: str, start: int, stop: int, floor: int, end: int) -> bool:
    """Whether the word before the figure, or what follows, makes it a name, a day of a month or a house number."""
    words = text[max(floor, start - 24) : start].split()
    word = words[-1] if words else ""
    label = word.lstrip("(\"'‘“").rpartition("/")[2]
    if label.lower() in _LABELS or (label in _CAPITAL_LABELS and text[stop : stop + 1] not in _PAIRING):
        return True
    if label in _ROAD_OF and words[-2:-1] and words[-2] in _ON_ROAD and not _COUNTED_AFTER.match(text, stop, end):
        return True  # "near U.S. 31"
    if word[:1].isupper() and _is_index(text, words[-2:-1], stop, end):
        return True
    after = text[stop : stop + 3]
    if 2 <= stop - start <= 4 and _goes_by_number(text, start, stop, end, word.lower()):
        return True
    if stop - start == 5 and len(word) == 2 and word.isupper() and words[-2:-1] and words[-2][-1] == ",":
        return True  # "Springfield, IL 62701"
    if stop - start <= 2:
        if word == "the" and len(words) > 1:
            word = words[-2]
        if _is_month(word.rstrip(".,")):
            return not (word[-1] == "," and _COUNTS.match(text, stop, end))  # "In March, 11 pilgrims died"
        month = _WORD_AFTER.match(text, stop, end)
        if month and _is_month(month[1]):
            return True
        if is_day_in_list(text, start, stop, floor, end):
            return True
    if after[:1] in "'”" and after and word[-1:].isalpha() and _QUOTED_NAME.match(text, stop, end):
        return True
    street = after[:1] == "," or after[:1].isalpha() or after[1:2].isupper() or after[1:2].isdigit()
    return bool(street and _ADDRESS.match(text, stop, end))


def _is_index(text: str, before: list[str], stop: int, end: int) -> bool:
    """Whether a name and a number that ends at ``stop`` are an index; before: the word before both, if any."""
    moves = before and before[0] in ("the", "The") and _INDEX_MOVES.match(text, stop, end)
    return bool(moves or _INDEX_NOUN.match(text, stop, end))


def _goes_by_number(text: str, start: int, stop: int, end: int, word: str) -> bool:
    """Whether three or four bare figures name one thing; ``word`` stands before them."""
    if not text[start:stop].isdigit() or stop - start < 3:
        return text[stop : stop + 3] in (" BC", " AD") and not text[stop + 3 : stop + 4].isalnum()
    if word in _RANG and text[start:stop] in _EMERGENCY:
        return True
    return bool(_ONE_SO_NAMED.match(text, stop, end) or (word == "the" and _SINGULAR_VERB.match(text, stop, end)))


def _is_month(word: str) -> bool:
    return word in _MONTHS or word.lower() in _MONTHS


def end_of_year(text: str, start: int, stop: int, floor: int, end: int) -> int | None:
    """Where a year ends that the four bare figures at ``start`` write ("2016", "2014-15"); None where they count.

    Newspapers print a comma in thousands; without it "2000" counts only where a bound stands before it ("at least
    2000", "an average of 1500") or, after one that a year can have as well ("about", "over"), a plural follows.
    """
    year = _YEAR.match(text, start, end) if stop - start == 4 else None
    if not year or year.end() < stop:
        return None
    if not may_count(text, start, floor):
        return year.end()
    left = text[max(floor, start - 24) : start]
    if _COUNT_CUE.search(left) or (_EITHER_CUE.search(left) and _PLURAL_AFTER.match(text, stop, end)):
        return None
    return year.end()


def may_count(text: str, start: int, floor: int) -> bool:
    """Whether the word before the number at ``start`` may be the end of a bound: "at least", "an average of"."""
    return last_word(text, start, floor) in _CUE_ENDS


def is_glued(text: str, stop: int, end: int) -> bool:
    """Whether letters that are no unit follow the figure ("49ers", "3D", "747s"); emphasis is none ("_12_ men")."""
    if text[stop : stop + 1] == "_":
        stop += 2 if text[stop + 1 : stop + 2] == "_" else 1
    return stop < end and text[stop].isascii() and (text[stop].isalnum() or text[stop] in "_@")


def _token_end(text: str, at: int, end: int) -> int:
    while at < end and (text[at].isalnum() or text[at] in "-_/@"):
        at += 1
    return at
