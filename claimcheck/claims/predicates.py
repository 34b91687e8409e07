"""What is said of a figure's subject: the verb phrase around it, whether it is denied, and how surely it is held."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimcheck.articles.span import Span
from claimcheck.claims.claim import Modality
from claimcheck.claims.passages import Passage, Place
from claimcheck.text.clauses import is_verb
from claimcheck.text.tokens import Token
from claimcheck.text.words import AUXILIARIES, NEGATIONS, SPEECH_VERBS, word_set

_RELATIVES = word_set("who which that whom")
_FORECAST = word_set(
    """may might could will would 'll should expected expects expect feared fears fear plan plans planned planning
    likely unlikely forecast forecasts predicted predicts predict hopes hope hoped aims aim aimed intends
    intend intended scheduled poised potentially possibly probably perhaps proposed proposes propose projected
    projects threatened threatens targets target due shall believed anticipates anticipated promises promised
    pledged"""
)
_FORECAST_PAIRS = frozenset(
    {("set", "to"), ("about", "to"), ("going", "to"), ("up", "to"), ("wants", "to"), ("want", "to")}
)
_HYPOTHETICAL_PAIRS = frozenset(
    {("would", "have"), ("could", "have"), ("might", "have"), ("should", "have"), ("'d", "have")}
)
_LONGEST = 14


@dataclass(frozen=True, slots=True)
class Predicate:
    """The verb phrase as text, the clause's span, and how it is held."""

    text: str | None
    clause: Span
    negated: bool
    modality: Modality


def predicate_of(text: str, place: Place, after: int) -> Predicate:
    """The predicate of the mention at a place; ``after`` is the token after its noun phrase."""
    passage = place.passage
    start, end = passage.clause_at(place.token)
    span = Span(passage.tokens[start].start, passage.tokens[end - 1].end)
    verb, stop = _verb_phrase(passage, place.token, max(after, place.token + 1), start, end)
    if verb is None:
        return Predicate(None, span, False, _modality(passage.tokens, start, end, start))
    said = _printed(text, passage, verb, stop, place.token, after)
    return Predicate(
        said or None,
        span,
        _negated(passage.tokens, verb, min(stop, verb + 5), place.token),
        _modality(passage.tokens, min(start, verb), stop, verb),
    )


def _verb_phrase(passage: Passage, at: int, after: int, start: int, end: int) -> tuple[int | None, int]:
    """First token of the verb phrase and where it ends: the mention's own clause, else the clause that governs it."""
    tokens = passage.tokens
    before = _verb_before(tokens, start, at)
    behind = _first_verb(tokens, after, end)
    if behind is not None and _is_said_of_subject(tokens, before, behind, after):
        return behind, _cut(tokens, behind, end)
    if before is not None:
        return before, _cut(tokens, max(before, after), end)
    if behind is not None:
        return behind, _cut(tokens, behind, end)
    relative = passage.clause_at(end) if end < len(tokens) and tokens[end].lower in _RELATIVES else None
    if relative is not None:
        verb = _first_verb(tokens, relative[0] + 1, relative[1])
        if verb is not None:
            return verb, _cut(tokens, verb, relative[1])
    return _governing(passage, start)


def _is_said_of_subject(tokens: Sequence[Token], before: int | None, behind: int, after: int) -> bool:
    """Whether the verb after the noun phrase is its own verb rather than a participle that narrows it."""
    if before is None or tokens[before].lower in SPEECH_VERBS:
        return True
    return tokens[behind].lower in AUXILIARIES and not any(t.text == "," for t in tokens[after:behind])


def _first_verb(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """The first auxiliary, else the first verb, from ``start`` on."""
    verbs = [i for i in range(start, end) if is_verb(tokens, i)]
    finite = [i for i in verbs if tokens[i].lower in AUXILIARIES]
    if finite and verbs[0] < finite[0] and finite[0] - verbs[0] > 6:
        return verbs[0]
    return finite[0] if finite else (verbs[0] if verbs else None)


def _verb_before(tokens: Sequence[Token], start: int, at: int) -> int | None:
    """The beginning of the verb group nearest to the left of the mention."""
    nearest = next((i for i in range(at - 1, start - 1, -1) if is_verb(tokens, i)), None)
    if nearest is None:
        return None
    while nearest > start and (
        is_verb(tokens, nearest - 1)
        or tokens[nearest - 1].lower in ("to", "not", "also", "been", "already", "now", "still", "never")
    ):
        nearest -= 1
    return nearest


def _governing(passage: Passage, start: int) -> tuple[int | None, int]:
    """The verb of the nearest clause to the left: "22 offences …, including four murders, four rapes"."""
    while start > 0:
        begin, end = passage.clause_at(start - 1)
        verb = _verb_before(passage.tokens, begin, end)
        if verb is not None:
            return verb, _cut(passage.tokens, verb, end)
        start = begin
    return None, start


def _cut(tokens: Sequence[Token], verb: int, end: int) -> int:
    return min(end, verb + _LONGEST, len(tokens))


def _printed(text: str, passage: Passage, verb: int, stop: int, at: int, after: int) -> str:
    """The phrase as printed; a figure inside it is left out, an ellipsis standing for it."""
    if not verb < at < stop:
        return passage.text_between(text, verb, stop).strip(" ,.;:\"'”’")
    head = passage.text_between(text, verb, at).strip(" ,")
    tail = passage.text_between(text, min(max(after, at + 1), stop), stop).strip(" ,.;:\"'”’()")
    return f"{head} … {tail}" if tail else head


def _negated(tokens: Sequence[Token], verb: int, stop: int, at: int) -> bool:
    if any(t.lower in NEGATIONS or t.lower.endswith("n't") for t in tokens[verb:stop] if t.is_word):
        return True
    return any(t.lower in ("not", "without", "never") for t in tokens[max(0, at - 2) : at] if t.is_word)


def _modality(tokens: Sequence[Token], start: int, stop: int, verb: int) -> Modality:
    words = [t.lower for t in tokens[start:stop]]
    pairs = set(pairwise(words))
    if "if" in words[:2] or "unless" in words[:2] or pairs & _HYPOTHETICAL_PAIRS:
        return Modality.HYPOTHETICAL
    group = words[max(0, verb - start - 4) : verb - start + 4]
    if any(w in _FORECAST for w in group) or set(pairwise(group)) & _FORECAST_PAIRS:
        return Modality.FORECAST
    return Modality.FACT
