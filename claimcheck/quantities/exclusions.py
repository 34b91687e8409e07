"""Numbers that claim nothing: codes, labels, addresses, telephone numbers, list numbers; dates and clock times, which
are read elsewhere; and "one" as a pronoun.
"""

import re

from claimcheck.articles.span import Span
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.calendar_numbers import is_day_in_list, is_pointed_clock
from claimcheck.quantities.numeral import IN_FRACTION, IN_VAGUE, Numeral
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
_CAPITAL_LABELS = words("Year Years Season Series Day Days Court Camp Coach Sector Tower Hole Pump No Nos AD A.D. CE")
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
    after = text[stop : stop + 3]
    if 2 <= stop - start <= 4 and _goes_by_number(text, start, stop, end, word.lower()):
        return True
    if stop - start == 5 and len(word) == 2 and word.isupper() and words[-2:-1] and words[-2][-1] == ",":
        return True  # "Springfield, IL 62701"
    if stop - start <= 2:
        if word == "the" and len(words) > 1:
            word = words[-2]
        if _is_month(word.rstrip(".,")):
            return True
        month = _WORD_AFTER.match(text, stop, end)
        if month and _is_month(month[1]):
            return True
        if is_day_in_list(text, start, stop, floor, end):
            return True
    if after[:1] in "'”" and after and word[-1:].isalpha() and _QUOTED_NAME.match(text, stop, end):
        return True
    street = after[:1] == "," or after[:1].isalpha() or after[1:2].isupper() or after[1:2].isdigit()
    return bool(street and _ADDRESS.match(text, stop, end))


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


_AFTER_ONE = lazy_regex(
    rf"[-‐‑](?:time|off|sided|way|on|stop|liner|size|another|to|third|half|quarter|fifth|party|day|year(?!-old)|"
    rf"nil|touch|eyed)\b|['’]s\b"
    rf"|{GAP}(?:hopes|wonders|thinks|knows|expects|imagines|suspects|better|another|day|by{GAP}one|or{GAP}the{GAP}other|after|point|stage|thing|way|can|who|that|which|would|"
    rf"could|should|must|might|"
    rf"may|has{GAP}to|we|i|you|he|she|they|of{GAP}(?:the{GAP})?(?:[\w’'-]+{GAP}){{0,4}}?(?:most|best|worst|least|"
    rf"[a-z]{{2,12}}(?:est|iest))|"
    rf"of{GAP}(?:those|these|my|our|his|her|us|them|its)|across|will)\b",
    re.IGNORECASE,
)
_BEFORE_ONE = lazy_regex(
    rf"\b(?:no|any|every|each|some|the|this|that|which|another|new|big|good|great|old|last|next|first|second|"
    rf"third|fourth|fifth|only|other|"
    rf"loved|"
    rf"little|square|number|day|with|own|lodging|same|single|own|an|is|was|be|as|for|like|not)(?:{GAP}|-)$",
    re.IGNORECASE,
)
_NOUN_AFTER = lazy_regex(rf"{GAP}(?!of\b|and\b|or\b|in\b|to\b|for\b|on\b|at\b|from\b|with\b)[a-z]", re.IGNORECASE)


def is_pronoun(text: str, start: int, stop: int, floor: int, end: int) -> bool:
    """Whether a "one" is a pronoun or an article, where "two" could not stand ("no one", "the one who")."""
    if stop - start != 3 or text[start:stop].lower() != "one":
        return False
    if _AFTER_ONE.match(text, stop, end):
        return True
    before = _BEFORE_ONE.search(text[max(floor, start - 12) : start])
    if not before:
        return False
    # "is one independent", "with one independent" count; "is one of", "is one." do not.
    linking = before.group().split()[0].lower().rstrip("-") in ("is", "was", "be", "as", "for", "with", "not", "like")
    return not (linking and _NOUN_AFTER.match(text, stop, end))


_PERIOD_BEFORE = lazy_regex(
    rf"\b(?:first|second|third|fourth|final|last|next|this|that|latest|current|previous|opening|closing|fiscal|"
    rf"the|other|better|"
    rf"every|each|per|early|late|his|her|their|our|my)(?:{GAP}|-)$",
    re.IGNORECASE,
)
_HALF_IN_COMPOUND = lazy_regex(
    rf"[-‐‑](?!an?-|of-|million|billion|dozen|hour|mile|inch|pint|acre)|{GAP}(?:time|term|way|brother|sister|"
    rf"back|century|year|hearted|asleep|awake|naked|dead|drunk|joking|expecting|expected|listening)\b",
    re.IGNORECASE,
)
_SHARE_AFTER = lazy_regex(rf"{GAP}(?:of|the|an?|its|his|her|their|our|that|those|these|as|all)\b", re.IGNORECASE)


