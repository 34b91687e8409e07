"""The age of a thing beside the year in which it was made: "the 37-year-old ferry was built in 1988"."""

from collections.abc import Iterator

from claimcheck.checks.lengths import DAYS, Lapse, dated, misfit_today, stretches_until
from claimcheck.checks.passages import Sentence
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind

# In the passive: "the 37-year-old opened the shop in 1998" tells no birth.
_MADE = (
    r"(?:first |originally )?"
    r"(?:built|founded|established|constructed|completed|launched|set up|commissioned|formed|erected|planted)"
    r"(?: here| there)? (?:in|on) "
)
# Between the age and the year, nothing but the thing's name: "a 40-year-old roof of a church that was built in 1768".
_OLD_THING_MADE = lazy_regex(
    rf"(?! (?:man|woman|boy|girl)\b)(?: [a-z'-]+){{1,3}}(?:,|,? (?:which|that))?(?: was| is)? {_MADE}"
)
_MADE_THING_OLD = lazy_regex(r"(?:,? and| but)?(?: it)?,? (?:is|are|now)(?: now| about| almost| nearly)* ")
_MADE_IN = lazy_regex(rf"\b{_MADE}$")
_OPENS = lazy_regex(rf"\W*{_MADE}$")
_THE = lazy_regex(r", (?:the|this|its) ")
# "Founded in 1950, the 27-year-old manager's club": the age is that of its owner.
_OWNER = lazy_regex(r"(?: [a-z-]+){0,2}?(?:'s|s') ")
_OF = lazy_regex(r" (?:of|from|in|at|on|by|who|whose) ")
_SURE = 0.85
# "The 50-year-old bridge" may be of 48 years, or of 52.
_ROUND, _ROUND_FROM = 10, 50


def age_of_a_thing(sentence: Sentence, age: Claim) -> Iterator[Lapse]:
    """The lapse between the year and the article where the age of a thing does not fit it."""
    named = (age.person or "") != (age.person or "").lower()
    if age.kind is not Kind.AGE or age.unit not in ("year", "month") or age.published is None or named:
        return
    years = [year for year in dated(sentence.claims) if stretches_until(year, age.published)]
    # "Built in 1905 and rebuilt in 1935": the age may be counted from either.
    if any(not any(misfit_today(age, year, _SURE)) for year in years):
        return
    for year in years:
        if year.span.start > age.span.end:
            gap = sentence.between(age, year)
            told = _OLD_THING_MADE.fullmatch(gap) is not None and not _OF.search(gap.partition(" was ")[0])
        else:
            gap = sentence.between(year, age)
            own = not _OWNER.match(sentence.after(age))
            opened = own and _THE.fullmatch(gap) and _OPENS.fullmatch(sentence.before(year))
            beside = _MADE_THING_OLD.fullmatch(gap) and _MADE_IN.search(sentence.before(year))
            told = bool(opened or beside)
        if told:
            yield from (lapse for lapse in misfit_today(age, year, _SURE) if not _is_rounded(lapse))


def _is_rounded(lapse: Lapse) -> bool:
    """Whether an age is told in tens of years, as that of old things is, and is about as many."""
    age = lapse.length
    years = age.value.floor if age.value and age.unit == "year" else 0.0
    round_ = years >= _ROUND_FROM and years % _ROUND == 0
    return round_ and abs(lapse.stretch.least / DAYS["year"] - years) < years / _ROUND
