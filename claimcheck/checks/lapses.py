"""Lengths of time whose two ends stand in the text, or whose start does and whose end is the day of the article."""

from collections.abc import Iterator, Sequence

from claimcheck.checks.built import age_of_a_thing
from claimcheck.checks.lengths import (
    DAYS,
    Lapse,
    dated,
    days_of,
    fits,
    is_length,
    misfit,
    misfit_today,
    stretches,
)
from claimcheck.checks.passages import Sentence
from claimcheck.checks.stated_periods import of_period, until_end
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.text.hedges import HEDGED
from claimcheck.text.words import SPEECH_VERBS

_AFTER = lazy_regex(r" (?P<word>after|before|since|following|prior to|from|until)\b")
APPOSED = lazy_regex(
    r"[\s\"'”’)]{0,2}(?:,|\(| –| -|;)? ?(?:or |about |just |only |some |and |which is |that is |which was |that was )*"
)
# "…, nine months after it broke, the council decided yesterday": the day of the saying is no end.
_SAYS = "|".join(sorted(SPEECH_VERBS | {"agreed", "approved", "decided", "heard", "learned", "learnt", "ruled"}))
_CLAUSE_END = lazy_regex(rf"[.;:!?]|, (?:and|but|while|when|which|who)\b|, [^,.;:]{{0,60}}\b(?:{_SAYS})\b")
_STARTED = lazy_regex(
    r"\b(?:founded|established|opened|began|begun|started|formed|created|launched|built|completed|set up"
    r"|dat(?:es?|ing) (?:back )?(?:to|from)|since|first (?:held|opened|published|built|began|came))\b[^.;:]{0,40}$"
)
_UNTIL_NOW = lazy_regex(rf"\bafter {HEDGED}$")
_ENDS = lazy_regex(
    r"\b(?:clos\w+|shut\w*|end\w*|ceas\w+|fold\w*|wind\w* up|wound up|disband\w*|demolish\w*|retir\w+"
    r"|stand\w* down|stood down|step\w* down|quit\w*|resign\w*|leav\w+)\b"
)
_HAS_FOR = lazy_regex(rf"\b(?:has|have|had)\b[^.;:]{{0,60}}\bfor {HEDGED}$")
_FOUNDED = lazy_regex(r"\b(?:founded|established|opened|set up|started|began)\b[^.;:,]{0,20}$")
_OF_SOMETHING = lazy_regex(
    r" of [a-z-]+ing\b|-year history|(?:'s|') history| of history| (?:in business|of trading|of service|later)\b"
)
_ANOTHER = lazy_regex(r"\b(?:who|whose|whom|while|when|but|where|before|until|then)\b|[.;:]")
_FIRST_IN = lazy_regex(rf"\bfirst\b[^.;:]{{0,60}}\b(?:in|for) {HEDGED}$")
_THE_LAST = lazy_regex(
    r"\b(?:the (?:last|previous)(?: one| time| such \w+)?|last (?:held|won|met|seen|happened|took place))\b"
    r"[^.;:]{0,60}$"
)
_ENDS_THERE = lazy_regex(r" ?(?:[.,;)]|$)")
_THAT_BEGAN = lazy_regex(r"[ -][a-z]+ (?:that |which |will )?(?:beg[aiu]ns?|start(?:s|ed)?|open(?:s|ed)?)\b")
# "Opens on 10 February and lasts 12 weeks, to 5 May", "…, which closed on 5 May, lasted 12 weeks".
_LASTED = lazy_regex(r"\b(?:last(?:s|ed|ing)?|ran|runs|took|takes|went on|goes on|continue[sd]?) (?:for )?$")
_OF_ANOTHER = lazy_regex(r"\band (?:the|its|their|an?|his|her) ")
_IT_LASTED = lazy_regex(r",? (?:and |it |which |in all )*(?:has |have |had )?[a-z]+ (?:for )?")
_UP_TO = lazy_regex(r",? (?:to|until|till|ending|closing|and (?:ends|closes|ended|closed))(?: on)? ?")
# "Married for 52 years, since the summer of 1973", "in six years, since she took over in 2019".
_EVER_SINCE = lazy_regex(r", (?:ever )?since\b")
_SINCE_SHE = lazy_regex(r", since (?:s?he|it|they|we|taking|buying|joining)\b")
# … but "had been manager for three years, since joining in 2020, when he left in 2023" ends before now.
_HAD = lazy_regex(r"\bhad\b|'d ")
_UNTIL_THEN = lazy_regex(r",? (?:when|until|till|before)\b")
_IN = lazy_regex(rf"\bin (?:the (?:last |past )?)?{HEDGED}$")
_SINCE = lazy_regex(r"\bsince $")
_SO_LONG = lazy_regex(r"(?:,| [–-]|,? or) (?:for |almost |nearly |about |some )*")
_AFTER_OR_SINCE = lazy_regex(r" (?:after|since)\b")
_DIGIT = lazy_regex(r"\d")
_BEGAN = lazy_regex(
    r"\b(?:beg[aiu]ns?|start(?:s|ed)?|open(?:s|ed)?|launched|set out|went missing|arrested|broke out|trapped)\b"
    r"[^.;:]{0,40}$"
)
_ENDED = lazy_regex(
    r"\b(?:end(?:s|ed)?|finish(?:es|ed)?|close[sd]?|returned|found|released|over|put out|lifted|called off|expired"
    r"|freed|rescued)\b"
    r"[^.;:]{0,60}$"
)
_AFTER_ALL = lazy_regex(rf" after {HEDGED}$")
_FROM = lazy_regex(r"\bfrom $")
_TO = lazy_regex(r" (?:until|till|to) (?:(?:his|her|its|their|the) [a-z ]{1,40} (?:in|on) )?")
_FOR = lazy_regex(rf"\bfor (?:all )?{HEDGED}$")
_IT_IS = lazy_regex(rf"\b(?:it is|it's|it has been|it was|marks?|nearly|almost|now|about) {HEDGED}$")
_SPENT = lazy_regex(rf"\b(?:spent|served|serving|spending) {HEDGED}$")