def is_idiom(text: str, number: Numeral, floor: int, end: int) -> bool:
    """Whether a number word names something else: "the second half", "in the quarter", "half-time", "he scores"."""
    start, stop = number.span
    if number.form is IN_VAGUE:
        word = text[start:stop].lower()
        return word in ("scores", "tens") and text[stop : stop + 4].lower().split() != ["of"]
    word = text[max(start, stop - 7) : stop].lower()
    if number.form is not IN_FRACTION or not word.endswith(("half", "quarter")):
        return False
    if _HALF_IN_COMPOUND.match(text, stop, end):
        return True
    if _PERIOD_BEFORE.search(text[max(0, start - 12) : start]):  # the rank before it ends the stretch: "first-half"
        return True
    return start + 7 == stop and word == "quarter" and not _SHARE_AFTER.match(text, stop, end)


_CAPITAL_BESIDE = lazy_regex(r"\s[A-Z][a-z’']")
_NAME_ENDS = lazy_regex(r"\b[A-Z][\w’'&.-]*\s\Z|\b[Tt]he\s\Z")
# Headlines that give every word a capital leave these small.
_SMALL_WORD = lazy_regex(
    r"\b(?!(?:the|and|but|nor|for|off|out|per|via|yet|with|from|into|onto|over|than|upon|near|amid|after|before|under|"
    r"about|against|between|without|within|during|through|until|since|among|across|behind|despite)\b)[a-z]{3,}"
)


def is_name(text: str, start: int, stop: int, floor: int, end: int) -> bool:
    """Whether a number word has a capital where the sentence gives it none: "the Three Tuns", "the Group of Seven".

    A headline that gives every word a capital has none in small letters nearby.
    """
    if (
        not text[start].isupper()
        or text[start + 1 : start + 2].isupper()
        or text[start - 1 : start] not in (" ", "\u00a0")
    ):
        return False
    if not (text[start - 2].isalpha() or text[start - 2] in "’'"):
        return False
    left = text[max(floor, start - 48) : start]
    if not (_CAPITAL_BESIDE.match(text, stop, end) or _NAME_ENDS.search(left) or left.endswith(" of ")):
        return False
    return bool(_SMALL_WORD.search(left) or _SMALL_WORD.search(text, stop, min(end, stop + 48)))


_HYPHENS = frozenset("-‐‑")
_BUILD = lazy_regex(
    r"[-‐‑](?:speed|cylinder|door|wheel|wheeled|wheeler|stroke|stor(?:e?y|ied)|stars?|way|lane|sided|legged|"
    r"letter|piece|ply|bar|dimensional|digit|"
    r"figure|track|tier|pronged|course|time|tone|fold|string|handed|foot-long|pin|pack|by|hander|footer|night|"
    r"nation|ball|in-one|in-1)\b",
    re.IGNORECASE,
)


def is_attribute(text: str, stop: int, end: int) -> bool:
    """Whether the number is part of how a thing is built ("six-speed", "four-door"): it counts nothing in the "
    "story."""
    return text[stop : stop + 1] in _HYPHENS and _BUILD.match(text, stop, end) is not None


_FIRST_OF_RESULT = lazy_regex(r"\s[A-Z][\w’'.-]{1,20}(?:\s[A-Z][\w’'.-]{1,20}){0,2}\s[0-9]{1,3}(?![\w.,]{0,12}[0-9])")
_SECOND_OF_RESULT = lazy_regex(r"[0-9]\s[A-Z][\w’'.-]{1,20}(?:\s[A-Z][\w’'.-]{1,20}){0,2}\s$")


def is_result(text: str, span: Span, floor: int, end: int) -> bool:
    """Whether a bare figure stands in a result ("Kingsmere 1 Rovers 1"): nothing printed tells what it counts."""
    if not text[span.start].isdigit():
        return False
    if text[span.end + 1 : span.end + 2].isupper() and _FIRST_OF_RESULT.match(text, span.end, end):
        return True
    name = text[max(floor - 4, span.start - 22, 0) : span.start].split()[-1:]
    return bool(name and name[0][0].isupper() and _SECOND_OF_RESULT.search(text[max(0, span.start - 48) : span.start]))
