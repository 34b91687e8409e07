"""What is said of a figure's subject: the verb phrase around it, whether it is denied, and how surely it is held."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimcheck.articles.span import Span
from claimcheck.claims.claim import Modality
from claimcheck.claims.passages import Passage, Place
from claimcheck.text.tokens import AUXILIARY, HEDGE, NEGATION, SPEECH, Token
from claimcheck.text.words import FORECASTS, IRREGULAR_VERBS, PREPOSITIONS, SPEECH_VERBS, word_set

_RELATIVES = word_set("who which that whom")
_PLANS = ("plans", "plan", "hopes", "hope", "aims", "aim", "promises", "threatens", "intend", "proposes", "planning")
_DECISIONS = ("agreed", "decided", "voted")
_FORECAST_PAIRS = frozenset(
    {
        ("set", "to"),
        ("about", "to"),
        ("going", "to"),
        ("up", "to"),
        ("wants", "to"),
        ("want", "to"),
        *((word, "to") for word in _PLANS + _DECISIONS),
    }
)
_HYPOTHETICAL_PAIRS = frozenset(
    {("would", "have"), ("could", "have"), ("might", "have"), ("should", "have"), ("'d", "have")}
)
_LONGEST = 12
_MARKS = " ,.;:!?\"'”’“‘()–—"
_LIST_MARKS = frozenset({",", ".", ";", "and", "or", "of", ")"})


@dataclass(frozen=True, slots=True)
class Predicate:
    """The verb phrase as text, the clause's span, and how it is held."""

    text: str | None
    clause: Span
    negated: bool
    modality: Modality


def predicate_of(text: str, place: Place, after: int, *, part: bool) -> Predicate:
    """The predicate of the mention at a place.

    after: the token after its noun phrase. part: it is a part of the whole named there, so that a relative clause
    speaks of that whole: "nine of the 11 who were charged have been convicted".
    """
    passage = place.passage
    start, end = passage.clause_at(place.token)
    span = Span(passage.tokens[start].start, passage.tokens[end - 1].end)
    after = max(after, place.token + 1)
    verb, stop = _verb_phrase(passage, place.token, after, start, end, part=part)
    if verb is None:
        said = passage.text_between(text, after, _cut(passage.tokens, after, end, after)).strip(_MARKS)
        return Predicate(said or None, span, False, _modality(passage.tokens, start, end, start))
    return Predicate(
        _printed(text, passage, verb, stop, place.token, after) or None,
        span,
        _negated(passage.tokens, verb, min(stop, verb + 5), place.token),
        _modality(passage.tokens, min(start, verb), stop, verb),
    )


def _verb_phrase(passage: Passage, at: int, after: int, start: int, end: int, *, part: bool) -> tuple[int | None, int]:
    """First token of the verb phrase and where it ends.

    A relative clause right after the noun phrase comes first ("the eight people who died"), then the verb whose subject
    the phrase is, then the verb before it, then the clause that governs it.
    """
    tokens = passage.tokens
    if after < len(tokens) and tokens[after].lower in _RELATIVES:
        _, close = passage.clause_at(after)
        verb = next((i for i in range(after + 1, close) if passage.verbs[i]), None)
        main = None if verb is None else _main_verb(passage, verb, close)
        if part and main is not None:
            return main, _cut(tokens, main, close, main)
        if verb is not None and not part:
            return verb, _cut(tokens, verb, main or close, verb)
    if _accompanies(tokens, at) and after < end and tokens[after].lower in PREPOSITIONS:
        behind = _first_verb(passage, after, end)
        return after, _cut(tokens, after, behind or end, after)
    before = _verb_before(passage, start, at)
    behind = _first_verb(passage, after, end)
    if behind is not None and tokens[behind].classes & SPEECH and any(t.text == "," for t in tokens[after:behind]):
        # "…, the government said": the source's verb.
        behind = None
    if behind is not None and (before is None or _is_said_of_subject(tokens, before, behind, after)):
        return behind, _cut(tokens, behind, end, behind)
    if before is not None:
        return before, _cut(tokens, before, end, after)
    goes_on = after < end and tokens[after].lower not in _LIST_MARKS and tokens[after].lower not in PREPOSITIONS
    if start == 0 or goes_on:
        return None, end
    return _governing(passage, start)


def _accompanies(tokens: Sequence[Token], at: int) -> bool:
    """ "with 83 people on board": a phrase of its own, of which the clause's verb is not said."""
    return any(t.lower == "with" for t in tokens[max(0, at - 2) : at]) and not any(
        t.lower in ("charged", "along") for t in tokens[max(0, at - 3) : at]
    )


def _is_said_of_subject(tokens: Sequence[Token], before: int, behind: int, after: int) -> bool:
    """Whether the verb after the noun phrase is its own verb rather than a participle that narrows it."""
    if tokens[before].lower in SPEECH_VERBS:
        return True
    return bool(tokens[behind].classes & AUXILIARY) and not any(t.text == "," for t in tokens[after:behind])


