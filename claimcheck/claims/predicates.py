"""What is said of a figure's subject: the verb phrase around it, whether it is denied, and how surely it is held."""

from collections.abc import Sequence

import msgspec

from claimcheck.articles.span import Span
from claimcheck.claims.claim import FACT, Modality
from claimcheck.claims.modality import is_there, modality_of, of_consequence
from claimcheck.claims.passages import Passage, Place
from claimcheck.text.tokens import AUXILIARY, HEDGE, NEGATION, SPEECH, Token
from claimcheck.text.words import IRREGULAR_VERBS, PREPOSITIONS, RELATIVES, SPEECH_VERBS, word_set

_SUBJECTS = word_set("who which that")
_IN_VERB_GROUP = word_set("to not also been already now still never")
_ACCOMPANIED = word_set("charged along")
_NOT = word_set("not without never")
_ENDING = word_set(", ( ) and or but")
_LONGEST = 12
# A participle as many words or more before the auxiliary has a verb phrase of its own.
_VERB_GROUP = 6
_MARKS = " ,.;:!?\"'”’“‘()–—"
_LIST_MARKS = frozenset({",", ".", ";", "and", "or", "of", ")"})


class Predicate(msgspec.Struct, frozen=True, gc=False):
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
    passage, at = place.passage, place.token
    start, end = place.clause
    span = Span(passage.starts[start], passage.end(end - 1))
    after = max(after, at + 1)
    verb, stop = _verb_phrase(place, after, part=part)
    if verb is None:
        said = passage.printed(text, after, _cut(passage, after, end)).strip(_MARKS)
        verb, stop = start, end
        negated = False
    else:
        said = _printed(text, passage, verb, stop, at, after)
        negated = bool(passage.classes & NEGATION) and _negated(passage, verb, min(stop, verb + 5), at)
    modality = FACT
    if passage.classes & HEDGE:  # few sentences have a word that makes a figure less than a fact
        begin = min(start, verb)
        modality = modality_of(passage.words[begin:stop], verb - begin)
        modality = of_consequence(passage, start) if modality is FACT else modality
    if (negated or modality is not FACT) and is_there(passage, at, after):
        return Predicate(said or None, span, False, FACT)
    return Predicate(said or None, span, negated, modality)


def _verb_phrase(place: Place, after: int, *, part: bool) -> tuple[int | None, int]:
    """First token of the verb phrase and where it ends.

    A relative clause right after the noun phrase comes first ("the eight people who died"), then the verb whose subject
    the phrase is, then the verb before it, then the clause that governs it.
    """
    passage, at = place.passage, place.token
    start, end = place.clause
    words = passage.words
    following = words[after] if after < len(words) else ""
    if following in RELATIVES:
        _, close = passage.clause_at(after)
        verb = passage.verbs.find(1, after + 1, close)
        main = None if verb < 0 else _main_verb(passage, verb, close)
        if part and main is not None:
            return main, _cut(passage, main, close)
        if verb >= 0 and not part:
            return verb, _cut(passage, verb, main or close)
    behind = _first_verb(passage, after, end)
    if after < end and following in PREPOSITIONS and _accompanies(words, at):
        return after, _cut(passage, after, behind or end)
    before = _verb_before(passage, start, at)
    if behind is not None and passage.tokens[behind].classes & SPEECH and "," in words[after:behind]:
        # "…, the government said": the source's verb.
        behind = None
    if behind is not None and before is not None and _is_relative(passage, start, before):
        # "The fire that killed 72 people | will be investigated".
        return before, _cut(passage, max(before, after), behind)
    if behind is not None and (before is None or _is_said_of_subject(passage, before, behind, after)):
        return behind, _cut(passage, behind, end)
    if before is not None:
        return before, _cut(passage, max(before, after), end)
    goes_on = after < end and following not in _LIST_MARKS and following not in PREPOSITIONS
    if start == 0 or goes_on:
        return None, end
    return _governing(passage, start)


def _accompanies(words: Sequence[str], at: int) -> bool:
    """ "with 83 people on board": a phrase of its own, of which the clause's verb is not said."""
    return "with" in words[max(0, at - 2) : at] and _ACCOMPANIED.isdisjoint(words[max(0, at - 3) : at])


def _is_relative(passage: Passage, start: int, verb: int) -> bool:
    """Whether the verb is a relative clause's, of which the figure after it is the object."""
    return verb > start and passage.words[verb - 1] in _SUBJECTS and passage.words[verb] not in SPEECH_VERBS


