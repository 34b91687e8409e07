"""The days on which somebody of a stated age may have been born; what beside a name is a score and no age."""

import re
from datetime import date, timedelta
from functools import lru_cache

import msgspec

from claimcheck.checks.ages.lifetimes import deceased
from claimcheck.checks.ages.namesakes import introduced_as_kin
from claimcheck.checks.context import Context
from claimcheck.checks.passages import plain, without_brackets
from claimcheck.claims.claim import Claim
from claimcheck.dates.calendar import years_after
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind

# Between a name and its age: "Port, 47", "Ellwood, who was 71", "Walgate, a 23-year-old", "Port from Ely, 47".
_NAME_THEN_AGE = lazy_regex(
    r"(?: (?:from|of) [a-z' -]{2,30}(?=,)|, (?:the|a|an|its|his|her|their) [a-z' -]{3,40}(?=, (?:who )?(?:is|was)\b))?"
    r"(?:'s?)?(?:,? (?:jn?r|sn?r|junior|senior|the (?:younger|elder))\b\.?)?[ ,(–-]*"
    r"(?:(?:who (?:is|was) )?born [^.;()]{3,40}, )?"
    r"(?:(?:a|an|the|now|aged|age|who|is|was|has|just|turned|turns|would|have|been|will|be|who'll|who's|also|only) )"
    r"{0,5}"
)
_AGE_THEN_NAME = lazy_regex(r" (?:[a-z'-]{1,20} ){0,2}(?:[a-z'-]{1,20}, )?")
# "Aged 91, Ann Lee became the first".
_FRONTED = ("age of ", "aged ")
# Ages of another day than the article's.
_ONCE = lazy_regex(
    r"\b(?:at|when|since|from|by|until|before|after|then|as an?|age of)(?: the)?(?: age| age of)?"
    r"(?: (?:he|she|they|who) (?:was|were))? ?-?$"
)
# "Yesterday, at the age of 91, she became": not of another day.
_OF_LATE = lazy_regex(
    r"\b(?:yesterday|today|tonight|(?:on|last) [a-z]+day|(?:last|this) (?:night|week|weekend|month))(?: [a-z]+)?"
    r", (?:at the (?:[a-z]+ ){0,2}age of|aged) $"
)
_THEN = lazy_regex(r" ?,? (?:at the time|when|at the (?:start|end)|on (?:his|her) debut|in (?:1[89]|20)\d\d)")
_BIRTHDAY = lazy_regex(
    r"\b(?:turn(?:s|ed|ing)?|will be|'ll be|would have been|'d have been|celebrate[sd]?)(?: (?:his|her|their))? $"
)
_ON_DAY = lazy_regex(r" (?:birthday )?(?:in|on|last|this|next)? ?")
_PAST = lazy_regex(r"\b(?:was|were|aged|died)\b[^,]{0,12}$")
_OLDEST = 125
# An article without a date is taken to be of the time of the others of its event; an event without any, of some day.
_SOME_DAY = date(2001, 7, 1)
_YEAR = lazy_regex(r"\d{4}")
# "Percy Dale was 35", "who was then 35", not "was 35 years ago".
_WAS = lazy_regex(r"\b(?:was|were|being)(?: (?:only|just|already|then|still|aged|about)){0,2} $")
_IS_NOW = lazy_regex(r"\b(?:is|now|today)\b[^,]{0,20}$")
_LEADS = lazy_regex(r"^[\s\"'“‘]*(?:back )?(?:in|on|by|around|during|when\b.{0,60})\b[^,]{0,12}$", re.IGNORECASE)
_LONG_PAST = timedelta(days=300)
_AGED = lazy_regex(r"\baged $")
# "He was 51 and had been with the firm since 1997": days of which no age is told.
_OF_ANOTHER = lazy_regex(r"(?<!-)\bborn\b[^.;:\d]{0,50}$|\bsince $", re.IGNORECASE)
# No other day may stand between: "born 12 March 1934, died 4 October 2025".
BORN = lazy_regex(r"(?<!-)\b(?P<born>born)\b(?P<gap>[^.;:\d]{0,50})$", re.IGNORECASE)