def lapses(sentences: Sequence[Sentence], at: int, length: Claim) -> Iterator[Lapse]:
    """What does not fit of the ways in which a sentence may give a length's ends, the plainest first."""
    yield from age_of_a_thing(sentences[at], length)
    if is_length(length):
        yield from _between(sentences, at, length)
        yield from _since_start(sentences, at, length)
        yield from _since_last(sentences, at, length)
        yield from _since_then(sentences[at], length)
        yield from until_end(sentences[at], length)
        yield from of_period(sentences[at], length)
        yield from _from_until(sentences[at], length)


def _between(sentences: Sequence[Sentence], at: int, length: Claim) -> Iterator[Lapse]:
    """The lapse from a date to one that follows the length: "on Monday, 14 months after a referral in August 2023"."""
    sentence = sentences[at]
    after = sentence.after(length)
    word = _AFTER.match(after)
    before = [c for c in dated(sentence.claims) if c.span.end <= length.span.start]
    if word is None or word["word"] in ("from", "until") or not before:
        yield from _ended_after(sentence, length, before)
        return
    near = before[-1]
    if not APPOSED.fullmatch(sentence.between(near, length)):
        return
    end = _CLAUSE_END.search(after, word.end())
    limit = length.span.end + (end.start() if end else len(after))
    later = [c for c in dated(sentence.claims) if length.span.end <= c.span.start < limit]
    if later:
        yield from misfit(length, near, later[0], 0.92)
        return
    yield from _before_event(sentences, length, near, word["word"])


def _ended_after(sentence: Sentence, length: Claim, before: Sequence[Claim]) -> Iterator[Lapse]:
    """The lapse between a beginning and an end on one side of the length: "began on 3 May, ended on 9 June after …"."""
    told = sentence.before(length)
    closing = (_AFTER_ALL.search(told) or _LASTED.search(told)) and _ENDS_THERE.match(sentence.after(length))
    later = [c for c in dated(sentence.claims) if c.span.start >= length.span.end]
    if len(before) == len(later) == 1 and _LASTED.search(told) and _BEGAN.search(sentence.before(before[0])):
        # A hearing or an inquiry of eight days sits on eight of eleven.
        if length.unit != "day" and _UP_TO.fullmatch(sentence.between(length, later[0])):
            yield from misfit(length, before[0], later[0], 0.85)
        return
    ends = before if closing else later
    if (
        closing
        and not _AFTER_ALL.search(told)
        and not (ends and _IT_LASTED.fullmatch(sentence.between(ends[-1], length)))
    ):
        return
    if len(ends) != 2 or not (closing or _THAT_BEGAN.match(sentence.after(length))):
        return
    gap = sentence.between(ends[0], ends[1])
    if _BEGAN.search(sentence.before(ends[0])) and _ENDED.search(gap) and not _OF_ANOTHER.search(gap):
        yield from misfit(length, ends[0], ends[1], 0.85)


def _from_until(sentence: Sentence, length: Claim) -> Iterator[Lapse]:
    """The lapse of a span before the length: "from 1961 until his death in 1998 she was married for 37 years"."""
    ends = [c for c in dated(sentence.claims) if c.span.end <= length.span.start]
    if len(ends) != 2 or not _FOR.search(sentence.before(length)) or not _FROM.search(sentence.before(ends[0])):
        return
    if _TO.fullmatch(sentence.between(*ends)) and not _CLAUSE_END.search(sentence.between(ends[1], length)):
        yield from misfit(length, ends[0], ends[1], 0.82)


