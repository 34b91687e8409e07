"""What linking looks at in a claim, worked out once for each."""

import calendar
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log

import msgspec

from claimcheck.articles.article import Role
from claimcheck.articles.span import Span
from claimcheck.claims.claim import Claim
from claimcheck.linking.holders import NOBODY, holder, is_term
from claimcheck.linking.measures import Measure, measure
from claimcheck.linking.moments import befallen, moment, record
from claimcheck.linking.vocabulary import Vocabulary, stem, stems
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind

# "For the nine months" is reckoned as nine-month figures are.
_MONTHS = lazy_regex(r"\b(three|six|nine|twelve) months\b")
_WORDS = lazy_regex(r"[^\W\d_]+")
_FIGURE = lazy_regex(r"\d+(?:[.,:]\d+)*")
_PART_OF = lazy_regex(r"\s+(?:more\s+)?of\s+(?:the|those|these|them|us|his|her|its|their|whom|which|[A-Z]\w+['’]s)\b")
_OF_WHOM = lazy_regex(r"\bof (?:whom|which|them|those|these)[\s,]+(?:\w+\s+){0,2}$")
_AND = lazy_regex(r"[\w’' -]{0,60},? and ")
_NAME = lazy_regex(r"\b[A-Z][\w’'-]+")
# "388 at Northmere General", "18,300 in Canada": a name tied to the figure before it.
_TIED = lazy_regex(r"\W*(?:[\w-]+ ){0,4}?(?:in|at|for|from|of|by|near|on|to|with) (?:the )?(?=[A-Z])")
_CALENDAR = frozenset(n.lower() for n in (*calendar.day_name, *calendar.month_name) if n)
_MORE = lazy_regex(r"(?i)\b(another|further|additional|remaining|other)\s+$")
_WITH = lazy_regex(r"\s+(?:[\w-]+ ){0,2}?[\w-]+ and (?:the )?(\w+)")
# "3,429 cases, or 51 per cent, were in …": a part of the cases, told with its share.
_SHARE_OF = lazy_regex(r"[\w\s-]{0,40}, or (?:about |roughly |nearly |almost )?[\d.]+ ?(?:%|per ?cent)")
# What it takes is not what there is: "he needs 44 votes", "the 60 seats needed for a majority".
_NEEDED = lazy_regex(
    r"(?i)\b(?:needs?|needed|needing|requir(?:e[sd]?|ing)|short of|threshold of|quorum of|target of|aims? (?:for|at)"
    r"|(?:would|to|must) (?:need|require|have))(?: (?:at least|a further|about|only|just|the|a))* $"
)
_IS_NEEDED = lazy_regex(r" (?:[\w-]+ ){0,2}?(?:(?:that |which )?(?:is|are|was|were) )?(?:needed|required|necessary)\b")
# What a ship, a hall or a plane has room for is not who came: "can take 852 passengers", "a hall for 450 people".
_ROOM = lazy_regex(
    r"(?i)\b(?:(?:can|could|(?:able|designed|built) to|will|would) (?:take|carry|hold|seat|accommodate|house|sleep|fit)"
    r"|takes|carries|holds|seats|sleeps|(?:room|space|berths|capacity|licensed|designed|built|hall|cabin) (?:for|of))"
    r"(?: (?:up to|about|around|some|nearly|almost|only|just|more than|over|as many as|a|the|[\d,]+ [a-z-]+ and))* $"
)
# "Three of the 14 games to play" have not been played.
# "The previous record of 46.1C", "beat the old mark, 9.91 seconds": what was true before.
_BEFORE_THAT = lazy_regex(
    r"(?i)\b(?:previous|former|old|earlier|existing|prior|last)(?: [\w-]+){0,2}"
    r" (?:records?|highs?|lows?|mark|best|peak|maximum|estimate|total|toll|figure|count)\b[^.;:]{0,40}$"
)
# "22 councillors voted against", "61 votes were cast against it": not those who won the vote.
_AGAINST = lazy_regex(
    r"(?i)(?: (?!for\b|in\b|and\b|to\b)[\w-]+){0,2}?(?: (?:voted|cast|were|was|came out)){0,2}"
    r" (?:against|opposed|in opposition)\b"
)
_OF_A_VOTE = lazy_regex(
    r"(?i)\b(?:vot(?:e[sd]?|ing)|ballots?|abstain\w*|abstentions?|in favou?r|passed|approved|rejected)\b"
)
# "Earlier on Sunday a 5.6 quake jolted the island": another event, which the article is not about.
_EARLIER = lazy_regex(r"(?i)\W*(?:earlier|previously|before that)\b[^.;:]{0,30}?,? an?(?: other)? ")
_STILL_TO = lazy_regex(
    r"(?: [a-z-]+){0,2} (?:(?:still |left )?to (?:play|go|come)|still to \w+)\b"
    r"|(?: (?!and\b)[a-z-]+){1,2} left(?=[.,;:]|$)"
)
_OTHERS = "other"
_FEW_WORDS = lazy_regex(r"(?:['’]s)?(?:,? [a-z]+){0,4},? ")
_WINDOW = 90
_OPENING = 200
_BASIS = 40
_ENOUGH = 4


