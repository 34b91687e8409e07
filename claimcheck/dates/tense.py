"""Which way a date points that does not say it: from the verbs around it."""

import re
from itertools import product

from claimcheck.articles.span import Span
from claimcheck.dates.moment import FUTURE, NEAREST, PAST, REPORTED, Side
from claimcheck.patterns import lazy_regex
from claimcheck.text.plain import trie

# Code points looked at on either side, and before the preposition of a date.
_WINDOW = 120
_NEAR = 48
_REACH = 24
_WITH_BE = "due scheduled expected planned slated forecast going poised likely about to"
_WITH_DATE = "due scheduled expected planned slated expect expects plan plans planning likely ready continue continues"
_WITH_TO = (
    f"{_WITH_DATE} set forecast hope hopes hoping intend intends aim aims agreed able want wants ordered invited"
    " supposed need needs"
)
_ALONE = "will won't shall would cannot can must might should expects await awaits awaiting"
_AHEAD_NAMES = trie(
    ["payable", "effective", "deadline", "upcoming", "pending", "meeting for", "strike for", "rally for"]
)
# Each word of the first with each of the second: "is due", "plans to".
_AHEAD_PAIRS = (
    ("is are be been was were", _WITH_BE),
    (_WITH_TO, "to"),
    (_WITH_DATE, "for on in"),
    # Not "on" and "in": "the record, set on May 3", "agreed on Monday to meet".
    ("set forecast hope hopes hoping call calls calling called", "for"),
    ("has have", "scheduled until"),
    ("call calls", "to"),
)
_AHEAD_PHRASES = {
    *(" ".join(pair) for firsts, seconds in _AHEAD_PAIRS for pair in product(firsts.split(), seconds.split())),
    *_ALONE.split(),
    *("as soon as", "as early as", "to be"),
}
# With the verb that follows: "will stay shut" ends behind "shut"; "(May 20)" is a month. It opens with what stands
# before the word, as does the next: ``re`` skips the letters of the text with it.
_AHEAD = lazy_regex(
    rf"[^a-z](?:(?<=[a-z]['’])ll(?:\s[a-z]+){{1,3}}|(?<!had\s)(?:{_AHEAD_NAMES}(?![a-z])|"
    rf"(?:{trie(_AHEAD_PHRASES)}|may(?!\s\d))(?![a-z])(?:\s[a-z]+){{0,3}}))"
)
_STRONG_PAST = (
    "was were had did said told came went took made gave met won lost rose fell saw held began became left got ran led"
    " broke struck sent found wrote shot fled sold bought paid spoke thought brought grew hit stole hurt cut shut"
    " fought taught caught drew drove flew fed felt kept lay lent meant rang rode sang sat shook shone sank slept slid"
    " spent split spread stood stuck swore swept swam swung tore threw understood woke wore wove"
)
_PAST_FORM = trie(_STRONG_PAST.split())
_SENTENCE_END = lazy_regex(r"[.!?;\n](?:(?<!\n)['\")]*\s|(?<=\n)\s*\n)")
# A verb in the past, or its participle.
_BEHIND = lazy_regex(rf"[^a-z](?:{_PAST_FORM}|[a-z]{{4,}}+(?<=ed))(?![a-z])")
_UNTIL_BEFORE = lazy_regex(
    r"(?:(?<!shortly\s)(?<!just\s)(?<!soon\s)(?<!minutes\s)(?<!moments\s)\b(?:until|till|by|before|ahead\sof)"
    # "closed through Friday", "booked through January"; not "it lasted through Friday".
    r"|\b(?:closed|open|booked|extended|suspended|cancell?ed|valid|effective|available|"
    r"(?:in|on)\s(?:effect|place|view)|runs?|continues?)\sthrough)\s+(?:(?:at\sleast|about|around)\s+)?(?:the\s+)?\Z"
)
# One of these is among the last four words of what the pattern matches: a look at them saves most searches.
_REACHING = frozenset(("until", "till", "by", "before", "of", "through"))
# "40 had been arrested by Sunday"; not "had until Sunday" nor "had offered to go by Sunday".
_PERFECT = lazy_regex(
    r"\b(?:had|hadn't)\s(?!until|till)(?:(?!\bto\s)[^,])*\Z"
    # "Were filled by Tuesday", not "were expected by Tuesday".
    r"|\b(?:was|were)\s(?!(?:expect|schedul|suppos|order|requir|need|want|hop|ask|plann|promis|slat|instruct)\w*\s)"
    r"(?:[a-z]+ed|built|sold|shut|gone|done|found|lost|made|paid|sent|taken|given|known|back)\s(?:by|before)\s\Z"
)
# "oil for July delivery", "the service on Monday starts at 11am".
_AHEAD_AFTER = lazy_regex(r"\s(?:delivery\b|(?:is|are|starts?|begins?)\s(?:at|from)\s(?:\d|noon|midday|midnight))")
# "He was held on Friday as he was about to leave": what follows is another clause.
_CLAUSE_AFTER = lazy_regex(r",?\s(?:as|when|while|because|who|which|where|after|before)\b")
# "The mayor, who was elected in May, will resign": what follows the comma is told of another time.
_RELATIVE = lazy_regex(r",\s(?:who|which|where|when)(?:['’](?:ll|d|s))?\s(?![^,]*,)")
# No deadline, but when something happens: "erupted before dawn on Friday".
_DAYBREAK = ("dawn", "daybreak", "daylight", "sunrise", "first light")
_AT_DATE = r"\s(?:(?:again|back|only|early|late)\s)?(?:in|on|at|from|during|since)\s(?:the\s)?\Z"
# Right before the date, "retired in April", it leaves no doubt; "is released in April" may be to come.
_DONE = lazy_regex(
    r"\b(?<!\bis\s)(?<!\bare\s)(?<!\bbe\s)(?<!\bbeing\s)(?<!\bnot\s)(?<!\bto\s)(?<!\bwill\s)(?:[a-z]{2,}ed|"
    rf"{_PAST_FORM}|(?:was|were|been)\s(?:set|put|read|let))(?:\s(?:\d\d|him|her|them|it))?{_AT_DATE}"
)
# What is on the calendar is told in the present: "the court sits on Monday", "pupils return to class on Monday".
_PLAN_VERB = (
    r"\b(?<!\bto\s)(?<!\bnot\s)(?:is|are|(?:will\sbe|turns)\s\d{1,3}|(?:(?:is|are)\s(?:being\s)?(?:held|published|"
    r"released|unveiled|launched|screened|broadcast|sworn\sin|laid\sto\srest)|sits|meets?|begins?|opens|starts|ends|"
    "closes|expires?|resumes?|restarts?|returns?|reopens?|launches|arrives?|departs?|celebrates?|votes|"
    r"(?:go|goes|heads?)\sto\sthe\spolls|(?:is|are)\sout|kicks?\soff|takes?\s(?:effect|office|place|over|on)|"
    r"travels?\sto|goe?s?\s(?:on\s(?:sale|trial)|back|ahead)|comes?\sinto\s(?:force|effect)|runs?\sout|appl(?:y|ies)|"
    r"hosts?|faces?|entertains?|stands?\strial|appears?)"
)
_SCHEDULED = lazy_regex(
    rf"{_PLAN_VERB}(?:\s(?!(?:and|but|after|that|which|who|as|when|while|"
    rf"since)\b)[a-z\d(][a-z\d:.)'-]*){{0,5}}?){_AT_DATE}"
)
# "The board meets Tuesday", as American papers put it.
_SCHEDULED_BARE = lazy_regex(rf"{_PLAN_VERB})\s\Z")
_DATED = frozenset(("in", "on", "at", "the", "from", "during", "since"))
_HAD = lazy_regex(r"\b(?:had|hadn't|were|was)\b")
_SINCE = lazy_regex(r"\bsince\s(?:the\s)?\Z")
# "Since Monday will be a holiday"
_BECAUSE = lazy_regex(r"\s(?:is|are|will|won't|would|may|might)\b")
# "The seats are up for election Nov. 4, officials said."
_SAID_AFTER = lazy_regex(
    r",?[\"'”]{0,2}\s(?:[\w.,'-]+\s){1,5}?(?:said|told|announced|added|reported|confirmed|according\sto)\b"
)
# Not "could": what could be done in two weeks takes as long.
_WILL_BEFORE = lazy_regex(
    r"(?:will|shall|won't|'ll|due|scheduled|expected|going\sto|to\s(?:start|begin|open|close|meet|return|resume|"
    r"restart|reopen|arrive|leave|depart|expire|retire|vote))\b[^.;!?]{0,60}\Z"
)
# What is finished in two weeks may take as long.
_FINISHED = lazy_regex(
    r"(?:finish|complete|\bdo\b|built|done|build|made|make|twice|times?\b)[^.;!?]{0,20}\Z"
    # "will be the first strike in two years" looks back on them.
    r"|\b(?:first|second|third|only|most|best|worst|\w{3,9}est)\s(?:[\w'-]+\s){0,4}in\s\Z"
)