def _first_verb(passage: Passage, start: int, end: int) -> int | None:
    """The first auxiliary, else the first verb, from ``start`` on."""
    tokens, verbs = passage.tokens, passage.verbs
    found = [i for i in range(start, end) if verbs[i] and not _is_gerund(tokens, i)]
    finite = [i for i in found if tokens[i].classes & AUXILIARY]
    if finite and found[0] < finite[0] and finite[0] - found[0] > 6:
        return found[0]
    return finite[0] if finite else (found[0] if found else None)


def _main_verb(passage: Passage, verb: int, end: int) -> int | None:
    """Where the main clause goes on after a relative one without comma: "who were charged | have been convicted"."""
    tokens, verbs = passage.tokens, passage.verbs
    said = False
    for i in range(verb, end):
        if not verbs[i]:
            continue
        finite = bool(tokens[i].classes & AUXILIARY) or tokens[i].lower in IRREGULAR_VERBS
        if said and finite:
            return None if tokens[i - 1].lower in ("to", "and", "or", ",") else i
        said = said or not tokens[i].classes & AUXILIARY
    return None


def _is_gerund(tokens: Sequence[Token], i: int) -> bool:
    """ "31 reports of overheating": a noun in -ing after a preposition."""
    return i > 0 and tokens[i].lower.endswith("ing") and tokens[i - 1].lower in ("of", "for", "by", "without")


def _verb_before(passage: Passage, start: int, at: int) -> int | None:
    """The beginning of the verb group nearest to the left of the mention."""
    tokens, verbs = passage.tokens, passage.verbs
    nearest = next((i for i in range(at - 1, start - 1, -1) if verbs[i]), None)
    if nearest is None:
        return None
    while nearest > start and (
        (verbs[nearest - 1] and not (_finite(tokens, nearest) and not _finite(tokens, nearest - 1)))
        or tokens[nearest - 1].lower in ("to", "not", "also", "been", "already", "now", "still", "never")
    ):
        nearest -= 1
    return nearest


def _finite(tokens: Sequence[Token], i: int) -> bool:
    return bool(tokens[i].classes & AUXILIARY)


def _governing(passage: Passage, start: int) -> tuple[int | None, int]:
    """The verb of the nearest clause to the left: "22 offences …, including four murders, four rapes"."""
    while start > 0:
        begin, end = passage.clause_at(start - 1)
        verb = _verb_before(passage, begin, end)
        if verb is not None:
            return verb, _cut(passage.tokens, verb, end, verb)
        start = begin
    return None, start


def _cut(tokens: Sequence[Token], verb: int, end: int, after: int) -> int:
    """Where the phrase ends: at the clause's end, after so many words, or at the first comma past the noun phrase."""
    end = min(end, max(verb, after) + _LONGEST, len(tokens))
    return next((i for i in range(max(verb, after) + 1, end) if _ends(tokens, i)), end)


def _ends(tokens: Sequence[Token], i: int) -> bool:
    """A comma or bracket, or "and" before the next figure: "224 at Dale Infirmary and 388 at Northmere"."""
    if tokens[i].text in (",", "(", ")"):
        return True
    return tokens[i].lower in ("and", "or", "but") and i + 1 < len(tokens) and tokens[i + 1].mention >= 0


def _printed(text: str, passage: Passage, verb: int, stop: int, at: int, after: int) -> str:
    """The phrase as printed; a figure inside it is left out, an ellipsis standing for it."""
    if not verb < at < stop:
        return passage.text_between(text, verb, stop).strip(_MARKS)
    head = passage.text_between(text, verb, _list_begins(passage, verb, at)).strip(_MARKS)
    tail = passage.text_between(text, min(after, stop), stop).strip(_MARKS)
    return f"{head} … {tail}" if tail else head


def _list_begins(passage: Passage, verb: int, at: int) -> int:
    """Of an enumeration only the verb is kept: "was convicted of" for "22 offences, including four rapes"."""
    listed = any(t.text == "," for t in passage.tokens[verb:at])
    first = next((i for i in range(verb + 1, at) if passage.tokens[i].mention >= 0), at)
    return first if listed else at


def _negated(tokens: Sequence[Token], verb: int, stop: int, at: int) -> bool:
    if any(t.classes & NEGATION for t in tokens[verb:stop]):
        return True
    return any(t.lower in ("not", "without", "never") for t in tokens[max(0, at - 2) : at] if t.is_word)


def _modality(tokens: Sequence[Token], start: int, stop: int, verb: int) -> Modality:
    if any(t.classes & HEDGE for t in tokens[start:stop]):
        words = [t.lower for t in tokens[start:stop]]
        pairs = set(pairwise(words))
        if "if" in words[:2] or "unless" in words[:2] or pairs & _HYPOTHETICAL_PAIRS:
            return Modality.HYPOTHETICAL
        group = words[max(0, verb - start - 4) : verb - start + 4]
        if not FORECASTS.isdisjoint(group) or not _FORECAST_PAIRS.isdisjoint(pairwise(group)):
            return Modality.FORECAST
    return Modality.FACT
