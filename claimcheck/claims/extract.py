"""The claim stage: one article in, its claims out, in text order."""

import hashlib
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import date

import msgspec

from claimcheck.articles.article import READ, Article
from claimcheck.articles.span import Span
from claimcheck.claims.asof import as_of, days_of
from claimcheck.claims.bare_sums import with_currencies
from claimcheck.claims.claim import Claim
from claimcheck.claims.kinds import refine_kinds
from claimcheck.claims.mentions import Mention, merge_mentions
from claimcheck.claims.passages import Passage, Place, places_of, read_passages
from claimcheck.claims.people import people_of
from claimcheck.claims.predicates import Predicate, predicate_of
from claimcheck.claims.speakers import Sayings, speaker_in
from claimcheck.claims.subject import Subject
from claimcheck.claims.subjects import find_subjects
from claimcheck.dates.recognize import find_timespans
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import COUNT, RATE
from claimcheck.quantities.recognize import find_quantities
from claimcheck.text.names import Names, find_names
from claimcheck.text.plain import lowered

_NO_ID = hashlib.blake2b(digest_size=8)
_BESIDE = 24
_PLACED = lazy_regex(r"\s*(?:at|in|for|from|to)\s+(?:the\s+)?(?:(?:Mr|Mrs|Ms|Dr)\.?\s+)?")


