"""The amount before a unit of time: "more than nine", "the past two", "between 12 and 18", "several", "half an"."""

import re

import msgspec

from claimcheck.dates.numbers import NUMBER, number_in
from claimcheck.dates.words import REACH
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval

_ABOUT = lazy_regex(
    "(?:nearly|almost|about|around|roughly|approximately|some|circa|close to|an? estimated|"
    "(?:just|a little|slightly|well) (?:about|under|over))"
)
_AMOUNT = lazy_regex(
    rf"""
    (?<![\w$£€#.,])
    (?:(?P<between>between|from)\s)?
    (?:(?P<bound>(?:(?:slightly|little|a\slittle|just|well|far|significantly|even)\s)?
        (?:no\s(?:more|less|fewer|longer)\sthan|not\smore\sthan|at\s(?:least|most)|(?:more|less|fewer|longer|shorter
          |greater)\sthan
          |over|under|up\sto|within|inside|nearly|almost|about|around|roughly|approximately|some|exactly|an?\sestimated
          |as\s(?:many|much|long|little)\sas|circa|close\sto|upwards\sof|a\smaximum\sof|a\sminimum\sof|only|just))\s)?
    (?P<frame>(?:(?:the|its|their|his|her|our|my|these|those)\s)?
        (?P<which>last|past|next|first|coming|previous|final|following|preceding|opening|closing|initial|latest|same
          |remaining)\s
      |(?P<the>the)\s|(?P<extra>another|an\s(?:additional|extra))\s)?
    (?:(?P<vague>(?:(?:a\s)?(?:good\s)?(?:few|several|couple(?:\sof)?)|a\snumber\sof|(?<!as\s)many))
      |(?P<half>half[\s-]an?|(?:an?\s)?half|(?P<quarter>(?:an?\s)?quarter)|(?P<quarters>(?:an?\s|three[\s-])?quarters?)\sof\san?
        |(?P<parts>(?:an?\s|{NUMBER}[\s-])(?:thirds?|tenths?|hundredths?|thousandths?))\sof\san?)
      |(?P<number>{NUMBER})
      |(?P<one>an?)
      )
    (?:(?:-(?=\s|to-|or-))?\s?(?P<join>-|to|or|and)[\s-]?(?P<upper>{NUMBER}))?
    (?P<more>-odd|-plus|\+|\sor\smore)?
    (?:\s+(?P<after>previous|preceding|past|last|next|following|coming))?
    (?:[\s-]+(?:more|full|whole|extra|additional|further|consecutive|successive|straight|solid|long|short
        |free|paid|unpaid|school
        |(?P<working>trading|working|business)|calendar|other|years?\sor)){{0,2}}
    (?P<gap>\s?-\s?|\s+|)\Z
    """,
    re.VERBOSE,
)
_FEW = 20
_TOKEN = lazy_regex(r"\w[\w.,+/]*")
# Every word that the pattern spells out, with and without an optional last letter.
_VOCABULARY = frozenset(
    form
    for word in re.findall(r"[a-z]+\??", re.sub(r"\\[a-zA-Z]|\(\?P<\w+>", " ", _AMOUNT.pattern))
    for form in (word.rstrip("?"), word[:-2] if word[-1] == "?" else word)
)
# The words that stand before most unit words and are no number: one look saves the search.
_NEVER_BEFORE = frozenset(
    ("last", "this", "next", "the", "that", "past", "every", "each", "per", "in", "recent", "same")
)
_SIGNS = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "next": 1, "coming": 1, "following": 1}
_EDGES = {"first": 1, "opening": 1, "last": -1, "final": -1, "closing": -1}
_MODAL_BEFORE = lazy_regex(r"\b(?:to|will|would|can|could|may|might|must|should|and|not|n't|usually|often)\s+\Z")
# "for over six years", "took over six hours" say how long, "212 payments over six years" when.
_EXCEEDS_BEFORE = lazy_regex(
    r"\b(?:for|after|in|of|with|within|since|than|by|at|from|about|and|or|well|just|a|an|the|his|her|their|is|was|"
    "are|were|be|been|being|has|have|had|having|took|takes?|taken|taking|last|lasts|lasted|lasting|spent|spends?|"
    "spending|serv(?:ed|ing|es?)|wait(?:s|ed|ing)?|got|gets?|stay(?:s|ed|ing)?|needs?|needed|endured?|gave|given|"
    "gives|lost|requires?|required|still|already|every|nearly|now|until|to|not|out|down|holds?|held|faced?|faces|got|"
    r"means?|meant)\s+\Z"
)
_UP_TO = ("up to", "up\u00a0to")
_COMPARED_BEFORE = lazy_regex(r"(?:\d%?|percent|per\scent|points?|cents?|million|billion|times|slightly|far)\s\Z")
_ONE_OTHER = lazy_regex(r"one\s(?=\w)")
_SUMS_BEFORE = lazy_regex(r"\badd(?:s|ed|ing)?\s+\Z")