class Features(msgspec.Struct, frozen=True):
    """A claim as linking sees it.

    concepts: of its head noun, narrowest first. classes: predicate classes of its clause. near: content stems within a
    window around the figure; context: those of the sentence. populations: classes of the words that change who is
    counted. names: rare names in the clause. masked: the words of the sentence, sorted, its figures masked. place:
    which of the sentence's how many figures it is. lead: it stands in the headline or the opening sentences. befell:
    what sudden thing happened on a day that is named there. bases:
    how an amount is reckoned ("adjusted", "pre-tax"). actor: the name that the figure follows at once. holder: whose
    own the figure is, where it is one person's. aside: it stands where the article tells of another matter. minutes,
    record: the moment of the day, and the superlative of what was last so then (see moments.py). joint: two
    nouns are counted together ("passengers and crew"). part: counted out of a group named with it ("three of the
    men") or beside another part of it ("five officers and three others").
    """

    claim: Claim
    measure: Measure
    concepts: tuple[str, ...]
    classes: frozenset[str]
    near: frozenset[str]
    context: frozenset[str]
    populations: frozenset[str]
    names: frozenset[str]
    owners: frozenset[str]
    actor: str | None
    holder: str | None
    aside: bool
    minutes: int | None
    record: str | None
    masked: str
    place: tuple[int, int]
    lead: bool
    befell: frozenset[str]
    bases: frozenset[str]
    joint: bool
    part: bool


def features(
    claims: Sequence[Claim],
    at: int,
    words: Vocabulary,
    known: frozenset[str],
    opening: int = 0,
    people: Mapping[str, str] = NOBODY,
    asides: Sequence[Span] = (),
) -> Features:
    """The claim at an index as linking sees it.

    claims: of whole articles, in text order. known: names of the story, for capitals that begin a sentence.
    opening: where the article's body begins. people: the story's people by name (see holders.py). asides: the
    stretches of the article that tell of another matter.
    """
    claim = claims[at]
    first, last = _sentence(claims, at)
    previous, following = (claims[at - 1] if at > first else None), (claims[at + 1] if at < last else None)
    before, clause, after = _surroundings(claim)
    head = claim.head
    if head == _OTHERS and previous is not None and previous.kind is claim.kind:
        head = previous.head
    concepts = words.chain(words.concept(head)) if head else ()
    classes = words.classes(f"{claim.subject or ''} {claim.predicate or ''}") or words.classes(clause)
    lead = claim.role is Role.HEADLINE or claim.sentence_span.start < opening + _OPENING
    # News opens with what happened, and when.
    befell = befallen(before, after, words) if lead and claim.kind is Kind.DATE else frozenset()
    classes |= befell
    if concepts and (told := words.tells(concepts[0])):
        classes |= {told}
        concepts = concepts[1:] or concepts
    return Features(
        claim=claim,
        measure=measure(claim),
        concepts=concepts,
        classes=classes,
        near=_content(" ".join((before, claim.subject or "", after)), words),
        context=_content(claim.sentence, words),
        populations=_populations(claim, before, after, words) - _told_apart(previous, concepts, classes, words),
        names=frozenset(
            n.lower() for n in claim.local_entities if n.lower() not in words.common_names and n != claim.person
        ),
        owners=_owners(claim, previous, following, known),
        actor=_actor(claim, before),
        holder=holder(claims, at, people) if classes & words.personal or is_term(claim) else None,
        aside=any(span.start <= claim.span.start < span.end for span in asides),
        minutes=moment(claim) if claim.kind is Kind.DATE else None,
        record=record(claim) if claim.kind is Kind.DATE else None,
        masked=" ".join(sorted(_FIGURE.sub("#", claim.sentence.lower()).split())),
        place=(at - first, last - first + 1),
        lead=lead,
        befell=befell,
        bases=_bases(before, after, claim, words),
        joint=(with_noun := _WITH.match(after)) is not None and with_noun[1].lower() in words.nouns,
        part=claim.whole is not None
        or bool(_SHARE_OF.match(after))
        or bool((_PART_OF.match(after) and not before.lower().endswith("all ")) or _OF_WHOM.search(before))
        or _joined(claim, following, words)
        or (previous is not None and _joined(previous, claim, words)),
    )


