"""What linking looks at in a claim, worked out once for each."""

from collections.abc import Mapping, Sequence

import msgspec

from claimcheck.articles.article import Role
from claimcheck.articles.span import Span
from claimcheck.claims.claim import Claim
from claimcheck.claims.modality import is_foreseen
from claimcheck.linking.clauses import said_of, surroundings
from claimcheck.linking.holders import NOBODY, holder, is_term
from claimcheck.linking.measures import COUNTED, Measure, measure
from claimcheck.linking.moments import befallen, is_tally, moment, rank, record
from claimcheck.linking.parts import counts_two, is_difference, is_part, joined
from claimcheck.linking.populations import populations_of, told_apart
from claimcheck.linking.similarity import content
from claimcheck.linking.ties import actor_of, owners_of
from claimcheck.linking.vocabulary import Vocabulary
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind

# "For the nine months" is reckoned as nine-month figures are.
_MONTHS = lazy_regex(r"\b(three|six|nine|twelve) months\b")
_WORDS = lazy_regex(r"[^\W\d_]+")
_FIGURE = lazy_regex(r"\d+(?:[.,:]\d+)*")
# "28 per cent of the vote and 52 seats".
_JOINED = lazy_regex(r"(?: of (?:the )?votes?)?,? and ")
_OTHERS = "other"
_OPENING = 200
_BASIS = 40
# "210 people took part over its four days": of all that came, not of those who were there on one of them.
_OVER_DAYS = lazy_regex(
    r"^[^.;]{0,40}\b(?:over|during|across) (?:its|the|all|those|these)(?: [a-z-]+)? (?:days|weeks|months)\b"
)
_ALL_THE_TIME = frozenset({"all the time"})


# The family of a figure, with the noun of what is counted or the unit of what is measured.
Sort = tuple[str, str | None]


class Features(msgspec.Struct, frozen=True):
    """A claim as linking sees it."""

    claim: Claim
    measure: Measure
    # What a name can have one figure of: acres, points, a sum of money.
    sort: Sort
    # Concepts of the head noun, narrowest first, and predicate classes of the clause.
    concepts: tuple[str, ...]
    classes: frozenset[str]
    # Content stems within a window around the figure, and those of the sentence.
    near: frozenset[str]
    context: frozenset[str]
    # Classes of the words that change who is counted: "other", "former".
    populations: frozenset[str]
    # The words of rare names in the clause; names that the figure is tied to; the name that it follows at once.
    names: frozenset[str]
    owners: frozenset[str]
    actor: str | None
    # Whose own the figure is, where it is one person's.
    holder: str | None
    # It stands where the article tells of another matter.
    aside: bool
    # The minute of the day, and the superlative of what was last so then or is so manieth: see ``moments.py``.
    minutes: int | None
    record: str | None
    # The words of the sentence, sorted, its figures masked; and which of its how many figures this is.
    masked: str
    place: tuple[int, int]
    # It stands in the headline or the opening sentences.
    lead: bool
    # What sudden thing happened on a day that is named there.
    befell: frozenset[str]
    # How an amount is reckoned: "adjusted", "pre-tax".
    bases: frozenset[str]
    # Two nouns are counted together: "passengers and crew".
    joint: bool
    # Counted out of a group named with it ("three of the men") or beside another part of it ("five and three others").
    part: bool
    # Told as how many it has come to by now: "four this season", "the fifth since 2007".
    tally: bool
    # The figure itself is a forecast.
    foreseen: bool
    # It tells how far from another figure something is.
    difference: bool


class Telling(msgspec.Struct, frozen=True):
    """What is known of an article and its story when a claim of it is looked at.

    body_start: where the article's body begins. asides: the stretches of it that tell of another matter. known: names
    of the story, for capitals that begin a sentence. people: the story's people by name (see ``holders.py``). opening:
    the article's first words.
    """

    body_start: int = 0
    asides: Sequence[Span] = ()
    known: frozenset[str] = frozenset()
    people: Mapping[str, str] = NOBODY
    opening: str = ""