def claim_id(article: str, span: Span, text: str) -> str:
    """Stable across runs: depends on article path, span and text only."""
    digest = _NO_ID.copy()
    digest.update(f"{article}\x1f{span.start}\x1f{span.end}\x1f{text}".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def extract_claims(article: Article) -> tuple[Claim, ...]:
    """Every numeric and dated claim of an article, in text order, not overlapping."""
    return extract_all([article])[0]


def extract_all(articles: Sequence[Article]) -> list[tuple[Claim, ...]]:
    """What ``extract_claims`` gives for each of some articles.

    One stage for all of them before the next takes a twentieth less time: the processor has just done the same. What
    the stages hand on is in memory for all articles.
    """
    texts = [article.text for article in articles]
    low = list(map(lowered, texts))
    within = [[part.span for part in article.parts if part.role in READ] for article in articles]
    timespans = list(map(find_timespans, texts, within, [article.told_on for article in articles], low))
    besides = [[timespan.span for timespan in found] for found in timespans]
    quantities = list(map(find_quantities, texts, within, besides, low))
    names = list(map(find_names, texts, within))
    read = map(read_passages, articles, map(merge_mentions, quantities, timespans))
    passages = list(map(with_currencies, map(refine_kinds, read)))
    mentions = [[mention for passage in read for mention in passage.mentions] for read in passages]
    places = list(map(places_of, passages))
    subjects = list(map(find_subjects, texts, places, mentions))
    people = list(map(people_of, texts, places, mentions, subjects, names))
    predicates = list(map(_predicates, texts, places, subjects))
    return list(map(_claims, articles, names, passages, places, subjects, predicates, people))


def _predicates(text: str, places: Sequence[Place], subjects: Sequence[Subject]) -> list[Predicate]:
    return [
        predicate_of(text, place, subject.after, part=subject.whole is not None)
        for place, subject in zip(places, subjects, strict=True)
    ]


def _claims(
    article: Article,
    names: Names,
    passages: Sequence[Passage],
    places: Sequence[Place],
    subjects: Sequence[Subject],
    predicates: Sequence[Predicate],
    people: Mapping[int, str],
) -> tuple[Claim, ...]:
    """The claims of an article, of what the stages found out about each."""
    stands = [article.in_file(mention.span) for passage in passages for mention in passage.mentions]
    ids = [claim_id(article.path, span, article.printed(span)) for span in stands]
    found = _Found(places, subjects, predicates, people, stands, ids)
    sayings = Sayings(article.text)
    claims: list[Claim] = []
    for setting in [_setting(article, names, passage, sayings) for passage in passages]:
        first = setting.passage.first
        claims += [_claim(setting, found, i) for i in range(first, first + len(setting.passage.mentions))]
    return tuple(claims)


class _Found(msgspec.Struct, frozen=True, gc=False):
    """What was found out about each mention of an article, columns in the order of the mentions.

    people: only of those that tell somebody's age. stands: where they stand in the file.
    """

    places: Sequence[Place]
    subjects: Sequence[Subject]
    predicates: Sequence[Predicate]
    people: Mapping[int, str]
    stands: Sequence[Span]
    ids: Sequence[str]


class _Setting(msgspec.Struct, frozen=True, gc=False):
    """What all claims of one sentence share; days, figures: which of its tokens are dates, and no time expressions."""

    article: Article
    names: Names
    passage: Passage
    sentence: str
    speaker: str | None
    entities: tuple[str, ...]
    days: list[int]
    figures: list[int]
    published: date | None


def _setting(article: Article, names: Names, passage: Passage, sayings: Sayings) -> _Setting:
    text, span = article.text, passage.span
    speaker = speaker_in(text, passage, names, sayings)
    sentence, entities = text[span.start : span.end], names.entities(*span)
    figures = [i for i, mention in zip(passage.at, passage.mentions, strict=True) if mention.timespan is None]
    return _Setting(article, names, passage, sentence, speaker, entities, days_of(passage), figures, article.told_on)


def _local(setting: _Setting, place: Place, subject: Subject, clause: Span) -> tuple[str, ...]:
    """The names of the figure's clause; of several figures in one, each has the name right beside it, if any.

    "Reform 22, PDP 15", "388 at Northmere General and 224 at Dale Infirmary".
    """
    if not setting.entities:
        return ()
    text, names, passage = setting.article.text, setting.names, place.passage
    start, end = place.clause
    if len(setting.figures) > 1 and bisect_left(setting.figures, end) - bisect_left(setting.figures, start) > 1:
        span = passage.mentions[passage.tokens[place.token].mention].span
        before = names.before(span.start)
        if before is not None and before.start >= clause.start and not text[before.end : span.start].strip(" :"):
            return (before.full,)
        close = passage.end(max(place.token, subject.after - 1))
        for name in names.within(close, min(clause.end, close + _BESIDE)):
            if _PLACED.fullmatch(text, close, name.start):
                return (name.full,)
    # Most clauses are a whole sentence.
    return setting.entities if clause == passage.span else names.entities(*clause)


def _unit(mention: Mention, measured: str | None, subject: Subject) -> str | None:
    """The unit measured; for counts, and rates of things counted, the head noun."""
    if mention.kind is COUNT or (mention.kind is RATE and measured is None):
        return subject.head or measured
    return measured


def _claim(setting: _Setting, found: _Found, i: int) -> Claim:
    """The claim that mention ``i`` of the article makes."""
    article, passage = setting.article, setting.passage
    mention, place = passage.mentions[i - passage.first], found.places[i]
    subject, predicate = found.subjects[i], found.predicates[i]
    stands, whole = found.stands[i], None if subject.whole is None else found.ids[subject.whole]
    quantity, timespan, measured = mention.quantity, mention.timespan, mention.measured
    # In the order of the fields: so many keywords would take longer than all else that is done here.
    return Claim(
        found.ids[i], article.path, mention.span, *article.file_position(stands.start),
        article.text[mention.span.start : mention.span.end], mention.kind, measured.value, measured.approximate,
        quantity.trend if quantity else None, _unit(mention, measured.unit, subject),
        quantity.per if quantity else None, timespan.timex if timespan else None,
        timespan.first if timespan else None, timespan.last if timespan else None,
        subject.text, subject.head, predicate.text, setting.entities, found.people.get(i),
        as_of(place, setting.days, setting.published, predicate.modality),
        setting.speaker, predicate.negated, setting.sentence, passage.span, passage.role, predicate.modality,
        subject.modifiers, whole, predicate.clause, _local(setting, place, subject, predicate.clause),
        setting.published, stands if article.origin else None,
        article.printed(stands) if article.origin else None, subject.inherited,
    )  # fmt: skip