def _populations(claim: Claim, before: str, after: str, words: Vocabulary) -> frozenset[str]:
    """Classes of the words that change who is counted: of the noun phrase, and "another" before the figure."""
    beside = _MORE.search(before)
    said = [*claim.modifiers, *([beside[1]] if beside else [])]
    found = frozenset(words.populations[s] for word in said if (s := stem(word)) in words.populations)
    found |= {"capacity"} if _ROOM.search(before) else frozenset()
    found |= {"before"} if _BEFORE_THAT.search(before) or _EARLIER.match(claim.sentence) else frozenset()
    found |= {"against"} if _AGAINST.match(after) and _OF_A_VOTE.search(claim.sentence) else frozenset()
    found |= {"needed"} if _NEEDED.search(before) or _IS_NEEDED.match(after) else frozenset()
    return found | {"remaining"} if _STILL_TO.match(after) else found


def _told_apart(
    previous: Claim | None, concepts: tuple[str, ...], classes: frozenset[str], words: Vocabulary
) -> frozenset[str]:
    """Classes of words that only tell a count from the one before it: "killed three people and injured another 12"."""
    if previous is None or not previous.head or not concepts or not classes:
        return frozenset()
    if words.chain(words.concept(previous.head))[-1] != concepts[-1]:
        return frozenset()
    said = words.classes(f"{previous.subject or ''} {previous.predicate or ''}")
    return frozenset({"others"}) if said and not said & classes else frozenset()


def _bases(before: str, after: str, claim: Claim, words: Vocabulary) -> frozenset[str]:
    """How an amount is reckoned, as far as the words beside it say."""
    if claim.kind in (Kind.COUNT, Kind.NUMBER, Kind.ORDINAL, Kind.DATE, Kind.PERIOD):
        return frozenset()
    # Behind a comma another figure begins: "£86,000 from 3,900 donors, an average of £22".
    near = _MONTHS.sub(r"\1-month", f"{before[-_BASIS:]} {after[:_BASIS].partition(',')[0]}".lower())
    # "pre-tax" is one word, "third-quarter" is two.
    found = {*_WORDS.findall(near), *_WORDS.findall(near.replace("-", ""))}
    return frozenset(words.bases[word] for word in found if word in words.bases)


def _sentence(claims: Sequence[Claim], at: int) -> tuple[int, int]:
    """Indices of the first and the last claim in the sentence of the claim at an index."""
    key = claims[at].article, claims[at].sentence_span
    first = last = at
    while first and (claims[first - 1].article, claims[first - 1].sentence_span) == key:
        first -= 1
    while last + 1 < len(claims) and (claims[last + 1].article, claims[last + 1].sentence_span) == key:
        last += 1
    return first, last