def _before_event(sentences: Sequence[Sentence], length: Claim, near: Claim, word: str) -> Iterator[Lapse]:
    """The lapse to an event that was dated earlier in the article: "on 15 October, almost six weeks before it failed".

    Only where it has named one day that may be meant, and no day that it names at all would fit.
    """
    start = days_of(near)
    if word != "before" or start is None or start[0] != start[1]:
        return
    days = [c for s in sentences for c in dated(s.claims) if c.first == c.last and _DIGIT.search(c.text)]
    days = [c for c in days if c.first and c.first > start[1] and (not c.published or c.first < c.published)]
    told_before = [c for c in days if c.span.end < near.span.start]
    if len({c.first for c in told_before}) != 1:
        return
    if not any(fits(length, stretch) for c in days for stretch in stretches(near, c)):
        yield from misfit(length, near, told_before[0], 0.7)


def _since_start(sentences: Sequence[Sentence], at: int, length: Claim) -> Iterator[Lapse]:
    """The lapse from a founding until now: "opened in 1998, is to close after 37 years", "126 years of …"."""
    sentence = sentences[at]
    nearness = _nearness(sentence, length)
    if length.unit not in ("year", "decade", "century") or nearness is None or _AFTER.match(sentence.after(length)):
        return
    for start in dated(sentence.claims):
        if start.span.end > length.span.start or not _STARTED.search(sentence.before(start)):
            continue
        gap = sentence.between(start, length)
        if len(gap) <= 90 and not _ANOTHER.search(gap):
            yield from (lapse for lapse in misfit_today(length, start, 0.9) if _near(lapse, nearness))
            return
    if _OF_SOMETHING.match(sentence.after(length)) and at + 1 < len(sentences) and sentences[at + 1].follows:
        for start in dated(sentences[at + 1].claims)[:1]:
            if _FOUNDED.search(sentences[at + 1].before(start)):
                yield from (lapse for lapse in misfit_today(length, start, 0.82) if _near(lapse, nearness))


def _nearness(sentence: Sentence, length: Claim) -> float | None:
    """How far from the whole time since the start the length may be and still be meant as that; None: it is not.

    "Closed after 37 years" and "has stood for 128 years" mean all of it; "was shut for six years" does not.
    """
    before = sentence.before(length)
    if _OF_SOMETHING.match(sentence.after(length)) or (
        _UNTIL_NOW.search(before) and _ENDS.search(sentence.before(length))
    ):
        return 0.4
    return 0.25 if _HAS_FOR.search(before) else None


def _near(lapse: Lapse, nearness: float) -> bool:
    assert lapse.length.value is not None
    stated = (lapse.length.value.low or lapse.length.value.high or 0.0) * DAYS[lapse.length.unit or "year"]
    return abs(stated - lapse.stretch.most) <= nearness * lapse.stretch.most


def _since_last(sentences: Sequence[Sentence], at: int, length: Claim) -> Iterator[Lapse]:
    """The lapse from the last time until now: "the first election in six years, the last being in 2020"."""
    sentence = sentences[at]
    if not _FIRST_IN.search(sentence.before(length)) or length.published is None:
        return
    near = [sentence, *([sentences[at + 1]] if at + 1 < len(sentences) and sentences[at + 1].follows else [])]
    for place in near:
        for last in dated(place.claims):
            if last.span.start > length.span.end and _THE_LAST.search(place.before(last)):
                yield from misfit_today(length, last, 0.85)
                return


def _since_then(sentence: Sentence, length: Claim) -> Iterator[Lapse]:
    """The lapse from a date behind the length until now: "it is 30 years since 1985"; "14 years in jail since": no more
    years than have passed."""
    after = sentence.after(length)
    starts = [c for c in dated(sentence.claims) if _SINCE.search(sentence.before(c))]
    if len(starts) == 1 and _SO_LONG.fullmatch(sentence.between(starts[0], length)) and _ENDS_THERE.match(after):
        yield from misfit_today(length, starts[0], 0.82)
    later = [c for c in dated(sentence.claims) if c.span.start >= length.span.end]
    if not later or length.published is None or len(sentence.between(length, later[0])) > 90:
        return
    if after.startswith(" since ") and _IT_IS.search(sentence.before(length)):
        yield from misfit_today(length, later[0], 0.85)
    elif _EVER_SINCE.match(after) and _ENDS_THERE.match(sentence.after(later[0])):
        if _HAD.search(sentence.before(length)) and _UNTIL_THEN.match(sentence.after(later[0])):
            return
        # "In three years, since prices fell": because they did.
        long = _FOR.search(sentence.before(length)) or (_IN.search(sentence.before(length)) and _SINCE_SHE.match(after))
        if long and not _ANOTHER.search(sentence.between(length, later[0])):
            yield from misfit_today(length, later[0], 0.82)
    elif _SPENT.search(sentence.before(length)) and _AFTER_OR_SINCE.search(sentence.between(length, later[0])):
        for lapse in misfit_today(length, later[0], 0.8):
            if length.value is not None and length.value.floor * DAYS[length.unit or "year"] > lapse.stretch.most:
                yield lapse