def side_of(low: str, start: int, end: int, stretch: Span) -> Side:
    """Past or future by the nearest verb of the sentence; NEAREST where no verb tells.

    "by Friday" and "until May" look ahead by themselves. A verb after the date counts as twice as far as one before it.
    """
    begin = max(stretch.start, start - _WINDOW)
    for stop in _SENTENCE_END.finditer(low, begin, start):
        begin = stop.end()
    finish = min(stretch.end, end + _WINDOW)
    stop_after = _SENTENCE_END.search(low, end, finish)
    finish = stop_after.start() if stop_after else finish
    said = _SAID_AFTER.match(low, end, finish)
    if _AHEAD_AFTER.match(low, end, finish):
        return FUTURE
    if low.startswith(",", end) and (relative := _RELATIVE.search(low, begin, start)):
        begin, finish = relative.start(), end
    if _SINCE.search(low, max(begin, start - 10), start) and not _BECAUSE.match(low, end, finish):
        return REPORTED
    deadline = _reaches(low, begin, start) and not low.startswith(_DAYBREAK, start)
    if deadline and not _HAD.search(low, end, finish):
        return PAST if _PERFECT.search(low, begin, start) else FUTURE
    told = _told_beside(low, begin, start)
    if told is not None:
        return told
    if _CLAUSE_AFTER.match(low, end, finish) and (nearest := _nearer(low, begin, start, end, end)):
        return nearest
    return _nearer(low, begin, start, said.end() if said else end, finish) or NEAREST