def _joined(claim: Claim, following: Claim | None, words: Vocabulary) -> bool:
    """Whether the next count of the same sort is added to this one by "and"."""
    if following is None or not claim.head or not following.head or following.kind is not claim.kind:
        return False
    if words.chain(words.concept(claim.head))[-1] != words.chain(words.concept(following.head))[-1]:
        return False
    first, second = (words.classes(c.predicate or "") for c in (claim, following))
    if first and second and not first & second:
        return False
    start = claim.sentence_span.start
    return bool(_AND.fullmatch(claim.sentence[claim.span.end - start : following.span.start - start]))


def _owners(claim: Claim, previous: Claim | None, following: Claim | None, known: frozenset[str]) -> frozenset[str]:
    start, end = claim.sentence_span
    before = max(start, previous.span.end) if previous else start
    after = min(end, following.span.start) if following else end
    tail = claim.sentence[claim.span.end - start : max(claim.span.end, after) - start]
    if tail.rstrip().endswith("("):
        # A conversion in brackets stands between the figure and the name that it is tied to.
        tail = claim.sentence[claim.span.end - start :].partition(")")[2]
    if tied := _TIED.match(tail):
        return _named(tail[tied.end() :][:_WINDOW])
    lead = claim.sentence[min(before, claim.span.start) - start : claim.span.start - start]
    opening = _NAME.match(lead) if before == start else None
    named = _named(lead[opening.end() if opening else 0 :][-_WINDOW:])
    return named | ({opening.group().lower()} & known if opening else frozenset())


def _actor(claim: Claim, before: str) -> str | None:
    """The name that a figure follows at once: "the Hollow fire, 13,700 acres", "Rovers have 79 points"."""
    for name in claim.local_entities:
        at = before.rfind(name.split()[-1])
        if at >= 0 and _FEW_WORDS.fullmatch(before, at + len(name.split()[-1])):
            return name.lower()
    return None


def _named(text: str) -> frozenset[str]:
    return frozenset(m.group().lower().removesuffix("'s").removesuffix("’s") for m in _NAME.finditer(text)) - _CALENDAR


def clause_of(claim: Claim) -> str:
    """The text of the clause that holds the claim; its sentence where no clause was found."""
    start = claim.sentence_span.start
    return claim.sentence[max(0, claim.clause.start - start) : max(0, claim.clause.end - start)] or claim.sentence


def _surroundings(claim: Claim) -> tuple[str, str, str]:
    """Text shortly before the figure, its clause, and text shortly after, all inside the sentence."""
    at, end = claim.span.start - claim.sentence_span.start, claim.span.end - claim.sentence_span.start
    return claim.sentence[max(0, at - _WINDOW) : at], clause_of(claim), claim.sentence[end : end + _WINDOW]


def _content(text: str, words: Vocabulary) -> frozenset[str]:
    return frozenset(s for s in stems(text) if len(s) > 1 and s not in words.stopwords)


def rarity(contexts: Sequence[Iterable[str]]) -> dict[str, float]:
    """Weight of each stem in a story: what stands in few sentences tells most (inverse document frequency)."""
    counts = Counter(s for context in contexts for s in context)
    return {s: log((len(contexts) + 1) / n) + 0.1 for s, n in counts.items()}


def norm(stems: Iterable[str], weights: Mapping[str, float]) -> float:
    """The sum of the squares of the stems' weights, in an order that no set decides."""
    return sum(sorted([weights[s] ** 2 for s in stems]))


def overlap(
    first: frozenset[str],
    second: frozenset[str],
    weights: Mapping[str, float],
    norms: Mapping[frozenset[str], float] | None = None,
) -> float:
    """Weighted cosine of two sets of stems, 0 to 1; less where there are few: "The road was closed" tells little.

    norms: of both sets, where they were reckoned before; see ``norm``.
    """
    if not first or not second:
        return 0.0
    one, other = (norm(stems, weights) if norms is None else norms[stems] for stems in (first, second))
    both = one if first == second else norm(first & second, weights)
    return float(both / (one * other) ** 0.5) * min(1.0, min(len(first), len(second)) / _ENOUGH)
