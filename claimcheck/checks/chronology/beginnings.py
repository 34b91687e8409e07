"""One beginning as two articles tell it: "opened four years ago", "has run the bar for six years", "mayor since 1997".

Whatever tells it is brought to the days on which it may have begun: a length and an age count back from the day on
which they are told, which for an article without a date is about that of the others on its event.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import chain, combinations

import msgspec
from msgspec.structs import replace

from claimcheck.articles.article import Role
from claimcheck.articles.calendar_names import CALENDAR_NAMES, MONTH_STEMS
from claimcheck.checks.chronology.beginning_wordings import STATES, TIME, State
from claimcheck.checks.chronology.lengths import Days, after, before, days_of, days_told, stated_days
from claimcheck.checks.context import Context
from claimcheck.claims.antecedents import is_person_noun
from claimcheck.claims.claim import Claim, Modality
from claimcheck.claims.people import person_before
from claimcheck.linking.vocabulary import Vocabulary, stem, stems
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind
from claimcheck.text.names import Names, find_names
from claimcheck.text.verbs import is_verb_form
from claimcheck.text.words import STOPS

_AGO = lazy_regex(r"(?i)(?P<number>[\w-]+(?: [\w-]+)?) (?P<unit>year|month|week|decade)s? ago$")
# "In 1984", "in May"; what happened on Tuesday is news, and no beginning of what lasts.
_CALENDAR = lazy_regex(rf"(?i)\d{{4}}|\b(?:{MONTH_STEMS})")
_WORD = lazy_regex(r"[^\W\d_]{3,}")
_PRONOUN = lazy_regex(r"\b(?:[Hh]e|[Ss]he)\b")
# What "had" lasted had done so by the day of the event.
_BACK_THEN = lazy_regex(r"\b(?:had|was|were)\b")
_SUPERLATIVE = lazy_regex(r"(?i)\b(?:\w{2,}est|most|least|worst|best|first)\b")
_ALL_KINDS = lazy_regex(r"(?i)\bnothing like it\b")
# What begins a sentence has a capital, too.
_NO_NAMES = STOPS | CALENDAR_NAMES | {"first", "last", "then"}
_AGENTS = ("er", "or", "ant", "ent", "ee", "mate", "boy", "girl", "kid")
_UNITS = ("year", "month", "week", "decade")
# So many characters before and after a time tell what began or lasted.
_NEAR, _BEHIND = 90, 40
# Days by which an article without a date may be older or younger than the first on its event.
_SLACK = timedelta(31)
# A contract may begin with the next season.
_SEASON = Interval(-180, 180)


class Beginning(msgspec.Struct, frozen=True):
    """days: the first and the last on which it may have begun; of what lies ahead, on which it ends.

    names: stems of the names of whose it is. said: stems of the names and nouns shortly before the time, or of what has
    the age. known: whether the lexicon knows what has it.
    """

    claim: Claim
    days: Days
    state: State
    names: frozenset[str]
    said: frozenset[str]
    known: bool


def beginnings(context: Context) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of times, in one article or in two on one event, that do not tell one beginning of what seems one thing."""
    told: dict[str, dict[str, list[Beginning]]] = defaultdict(lambda: defaultdict(list))
    now = _days_of_telling(context)
    parts = {
        article.path: [part.span for part in article.parts if part.role is Role.BODY]
        for article in context.story.articles
    }
    names_in = cache(lambda path: find_names(context.text[path], parts[path]))
    for claim in context.story.claims:
        for begun in _begun(claim, now.get(claim.article), context.words):
            if begun.state.personal and not begun.names and _PRONOUN.search(claim.sentence):
                begun = replace(begun, names=_last_named(claim, context.text[claim.article], names_in(claim.article)))
            told[begun.state.name][claim.article].append(begun)
    linked = {(link.first.id, link.second.id) for link in context.story.links}
    people = names_of_people(context.story.claims)
    for by_article in told.values():
        for one, other in chain(combinations(by_article.values(), 2), map(_lengths_and_dates, by_article.values())):
            only = _is_sole(one) and _is_sole(other) and _of_one_event(context, one[0].claim, other[0].claim)
            for a, b in ((a, b) for a in one for b in other if (a.claim.id, b.claim.id) not in linked):
                if _of_one_thing(a, b, only, people) and (a.days[1] < b.days[0] or b.days[1] < a.days[0]):
                    yield a.claim, b.claim


def names_of_people(claims: Iterable[Claim]) -> frozenset[str]:
    """Stems of what people may be called alone: names of those whose age is told, and the ends of longer names."""
    aged = {claim.person for claim in claims if claim.person}
    last = {name.split()[-1] for claim in claims for name in claim.entities if " " in name}
    return frozenset(stems(" ".join(aged | last)))


def _lengths_and_dates(told: Sequence[Beginning]) -> tuple[list[Beginning], list[Beginning]]:
    """What one article tells of a state: how long it has lasted, and when it began."""
    dates = [begun for begun in told if begun.claim.kind is Kind.DATE]
    return [begun for begun in told if begun.claim.kind is not Kind.DATE], dates


def _is_sole(told: Sequence[Beginning]) -> bool:
    return len({begun.claim.sentence_span for begun in told}) == 1