class Amount(msgspec.Struct, frozen=True, gc=False):
    """How many of a unit.

    start: where the expression begins, its bound or frame included. vague: "several", "a few": only more than one is
    known. sign: -1 for the last so many, 1 for the next. edge: 1 for the first so many of something longer, -1 for its
    last. framed: "first", "last" or the like stands beside it. bound: "at least". working: days of business.
    article: it is "a" or "an". fraction: "half an". figure: the number as written. gap: what parts it from the unit.
    """

    start: int
    value: Interval
    approximate: bool
    vague: bool
    sign: int
    edge: int
    framed: bool
    bound: str | None
    working: bool
    article: int | None
    fraction: bool
    figure: str | None
    gap: str


def read_amount(low: str, floor: int, at: int, singular: bool) -> Amount | None:
    """The amount that ends at ``at``, where a unit word begins, singular or not; None where there is none."""
    if low[max(floor, at - 16) : at].rstrip(" -\r\n\t").rpartition(" ")[2] in _NEVER_BEFORE:
        return None
    found = _AMOUNT.search(low, _begin(low, max(floor, at - REACH), at), at)
    if found is None or (found["quarter"] and not low.startswith(("century", "hour"), at)):
        return None
    value = Interval(2, None) if found["vague"] else _value(low, found)
    if value is None and _ONE_OTHER.match(low, found.start("number"), at):  # "takes the old one six minutes"
        return read_amount(low, found.start("number") + len("one "), at, singular)
    if value is None:
        return None
    couple = "couple" in (found["vague"] or "")
    # "The first 24-hour strike" is the first.
    framing = found["which"] is not None and "-" not in found["gap"] and not _lasts(low, found)
    framed = bool(found["after"]) or framing
    which = found["after"] or found["which"]
    return Amount(
        start=_start(low, found, singular),
        value=Interval.exactly(2) if couple else value,
        approximate=bool(found["vague"])
        or found["more"] == "-odd"
        or _ABOUT.fullmatch(found["bound"] or "") is not None,
        vague=bool(found["vague"]) and not couple,
        sign=_SIGNS.get(which, 0) if framed else 0,
        edge=_EDGES.get(which, 0) if framed else 0,
        framed=framed,
        bound=found["bound"],
        working=found["working"] is not None,
        article=found.start("one") if found["one"] else None,
        fraction=found["half"] is not None,
        figure=found["number"],
        gap=found["gap"],
    )


def _begin(low: str, start: int, at: int) -> int:
    """Where the words begin, before ``at``, that an amount may consist of."""
    begin = at
    # Mostly the last few words tell.
    for origin in (low.rfind(" ", start, max(start, at - _FEW)) + 1 or start, start):
        begin = at
        for word in reversed(list(_TOKEN.finditer(low, origin, at))):
            if word[0] not in _VOCABULARY and not word[0][0].isnumeric():
                return begin
            begin = word.start()
    return begin