def _is_said_of_subject(passage: Passage, before: int, behind: int, after: int) -> bool:
    """Whether the verb after the noun phrase is its own verb rather than a participle that narrows it."""
    if passage.words[before] in SPEECH_VERBS:
        return True
    return _finite(passage.tokens, behind) and "," not in passage.words[after:behind]


def _first_verb(passage: Passage, start: int, end: int) -> int | None:
    """The first auxiliary, else the first verb, from ``start`` on."""
    tokens, verbs = passage.tokens, passage.verbs
    first = None
    i = verbs.find(1, start, end)
    while i >= 0:
        if not _is_gerund(passage.words, i):
            if tokens[i].classes & AUXILIARY:
                return i if first is None or i - first <= _VERB_GROUP else first
            first = i if first is None else first
        i = verbs.find(1, i + 1, end)
    return first


def _main_verb(passage: Passage, verb: int, end: int) -> int | None:
    """Where the main clause goes on after a relative one without comma: "who were charged | have been convicted"."""
    tokens, verbs = passage.tokens, passage.verbs
    said = False
    i = verbs.find(1, verb, end)
    while i >= 0:
        auxiliary = tokens[i].classes & AUXILIARY
        if said and (auxiliary or tokens[i].lower in IRREGULAR_VERBS):
            return None if tokens[i - 1].lower in ("to", "and", "or", ",") else i
        said = said or not auxiliary
        i = verbs.find(1, i + 1, end)
    return None


def _is_gerund(words: Sequence[str], i: int) -> bool:
    """ "31 reports of overheating": a noun in -ing after a preposition."""
    return i > 0 and words[i].endswith("ing") and words[i - 1] in ("of", "for", "by", "without")


def _verb_before(passage: Passage, start: int, at: int) -> int | None:
    """The beginning of the verb group nearest to the left of the mention."""
    tokens, verbs = passage.tokens, passage.verbs
    nearest = verbs.rfind(1, start, at)
    if nearest < 0:
        return None
    while nearest > start and (
        (verbs[nearest - 1] and not (_finite(tokens, nearest) and not _finite(tokens, nearest - 1)))
        or passage.words[nearest - 1] in _IN_VERB_GROUP
    ):
        nearest -= 1
    return nearest


def _finite(tokens: Sequence[Token], i: int) -> bool:
    return bool(tokens[i].classes & AUXILIARY)


def _governing(passage: Passage, start: int) -> tuple[int | None, int]:
    """The verb of the nearest clause to the left: "22 offences …, including four murders, four rapes"."""
    nearest = passage.verbs.rfind(1, 0, start)
    if nearest < 0:
        return None, 0
    begin, end = passage.clause_at(nearest)
    verb = _verb_before(passage, begin, end)
    return verb, end if verb is None else _cut(passage, verb, end)


def _cut(passage: Passage, begin: int, end: int) -> int:
    """Where the phrase ends: at the clause's end, after so many words, or at the first mark that ends it.

    That is a comma or bracket, or "and" before the next figure: "224 at Dale Infirmary and 388 at Northmere".
    """
    words = passage.words
    end = min(end, begin + _LONGEST)
    if _ENDING.isdisjoint(words[begin + 1 : end]):
        return end
    for i in range(begin + 1, end):
        if words[i] in _ENDING and (words[i] in ",()" or (i + 1 < len(words) and passage.tokens[i + 1].mention >= 0)):
            return i
    return end


def _printed(text: str, passage: Passage, verb: int, stop: int, at: int, after: int) -> str:
    """The phrase as printed; a figure inside it is left out, an ellipsis standing for it."""
    if not verb < at < stop:
        return passage.printed(text, verb, stop).strip(_MARKS)
    head = passage.printed(text, verb, _list_begins(passage, verb, at)).strip(_MARKS)
    tail = passage.printed(text, min(after, stop), stop).strip(_MARKS)
    return f"{head} … {tail}" if tail else head


def _list_begins(passage: Passage, verb: int, at: int) -> int:
    """Of an enumeration only the verb is kept: "was convicted of" for "22 offences, including four rapes"."""
    if "," not in passage.words[verb:at]:
        return at
    return next((i for i in passage.at if verb < i < at), at)


def _negated(passage: Passage, verb: int, stop: int, at: int) -> bool:
    if any(t.classes & NEGATION for t in passage.tokens[verb:stop]):
        return True
    return not _NOT.isdisjoint(passage.words[max(0, at - 2) : at])