class Birth(msgspec.Struct, frozen=True):
    """What a claim tells about a person's day of birth: between ``earliest`` and ``latest``, both included.

    stated: the claim gives the birth itself, not an age. direct: the name stands beside the claim. dated: the day that
    an age speaks of is known. kin: the person is brought in as somebody's relative. day: the day long past that an age
    speaks of, where the sentence states one. event: to which of the story's events somebody belongs who
    is not named.
    """

    claim: Claim
    person: str
    earliest: date
    latest: date
    stated: bool
    direct: bool
    dated: bool
    kin: bool = False
    day: date | None = None
    event: int | None = None

    def apart(self, other: "Birth") -> int:
        """Days between the two ranges; 0 where they overlap."""
        return max(0, (self.earliest - other.latest).days, (other.earliest - self.latest).days)


def of_age(context: Context, claim: Claim, person: str, *, direct: bool) -> Birth | None:
    text = context.text[claim.article]
    before, after = before_claim(text, claim), after_claim(text, claim)
    dead = deceased(text, claim) is not None
    once = _ONCE.search(before) is not None and not dead and not _OF_LATE.search(before)
    if once or _THEN.match(after) or claim.value is None or is_score(text, claim):
        return None
    kin = direct and introduced_as_kin(around_name(text, claim)[0], after)
    low, high = int(claim.value.low or 0), int(claim.value.high or 0)
    birthday = _birthday(context, claim, before)
    if birthday is not None:
        first, last = birthday
        return Birth(claim, person, years_after(first, -high), years_after(last, -low), False, direct, True, kin)
    past = _past_day(context, claim, before)
    first, last = past or _spoken_of(context, claim, past=dead or _PAST.search(before) is not None)
    earliest = years_after(first, -high - 1) + timedelta(days=1)
    known = claim.published is not None
    return Birth(claim, person, earliest, years_after(last, -low), False, direct, known, kin, past[0] if past else None)


def is_told_of_years(claim: Claim) -> bool:
    return (
        claim.value is not None
        and claim.value.low is not None
        and claim.value.high is not None
        and claim.value.high < _OLDEST
        and claim.unit in (None, "year")
    )


def person_beside(text: str, claim: Claim) -> str | None:
    """Whose age it is, where the name stands right beside it or the sentence tells of a death."""
    if claim.person and claim.person[:1].isupper() and _is_beside(text, claim):
        return claim.person
    return deceased(text, claim)


def _is_beside(text: str, claim: Claim) -> bool:
    """Whether the person's name stands right before or right after the age."""
    before, after = before_claim(text, claim), after_claim(text, claim)
    words = (claim.person or "").lower().split()
    for word in dict.fromkeys((words[-1], words[0])):
        at = before.rfind(word)
        if at >= 0 and _NAME_THEN_AGE.fullmatch(without_brackets(before[at + len(word) :])):
            return True
        at = after.find(word)
        if at >= 0 and _AGE_THEN_NAME.fullmatch(after[:at].removeprefix("," if before.endswith(_FRONTED) else "")):
            return True
    return False


def around_name(text: str, claim: Claim) -> tuple[str, str]:
    """What stands before the person's name and after it, where the name stands before the age."""
    before, words = before_claim(text, claim, 120), (claim.person or "").lower().split()
    found = [(at, word) for word in (*words[-1:], *words[:1]) if (at := before.rfind(word)) >= 0]
    if not found:
        return "", ""
    at, word = found[0]
    return before[:at].removesuffix(f"{' '.join(words[:-1])} "), before[at + len(word) :]


def _birthday(context: Context, claim: Claim, before: str) -> tuple[date, date] | None:
    """The days on which the age was or will be reached: "turned 23 in March"."""
    if not _BIRTHDAY.search(before):
        return None
    claims = context.by_article[claim.article]
    following = next((c for c in claims if c.span.start >= claim.span.end), None)
    if following is None or following.sentence_span != claim.sentence_span or following.kind is not Kind.DATE:
        return None
    gap = plain(context.text[claim.article][claim.span.end : following.span.start])
    if following.first is None or following.last is None or not _ON_DAY.fullmatch(gap):
        return None
    return following.first, following.last