def _start(low: str, found: re.Match[str], singular: bool) -> int:
    """Where the expression starts. "over the past year" and "only two days" have a preposition and an adverb before
    it; an article before "14-day" belongs to the noun that follows."""
    if found["join"] and found["number"] and not _range(low, found):
        return found.start("upper")
    bound = (found["bound"] or "").split()
    if bound and bound[-1] not in ("only", "just") and not _is_during(low, found) and not _bounds_nothing(low, found):
        return found.start("bound")
    if found["between"] and found["join"] in ("and", "to"):
        return found.start("between")
    adjective = "-" in found["gap"] or (singular and found["number"] not in (None, "one", "1"))
    if found["frame"] and not (adjective and (found["the"] or "-" in found["gap"])) and not _lasts(low, found):
        return found.start("frame")
    return max(found.start(group) for group in ("vague", "half", "number", "one"))


def _lasts(low: str, found: re.Match[str]) -> bool:
    """Whether "last" is the verb: "will last 45 days", not "the last 45 days"."""
    begin = found.start("frame")
    return found["frame"] == "last " and _MODAL_BEFORE.search(low, max(0, begin - 10), begin) is not None


def _is_during(low: str, found: re.Match[str]) -> bool:
    """Whether "over" tells during what, not more than how much: "over the past year", "31 hours over six days"; nor is
    "under the five-year contract" a bound."""
    named = found["the"] and "-" in found["gap"]
    if found["bound"] not in ("over", "within", "inside") and not (named and found["bound"] == "under"):
        return False
    if found["which"] or found["vague"] or named:
        return True
    begin = found.start("bound")
    if found["bound"] != "over":
        return False
    return not _EXCEEDS_BEFORE.search(low, max(0, begin - 16), begin)


def _bounds_nothing(low: str, found: re.Match[str]) -> bool:
    """Whether words of a bound are of a sum or a comparison: "add up to 104 years", "7% more than a year earlier"."""
    begin, bound = found.start("bound"), found["bound"]
    if bound in _UP_TO:
        return _SUMS_BEFORE.search(low, max(0, begin - 8), begin) is not None
    compared = bound is not None and bound.endswith("than") and low.startswith("a ", found.start("one"))
    return compared and _COMPARED_BEFORE.search(low, max(0, begin - 12), begin) is not None


def _value(low: str, found: re.Match[str]) -> Interval | None:
    bound = None if _is_during(low, found) or _bounds_nothing(low, found) else found["bound"]
    if found["parts"]:
        part = number_in(low, *found.span("parts"))
        return None if part is None else _bounded(part, bound)
    if found["half"]:
        if found["quarter"]:
            return _bounded(0.25, bound)
        part = 0.5 if not found["quarters"] else 0.75 if found["quarters"].startswith("three") else 0.25
        return _bounded(part, bound)
    if found["one"]:
        return _bounded(1, bound)
    if found["join"]:
        upper = number_in(low, *found.span("upper"))
        return _range(low, found) or (None if upper is None else Interval.exactly(upper))
    value = number_in(low, *found.span("number"))
    if value is None or found["more"]:
        return value if value is None else Interval(value, value if found["more"] == "-odd" else None)
    return _bounded(value, bound)


def _range(low: str, found: re.Match[str]) -> Interval | None:
    """From one number to the other, "12 to 18"; None for "the 36-year-old, to six years" and "in 2016 and two"."""
    value, upper = number_in(low, *found.span("number")), number_in(low, *found.span("upper"))
    if value is None or upper is None or value > upper:
        return None
    return Interval(value, upper) if found["join"] != "and" or found["between"] == "between" else None


def _bounded(value: float, bound: str | None) -> Interval:
    words = set((bound or "").split())
    if words & {"no", "not"}:
        return Interval(value, None) if words & {"less", "fewer", "shorter"} else Interval(None, value)
    if words & {"least", "minimum", "upwards"}:
        return Interval(value, None)
    if words & {"most", "up", "within", "inside", "maximum"}:
        return Interval(None, value)
    if words & {"more", "longer", "over", "greater"}:
        return Interval(value, None, low_open=True)
    if words & {"less", "fewer", "shorter", "under"}:
        return Interval(None, value, high_open=True)
    return Interval.exactly(value)
