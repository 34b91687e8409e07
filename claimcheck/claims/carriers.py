"""The noun that carries a figure which has no noun after it: "the death toll rose to five", "a population of 9,400".

A carrier stands to the left in the same clause: before "of", or as subject of a verb of being, standing, reaching or
changing that the figure completes.
"""

from collections.abc import Sequence

from claimcheck.claims.passages import Place
from claimcheck.text.phrases import NounPhrase, read_phrase
from claimcheck.text.tokens import AUXILIARY, CAPITAL, PLAIN_VERB, PLURAL, STOP, VERB_FORM, WORD, Token
from claimcheck.text.words import (
    ADJECTIVES,
    AUXILIARIES,
    NUMBER_WORDS,
    PREPOSITIONS,
    PRONOUNS,
    SPECIFIERS,
    STOPS,
    word_set,
)

# "the number of jobs at risk": what is counted stands after "of".
_NUMBER_NOUNS = word_set("number numbers total totals count tally toll figure figures sum")
_LINKS = word_set(
    """is are was were be been being stands stood stand reaches reached reach totals totalled totaled rises rose rise
    risen climbs climbed climb grew grown grow increased increase jumped jump soared swelled fell fall fallen
    drops dropped drop dropping declined decreased shrank shrunk slipped dipped dwindled cut hit hits hitting
    rising falling climbing growing reaching bringing brings brought remains remained put puts raised raise
    raising lowered reduced revised exceeded exceeds topped tops passed surpassed averaged averages came
    peaked set measured stays stayed pushed pushing lifted up down at to by from has have had will would could
    may might now still also more than about around nearly almost just over under already currently only not
    expected likely between and well above below estimated thought believed reported least most some"""
)
_WINDOW = 16
_MOVES = word_set(
    "rose risen climbed grew increased jumped soared swelled fell dropped declined decreased shrank slipped dipped"
    " rises climbs grows falls drops surged slumped tumbled edged"
)
_SHORTEST_MOVE = 3
# A label before a colon has no more words than this: "Units: 216,400".
_LABEL = 4


def carrier_of(place: Place) -> NounPhrase | None:
    """The noun phrase that carries the figure at a place, in token indices, or None."""
    tokens, i = place.passage.tokens, place.token
    start, _ = place.clause
    if start and tokens[start].lower in ("and", "or"):
        # "The number of papers issued and returned was …": participles, not two clauses.
        begin, _ = place.passage.clause_at(start - 1)
        start = start if any(t.classes & AUXILIARY for t in tokens[begin:start]) else begin
    start = max(start, i - _WINDOW)
    j = i - 1
    if j >= start and tokens[j].lower == "of":
        return _phrase_ending_at(tokens, start, j - 1, numbered=False)
    if j >= 0 and tokens[j].text == ":" and j <= _LABEL and all(_nominal(t) for t in tokens[:j]):
        return NounPhrase(0, j, j - 1) if j else None
    if j > 0 and tokens[j - 1].text == "(" and _nominal(tokens[j]) and not tokens[j].classes & CAPITAL:
        return NounPhrase(j, j + 1, j)  # "(population 412)"; "(Okafor 8)" names who scored
    if j >= 0 and tokens[j].lower == "to" and (counted := _number_after(tokens, i + 1)):
        return counted
    if subject := _moved_to(tokens, j):
        return subject
    j = _before_epithet(tokens, start, j)
    moved = False
    while j >= start and tokens[j].lower in _LINKS:
        moved = moved or tokens[j].lower not in ("at", "to", "by", "from", "and", "just", "more", "than", "some")
        j -= 1
    if j < start:
        return _before_aside(tokens, start, i) if moved else None
    numbered = _numbered(tokens, start, j)
    if numbered is not None or not moved:
        return numbered if numbered is not None and (moved or numbered.end == j + 1) else None
    return _phrase_ending_at(tokens, start, j, numbered=True)


# Verbs that do it to something else: "their friends, who …, have raised £18,000".
_TRANSITIVE = word_set(
    "raise raised raising cut put puts brings brought bringing set pushed lifted lowered reduced measured revised hit"
)


def _before_aside(tokens: Sequence[Token], start: int, i: int) -> NounPhrase | None:
    """ "The ship, built in 1934, is 1,019ft long": the clause begins with its verb, the sentence with its subject."""
    if start < 3 or tokens[start - 1].text != "," or any(t.lower in _TRANSITIVE for t in tokens[start:i]):
        return None
    phrase = read_phrase(tokens, 0)
    aside = next((k for k in range(start - 1) if tokens[k].text == ","), None)
    if phrase is None or aside is None or phrase.end > aside or any(t.classes & AUXILIARY for t in tokens[:aside]):
        return None
    return phrase