def features(claims: Sequence[Claim], at: int, words: Vocabulary, told: Telling) -> Features:
    """The claim at an index as linking sees it. claims: of whole articles, in text order."""
    claim = claims[at]
    first, last = _sentence(claims, at)
    previous, following = (claims[at - 1] if at > first else None), (claims[at + 1] if at < last else None)
    before, clause, after = surroundings(claim)
    lead = claim.role is Role.HEADLINE or claim.sentence_span.start < told.body_start + _OPENING
    dated = claim.kind is Kind.DATE
    # News opens with what happened, and when.
    befell = befallen(before, after, told.opening, words) if lead and dated else frozenset()
    concepts, told_by_noun = _counted(claim, previous, words)
    classes = (words.classes(said_of(claim)) or words.classes(clause)) | befell | told_by_noun
    return Features(
        claim=claim,
        measure=(measured := measure(claim)),
        sort=_sort(measured, concepts, claim.head),
        concepts=concepts,
        classes=classes,
        near=content(" ".join((before, claim.subject or "", after)), words),
        context=content(claim.sentence, words),
        populations=populations_of(claim, before, after, words) - told_apart(previous, concepts, classes, words),
        names=_rare_names(claim, words),
        owners=owners_of(claim, _before_joined(claims, at, first), following, told.known),
        actor=actor_of(claim, before),
        holder=holder(claims, at, told.people) if classes & words.personal or is_term(claim) else None,
        aside=any(span.start <= claim.span.start < span.end for span in told.asides),
        minutes=moment(claim) if dated else None,
        record=record(claim) if dated else rank(claim) if claim.kind is Kind.ORDINAL else None,
        masked=_masked(claim.sentence),
        place=(at - first, last - first + 1),
        lead=lead,
        befell=befell,
        bases=_bases(before, after, claim, words),
        joint=counts_two(after, words),
        part=is_part(claim, before, after) or joined(claim, following, words) or joined(previous, claim, words),
        tally=is_tally(claim, after),
        foreseen=is_foreseen(claim),
        difference=is_difference(before, after),
    )


def _sort(measured: Measure, concepts: tuple[str, ...], head: str | None) -> Sort:
    if measured.family == "ordinal" and len(concepts) > 1:
        # "Our eighth signing of the summer", "the seventh player to join".
        return measured.family, concepts[0]
    return measured.family, head if measured.family in COUNTED else measured.unit


def _masked(sentence: str) -> str:
    return " ".join(sorted(_FIGURE.sub("#", sentence.lower()).split()))


def _counted(claim: Claim, previous: Claim | None, words: Vocabulary) -> tuple[tuple[str, ...], frozenset[str]]:
    """The concepts of the claim's noun, narrowest first, and the predicate class that the noun tells: "deaths".

    "Three men and two others": the others are men too.
    """
    head = claim.head
    if head == _OTHERS and previous is not None and previous.kind is claim.kind:
        head = previous.head
    concepts = words.chain(words.concept(head)) if head and head != _OTHERS else ()
    if concepts and (told := words.tells(concepts[0])):
        return concepts[1:] or concepts, frozenset([told])
    return concepts, frozenset()


def _rare_names(claim: Claim, words: Vocabulary) -> frozenset[str]:
    """The words of the names in the claim's clause, lower case, but for common names and whose age it is."""
    rare = frozenset(map(str.lower, claim.local_entities)) - words.common_names - {(claim.person or "").lower()}
    return frozenset(" ".join(rare).split())


def _bases(before: str, after: str, claim: Claim, words: Vocabulary) -> frozenset[str]:
    """How an amount is reckoned, as far as the words beside it say."""
    if claim.kind in (Kind.COUNT, Kind.NUMBER):
        return _ALL_THE_TIME if _OVER_DAYS.search(after) else frozenset()
    if claim.kind in (Kind.ORDINAL, Kind.DATE, Kind.PERIOD):
        return frozenset()
    # Behind a comma another figure begins: "£86,000 from 3,900 donors, an average of £22".
    near = _MONTHS.sub(r"\1-month", f"{before[-_BASIS:]} {after[:_BASIS].partition(',')[0]}".lower())
    # "pre-tax" is one word, "third-quarter" is two.
    found = {*_WORDS.findall(near), *_WORDS.findall(near.replace("-", ""))}
    return frozenset(words.bases[word] for word in found if word in words.bases)


def _before_joined(claims: Sequence[Claim], at: int, first: int) -> Claim | None:
    """The claim before, or the one before that where the two go together: "The Union took 28 per cent and 52 seats"."""
    claim, back = claims[at], at - 1
    if back >= first and claims[back].kind is not claim.kind:
        back -= bool(_JOINED.fullmatch(claims[back].up_to(claim)))
    return claims[back] if back >= first else None


def _sentence(claims: Sequence[Claim], at: int) -> tuple[int, int]:
    """Indices of the first and the last claim in the sentence of the claim at an index."""
    key = claims[at].article, claims[at].sentence_span
    first = last = at
    while first and (claims[first - 1].article, claims[first - 1].sentence_span) == key:
        first -= 1
    while last + 1 < len(claims) and (claims[last + 1].article, claims[last + 1].sentence_span) == key:
        last += 1
    return first, last
