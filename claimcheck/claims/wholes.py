"""Figures that are part of a figure: "five of the 17", "1,260 victims, of whom 840", "Of the 21 people …, five"."""

from collections.abc import Sequence

from msgspec.structs import replace

from claimcheck.claims.mentions import Mention
from claimcheck.claims.passages import Place
from claimcheck.claims.subject import Subject, phrase_subject
from claimcheck.quantities.quantity import COUNT, FRACTION, NUMBER, ORDINAL, PERCENT, RATIO
from claimcheck.text.phrases import read_phrase
from claimcheck.text.tokens import Token
from claimcheck.text.words import SPECIFIERS, word_set

_LONGEST_OWNER = 3
MORE = word_set("more other others further extra additional")
OF_WHOM = word_set("whom which")
COUNTS = frozenset({COUNT, NUMBER, FRACTION, PERCENT, ORDINAL, RATIO})


def whole_after(place: Place, mention: Mention) -> int | None:
    """The mention after "of": "five of the 17", "four more of the nine", "nine of the city's 14 districts", "the first
    of four auctions"."""
    tokens, at = place.passage.tokens, place.token + 1
    if mention.kind not in (COUNT, FRACTION, PERCENT, NUMBER, ORDINAL):
        return None
    if at < len(tokens) and tokens[at].lower in MORE:
        at += 1
    if at >= len(tokens) or tokens[at].lower not in ("of", "out"):
        return None
    at += 2 if tokens[at].lower == "out" else 1
    while at < len(tokens) and (tokens[at].lower in SPECIFIERS):
        at += 1
    at = _after_owner(tokens, at)
    if at < len(tokens) and tokens[at].mention >= 0:
        nth = place.passage.first + tokens[at].mention
        if place.passage.mentions[tokens[at].mention].kind in (COUNT, NUMBER):
            return nth
    return None


def _after_owner(tokens: Sequence[Token], at: int) -> int:
    """Past the one whose something is, if a word or some in a row say so at ``at``: "city's", "New York City's"."""
    for k in range(at, min(at + _LONGEST_OWNER, len(tokens))):
        if not tokens[k].is_word or tokens[k].mention >= 0:
            break
        if tokens[k].possessive:
            return k + 1
    return at


def of_whom(place: Place, subjects: Sequence[Subject | None]) -> int | None:
    """ "1,260 victims, of whom 840 were over 70": the count before the relative clause."""
    tokens, i = place.passage.tokens, place.token
    if i < 3 or tokens[i - 1].lower not in OF_WHOM or tokens[i - 2].lower != "of":
        return None
    for token in reversed(tokens[: i - 2]):
        if token.mention >= 0:
            nth = place.passage.first + token.mention
            of = subjects[nth]
            return nth if of is not None and of.head else None
    return None


def with_fronted(
    text: str, place: Place, mention: Mention, subject: Subject, subjects: Sequence[Subject | None]
) -> Subject:
    """ "Of the 21 people taken to hospital, five remained": a part of the whole that opens the sentence."""
    tokens = place.passage.tokens
    if tokens[0].lower not in ("of", "among") or place.token == 0 or mention.kind not in COUNTS:
        return subject
    if subject.head and not subject.inherited:
        return subject
    at = 1
    while at < place.token and (tokens[at].lower in SPECIFIERS):
        at += 1
    if at >= place.token or not any(t.text == "," for t in tokens[at : place.token]):
        return subject
    at = _after_owner(tokens, at)
    if tokens[at].mention >= 0:
        whole = place.passage.first + tokens[at].mention
        of = subjects[whole]
        return replace(of, after=subject.after, whole=whole) if of and of.head else subject
    phrase = read_phrase(tokens, at)
    if phrase is None or phrase.end > place.token:
        return subject
    return replace(phrase_subject(text, place, phrase), after=subject.after)


def with_compared(place: Place, mention: Mention, subject: Subject, subjects: Sequence[Subject | None]) -> Subject:
    """ "Fell to £100m, half of what it was", "limited to 12,000 runners, about a third fewer than last year": what says
    how the figure before it compares is of what that figure is of."""
    if mention.kind not in (FRACTION, PERCENT, RATIO) or (subject.head and not subject.inherited):
        return subject
    passage, i = place.passage, place.token
    words = passage.words[i + 1 : i + 3]
    if words[:1] == ("of",):
        words = words[1:2] if "what" in words else ()
    if not words or words[0] not in _COMPARED:
        return subject
    before = (t.mention for t in reversed(passage.tokens[:i]) if t.mention >= 0)
    figure = next((nth for nth in before if passage.mentions[nth].timespan is None), None)
    if figure is None:
        return subject
    between = range(passage.at[figure] + 1, i)
    of = subjects[passage.first + figure]
    if of is None or not of.head or "," not in passage.words[i - 2 : i] or any(passage.verbs[k] for k in between):
        return subject
    return replace(of, after=subject.after, inherited=True, whole=None)


_COMPARED = word_set("what below above under over lower higher less fewer more down up")