def _past_day(context: Context, claim: Claim, before: str) -> tuple[date, date] | None:
    """The days of which an age speaks where its sentence states a day long past; None where it states none.

    "When it was first run, on 17 May 1981, she was 35" gives the age of that day; "In 1981 Percy Dale, 35, ran" may
    also give that of today.
    """
    text, published = context.text[claim.article], claim.published
    if published is None or _IS_NOW.search(before):
        return None
    stated = [
        c
        for c in context.by_article[claim.article]
        if c.sentence_span == claim.sentence_span and c.kind is Kind.DATE and c.first and c.last
        if c.last < published - _LONG_PAST and _YEAR.search(c.text) and not _OF_ANOTHER.search(before_claim(text, c))
    ]
    if not stated:
        return None
    days = [(c.first, c.last) for c in stated if c.first and c.last]
    if _WAS.search(before):
        return days[0] if len(days) == 1 else (min(days)[0], published)
    leads = [c for c in stated if c.span < claim.span and _LEADS.match(before_claim(text, c, 120))]
    return (min(days)[0], published) if leads or _AGED.search(before) or deceased(text, claim) else None


def _spoken_of(context: Context, claim: Claim, *, past: bool) -> tuple[date, date]:
    """The days of which an age may speak: the article's, or the event's where it tells of the past."""
    event = context.story.event
    told = [a for a in context.story.articles if event.get(a.path) == event.get(claim.article)]
    published = [a.published for a in told if a.published]
    days = [d for d in (claim.as_of, claim.published) if d is not None]
    if not days:
        return (min(published), max(published)) if published else (_SOME_DAY, _SOME_DAY)
    first = min(days)
    if past and published:
        first = min(first, *published)
    return first, max(days)


def before_claim(text: str, claim: Claim, reach: int = 60) -> str:
    return plain(text[max(claim.sentence_span.start, claim.span.start - reach) : claim.span.start])


def after_claim(text: str, claim: Claim, reach: int = 60) -> str:
    return plain(text[claim.span.end : min(claim.sentence_span.end, claim.span.end + reach)])


_NOT_OUT = lazy_regex(r"^ ?(?:not out\b|\*|n\.o\.)")
# An article that uses two words of one game, one of them of no other use, gives scores in that game's way.
_GAMES = (
    (
        lazy_regex(r"\b(wicket|innings|over|run|stump|batsm[ae]n|batter|bowl(?:ed|er|ers|ing)|century|crease)s?\b"),
        frozenset({"over", "run", "century", "crease", "batter", "stump"}),
    ),
    (
        lazy_regex(r"\b(birdie|bogey|bogie|eagle|par|fairway|leaderboard|tee)s?\b"),
        frozenset({"eagle", "par", "tee"}),
    ),
)
_BRACKET = lazy_regex(r"\($")
_SCORED = lazy_regex(r"\b(?:was|were|made|hit|scored|on|with|for|shot) (?:a |an )?$")
_YEARS = lazy_regex(r"year|aged|[- ]old", re.IGNORECASE)


def is_score(text: str, claim: Claim) -> bool:
    """Whether what was read as an age may be a score, going by the words around it and the article's."""
    span = claim.span
    after = plain(text[span.end : span.end + 12])
    if _NOT_OUT.match(after):
        return True
    if _YEARS.search(claim.text + after):
        return False
    before = plain(text[max(0, span.start - 20) : span.start])
    bare = (_BRACKET.search(before) and after.startswith(")")) or _SCORED.search(before)
    return bool(bare) and _is_of_a_game(text)


@lru_cache(maxsize=64)
def _is_of_a_game(text: str) -> bool:
    used = [({m[1] for m in game.finditer(text.lower())}, of_other_use) for game, of_other_use in _GAMES]
    return any(len(words) > 1 and words - of_other_use for words, of_other_use in used)