def _reaches(low: str, begin: int, start: int) -> bool:
    begin = max(begin, start - _REACH)
    before = low[begin:start].split()[-4:]
    return not _REACHING.isdisjoint(before) and _UNTIL_BEFORE.search(low, begin, start) is not None


def _nearer(low: str, begin: int, start: int, end: int, finish: int) -> Side | None:
    """The side that the nearest verb tells, between ``begin`` and the date or between the date and ``finish``."""
    ahead = _distance(_AHEAD, low, begin, start, end, finish)
    behind = _distance(_BEHIND, low, begin, start, end, finish)
    if ahead is None and behind is None:
        return None
    if ahead is not None and (behind is None or ahead <= behind):
        return FUTURE
    return PAST


def _told_beside(low: str, begin: int, start: int) -> Side | None:
    """What the verb says that only a preposition parts from the date."""
    near = " " + low[max(begin, start - _NEAR) : start]
    if near[-12:].rpartition(" ")[0].rpartition(" ")[2] not in _DATED:
        return FUTURE if _SCHEDULED_BARE.search(near, len(near) - _REACH) else None
    done = _DONE.search(near)
    # "will stay shut on Monday"
    if done and not any(phrase.end() > done.start() for phrase in _AHEAD.finditer(near)):
        return REPORTED
    return FUTURE if _SCHEDULED.search(near) else None


def _distance(pattern: re.Pattern[str], low: str, begin: int, start: int, end: int, finish: int) -> int | None:
    """To the nearest match; one that follows the date counts as twice as far."""
    best: int | None = None
    before = low[begin - 1 : start] if begin else f" {low[:start]}"
    for match in pattern.finditer(before):
        best = len(before) - match.end()
    after = pattern.search(low, end, finish)
    if after and (best is None or 2 * (after.start() + 1 - end) < best):
        best = 2 * (after.start() + 1 - end)
    return best


def is_ahead(low: str, at: int, stretch: Span) -> bool:
    begin = max(stretch.start, at - 90)
    return _WILL_BEFORE.search(low, begin, at) is not None and not _FINISHED.search(low, max(begin, at - 40), at)