def _number_after(tokens: Sequence[Token], at: int) -> NounPhrase | None:
    """ "Brought to 16 the number of deaths": what stands after "number of"."""
    words = [t.lower for t in tokens[at : at + 3]]
    if words[:1] + words[2:] != ["the", "of"] or words[1] not in _NUMBER_NOUNS:
        return None
    return read_phrase(tokens, at + 3)


def _moved_to(tokens: Sequence[Token], j: int) -> NounPhrase | None:
    """ "Attendance rose 12 per cent last year, to 95,200": the subject of what moved by so much, to the figure."""
    if j < _SHORTEST_MOVE or tokens[j].lower != "to":
        return None
    between = range(j - 1, max(0, j - _WINDOW), -1)
    verb = next((k for k in between if tokens[k].lower in _MOVES), None)
    if verb is None or not any(t.mention >= 0 for t in tokens[verb + 1 : j]):
        return None
    if any(t.classes & VERB_FORM or t.lower in ("and", "but", "while", ";") for t in tokens[verb + 1 : j]):
        return None
    return _phrase_ending_at(tokens, 0, verb - 1, numbered=True)


def _before_epithet(tokens: Sequence[Token], start: int, j: int) -> int:
    """ "was a thumping 64.8 per cent", "is a record 9,400": back to the verb."""
    for k in range(j, max(start, j - 3), -1):
        if tokens[k].lower in ("a", "an") and tokens[k - 1].lower in _LINKS:
            return k - 1
        if not tokens[k].is_word or tokens[k].lower in STOPS:
            break
    return j


def _numbered(tokens: Sequence[Token], start: int, j: int) -> NounPhrase | None:
    """ "The number of ballot papers issued and returned was …": what stands after "number of"."""
    for k in range(start, j):
        if tokens[k].lower in _NUMBER_NOUNS and tokens[k + 1].lower == "of":
            phrase = read_phrase(tokens, k + 2)
            return phrase if phrase is not None and phrase.end <= j + 1 else None
    return None


def _phrase_ending_at(tokens: Sequence[Token], start: int, j: int, *, numbered: bool) -> NounPhrase | None:
    """The noun phrase whose last word is tokens[j], read to the left; "X of Y" gives X, "number of Y" gives Y."""
    if j < start or not _nominal(tokens[j]) or tokens[j].lower.endswith("est") or tokens[j].lower in ADJECTIVES:
        return None
    if tokens[j].classes & PLAIN_VERB and j > start and tokens[j - 1].classes & AUXILIARY:
        return None
    begin = j
    while begin > start and _nominal(tokens[begin - 1]) and not tokens[begin - 1].possessive:
        begin -= 1
    of = _chain(tokens, start, begin, j) if numbered else None
    return of or NounPhrase(begin, j + 1, j)


def _chain(tokens: Sequence[Token], start: int, begin: int, j: int) -> NounPhrase | None:
    """Back across "of", "at", "for", "in": "the number of jobs at risk", "the price of gas in Leeds"."""
    k = begin - 1
    possessed = tokens[k].possessive if k >= start else False
    while k > start and (tokens[k].lower in SPECIFIERS or (possessed and _nominal(tokens[k]))):
        k -= 1
    if k <= start or tokens[k].lower not in PREPOSITIONS:
        return None
    if not _nominal(tokens[k - 1]):
        return _opening(tokens, start, k)
    first = k - 1
    while first > start and _nominal(tokens[first - 1]) and not tokens[first - 1].possessive:
        first -= 1
    if tokens[k].lower == "of" and tokens[k - 1].lower in _NUMBER_NOUNS:
        return NounPhrase(begin, j + 1, j)
    further = _chain(tokens, start, first, k - 1)
    return further or NounPhrase(first, k, k - 1)


def _opening(tokens: Sequence[Token], start: int, j: int) -> NounPhrase | None:
    """The noun phrase that opens the clause: "a fund set up in his name stood at …"."""
    phrase = read_phrase(tokens, start)
    return phrase if phrase is not None and phrase.end <= j else None


def phrase_ending_at(tokens: Sequence[Token], last: int) -> NounPhrase | None:
    """The noun phrase whose head is tokens[last], or None where that is no noun."""
    return _phrase_ending_at(tokens, max(0, last - _WINDOW), last, numbered=False)


def _nominal(token: Token) -> bool:
    """Whether a word can belong to a noun phrase."""
    classes = token.classes
    if classes & (WORD | STOP) != WORD or token.lower in _NO_NOUNS:
        return False
    return bool(classes & (CAPITAL | PLURAL)) or not classes & VERB_FORM


_NO_NOUNS = NUMBER_WORDS | AUXILIARIES | PRONOUNS