def _of_one_event(context: Context, a: Claim, b: Claim) -> bool:
    """Whether two articles tell of one event, or none of the story's tells of another."""
    known = {event for event in context.story.event.values() if event is not None}
    first, second = (context.story.event.get(claim.article) for claim in (a, b))
    return first == second and (first is not None or not known)


def _of_one_thing(a: Beginning, b: Beginning, only: bool, people: frozenset[str]) -> bool:
    """only: whether each of two articles on one event tells of one beginning of that state. people: stems of names."""
    if a.state.personal:
        if not a.names or not b.names:
            # "The master, who joined the company in 2004": of the one person of whom both tell it.
            return only and bool(a.said & b.said)
        # The first word of a name may be a company's as well.
        return len(a.names & b.names) > 1 or bool(a.names & b.names & people)
    if a.state.ranked:
        return _of_one_rank(a, b, only)
    only = only and not a.state.repeated and a.known and b.known
    return only or (not a.state.ahead and bool(a.said & b.said))


def _of_one_rank(a: Beginning, b: Beginning, only: bool) -> bool:
    """Whether two records may be one: "the worst crash since 1968", "such a crash had not been seen for 40 years"."""
    before = (a.claim.before[-_NEAR:], b.claim.before[-_NEAR:])
    if any(map(_ALL_KINDS.search, before)):
        return only
    first, second = (frozenset(map(str.lower, _SUPERLATIVE.findall(text))) for text in before)
    alike = not first or not second or bool(first & second)
    return alike and bool((a.said & b.said) - {stem(word) for word in first})


def _days_of_telling(context: Context) -> Mapping[str, Days]:
    """About when each article was written: on its day, else about the first day of the others on its event."""
    days: dict[int | None, list[date]] = defaultdict(list)
    event = context.story.event
    for article in context.story.articles:
        if article.published:
            for about in {event.get(article.path), None}:
                days[about].append(article.published)
    firsts = {about: min(published) for about, published in days.items()}
    paths = {a.path: firsts.get(event.get(a.path), firsts.get(None)) for a in context.story.articles}
    return {path: (first - _SLACK, first + _SLACK) for path, first in paths.items() if first}


def _begun(claim: Claim, about: Days | None, words: Vocabulary) -> Iterator[Beginning]:
    """The beginnings that a time may tell. about: when news of its event was written."""
    if about is None or claim.modality is Modality.HYPOTHETICAL or not (_is_length(claim) or claim.kind is Kind.DATE):
        return
    now = (claim.published, claim.published) if claim.published else about
    if _BACK_THEN.search(claim.before[-_NEAR:]):
        now = (min(now[0], about[0]), now[1])
    told = f"{claim.before[-_NEAR:]}{TIME}{claim.after[:_BEHIND]}".replace("\n", " ")
    for state in STATES:
        if _tells(claim, state, told, words) and (days := _days(claim, now, state.ahead)):
            known = claim.kind is not Kind.AGE or claim.head in words.concepts
            yield Beginning(claim, days, state, _names(claim), _said(claim), known)


def _is_length(claim: Claim) -> bool:
    return (
        claim.kind in (Kind.DURATION, Kind.AGE)
        and claim.unit in _UNITS
        and claim.value is not None
        and claim.value.exact
    )


def _tells(claim: Claim, state: State, told: str, words: Vocabulary) -> bool:
    if claim.kind is Kind.AGE:
        return state.aged and claim.head is not None and not _is_person(claim.head, words)
    return bool((state.begins if claim.kind is Kind.DATE else state.lasts).search(told))


def _is_person(noun: str, words: Vocabulary) -> bool:
    """Whether a noun is a person's, as far as the lexicon or its ending tells: "plumber", "accountant"."""
    if noun in words.concepts:
        return "person" in words.chain(words.concept(noun))
    return is_person_noun(noun) or noun.endswith(_AGENTS)


def _days(claim: Claim, now: Days, ahead: bool) -> Days | None:
    """ahead: whether a length counts from now on, not back."""
    ago = _AGO.search(claim.text)
    length = days_told(ago) if ago else None
    if claim.value and claim.unit:
        length = stated_days(claim.value, claim.unit, claim.text)
    if length:
        return after(now, length.plus(_SEASON)) if ahead else before(now, length)
    days = days_of(claim) if _CALENDAR.search(claim.text) else None
    return days if days and (days[0] > now[1] if ahead else days[1] < now[0]) else None


def _last_named(claim: Claim, text: str, names: Names) -> frozenset[str]:
    """Stems of the name of whoever is "he" or "she" in a sentence that names nobody."""
    return frozenset(stems(person_before(text, names, claim.sentence_span.start) or ""))


def _names(claim: Claim) -> frozenset[str]:
    """The names before a time, else of its sentence; of "he" and "she" those that the claim was given."""
    names = _capitalised(claim.before) or _capitalised(claim.sentence)
    return names | frozenset(stems(" ".join(claim.entities))) if _PRONOUN.search(claim.before) else names


def _capitalised(text: str) -> frozenset[str]:
    return frozenset(stem(w) for w in _WORD.findall(text) if w[0].isupper() and w.lower() not in _NO_NAMES)


def _said(claim: Claim) -> frozenset[str]:
    words = [claim.head] if claim.kind is Kind.AGE and claim.head else _WORD.findall(claim.before[-_NEAR:])
    return frozenset(stem(w) for w in words if w.lower() not in _NO_NAMES and (w[0].isupper() or not is_verb_form(w)))
