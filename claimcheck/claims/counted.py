"""Explicit subjects: the forms in which a newspaper prints the counted noun beside its number."""

from collections.abc import Sequence

from msgspec.structs import replace

from claimcheck.articles.span import Span
from claimcheck.claims.carriers import phrase_ending_at
from claimcheck.claims.mentions import Mention
from claimcheck.claims.passages import Place
from claimcheck.claims.subject import Subject, from_phrase, phrase_subject
from claimcheck.quantities.quantity import AGE, DURATION, MEASURE, MONEY
from claimcheck.text.nouns import is_plural, singular
from claimcheck.text.phrases import NounPhrase, read_counted
from claimcheck.text.tokens import GLUED, PLAIN_VERB, VERB_FORM, Token, tokenize
from claimcheck.text.words import NOMINAL_ADJECTIVES, NUMBER_WORDS, STOPS, word_set

# "30,000-strong", "fourth-largest", "third-placed": glued on, they only strengthen or rank.
_STRENGTHENING = word_set("strong odd plus most only ever placed ranked")
# "a mother of 12", "dad-of-two": children; "gran-of-five": grandchildren; "a family of four": people.
MEMBERS_OF = {
    **dict.fromkeys(word_set("mother father mum mom dad parent parents mama papa mothers fathers"), "child"),
    **dict.fromkeys(word_set("gran granny nan grandmother grandfather grandad grandma grandpa"), "grandchild"),
    **dict.fromkeys(word_set("family town village city hamlet suburb community"), "person"),
}


def inside_span(text: str, place: Place, mention: Mention) -> Subject | None:
    """The noun inside the expression: "two or three homicides a week"."""
    row = tokenize(text, Span(mention.core.end, mention.span.end))
    tokens = row.tokens
    for at, token in enumerate(tokens):
        if token.lower in ("a", "an", "per", "every", "each", "in", "out"):
            break
        if token.is_word and token.lower not in ("or", "to", "and", "of") and token.lower not in NUMBER_WORDS:
            phrase = read_counted(tokens, at, many=True)
            if phrase:
                return from_phrase(text, row, phrase, place.token + 1)
    return None


def past_measure(place: Place, at: int) -> int:
    """Past a size or age that stands between the number and its noun: "12 9-mm casings", "two 15-year-old boys"."""
    tokens = place.passage.tokens
    if at < len(tokens) and tokens[at].mention >= 0 and place.passage.starts[at] - place.passage.end(at - 1) <= 1:
        kind = place.passage.mentions[tokens[at].mention].kind
        if kind in (MEASURE, AGE, MONEY, DURATION):
            return at + 1
    return at


def after_copula(tokens: Sequence[Token], at: int, mention: Mention) -> NounPhrase | None:
    """ "52 were women", "two are former officers": the bare plural that a number is said to be."""
    if mention.one or at + 1 >= len(tokens) or tokens[at].lower not in ("were", "are"):
        return None
    phrase = read_counted(tokens, at + 1, many=True)
    if phrase is None or not is_plural(tokens[phrase.head].lower) or tokens[phrase.head].lower in NOMINAL_ADJECTIVES:
        return None
    return phrase


def of_them(tokens: Sequence[Token], at: int, mention: Mention) -> NounPhrase | None:
    """ "Three of them foreign tourists", "two of whom were women": what those are said to be, behind the pronoun."""
    copula = after_copula(tokens, at, mention)
    if copula or mention.one or at >= len(tokens) or tokens[at].classes & (VERB_FORM | PLAIN_VERB):
        return copula
    phrase = read_counted(tokens, at, many=True)
    if phrase is None or not is_plural(tokens[phrase.head].lower) or tokens[phrase.head].lower in NOMINAL_ADJECTIVES:
        return None
    return phrase


def described_by(tokens: Sequence[Token], i: int) -> NounPhrase | None:
    """ "The families, 143 of whom gave evidence": the plural before the comma, where no number counts it already."""
    comma = next((k for k in range(i - 1, max(0, i - _HEDGED), -1) if tokens[k].text in _ASIDE), None)
    phrase = phrase_ending_at(tokens, comma - 1) if comma else None
    if phrase is None or not is_plural(tokens[phrase.head].lower):
        return None
    if phrase.start and tokens[phrase.start - 1].lower in _OWNERS:  # "Eleven people lost their lives, seven of them …"
        return None
    return None if any(t.mention >= 0 for t in tokens[max(0, phrase.start - 1) : phrase.end]) else phrase


_OWNERS = word_set("his her its their our my your")
# "…, more than 40 of whom".
_HEDGED = 4
_ASIDE = (",", "(", "-", "–", "—")


def excepted_from(tokens: Sequence[Token], i: int) -> NounPhrase | None:
    """ "Every light but one", "all the boats but three": the noun that the number is excepted from."""
    if i < _SHORTEST_EXCEPTION or tokens[i - 1].lower != "but":
        return None
    if tokens[i - 3].lower in _EACH:
        return NounPhrase(i - 2, i - 1, i - 2)
    phrase = phrase_ending_at(tokens, i - 2)
    if phrase is None or not any(t.lower in _EACH for t in tokens[max(0, phrase.start - 2) : phrase.start]):
        return None
    return phrase


# "Every light but one".
_SHORTEST_EXCEPTION = 3
_EACH = word_set("all every no any each")


def shared_noun(text: str, place: Place, at: int) -> Subject | None:
    """ "12 full-time and 30 part-time staff": the noun stands after the second number only."""
    tokens = place.passage.tokens
    last = min(at + 3, len(tokens) - 2)
    i = at
    while i < last and tokens[i].is_word and tokens[i].lower not in STOPS and not is_plural(tokens[i].lower):
        i += 1
    if i == at or tokens[i].lower not in ("and", "or") or tokens[i + 1].mention < 0:
        return None
    phrase = read_counted(tokens, i + 2, many=True)
    if phrase is None or phrase.head == i + 2 or not is_plural(tokens[phrase.head].lower):
        return None
    own = tuple(token.lower for token in tokens[at:i])
    return replace(phrase_subject(text, place, phrase), modifiers=own, after=i)


def or_two(text: str, place: Place, after: int) -> Subject | None:
    """ "another pick or two": the noun stands before."""
    tokens, i = place.passage.tokens, place.token
    if i < 2 or tokens[i - 1].lower != "or" or not tokens[i - 2].is_word or tokens[i - 2].lower in STOPS:
        return None
    return replace(phrase_subject(text, place, NounPhrase(i - 2, i - 1, i - 2)), after=after)


def member_of(place: Place) -> str | None:
    tokens, i = place.passage.tokens, place.token
    if i >= 2 and tokens[i - 1].lower == "of":
        return MEMBERS_OF.get(tokens[i - 2].lower)
    if i >= 2 and tokens[i - 1].text in "-‐‑" and tokens[i - 2].lower.endswith("-of"):
        return MEMBERS_OF.get(tokens[i - 2].lower[:-3])
    return None


def hyphenated(text: str, place: Place, at: int) -> Subject | None:
    """ "second-degree", "12-member panel": the word glued on, unless it only strengthens ("fourth-largest")."""
    tokens = place.passage.tokens
    if at + 1 >= len(tokens) or tokens[at].text not in "-‐‑" or not tokens[at].classes & GLUED:
        return None
    if tokens[at + 1].lower in ("and", "or", "to") and at + 4 < len(tokens) and tokens[at + 2].mention >= 0:
        return hyphenated(text, place, at + 3)
    word = tokens[at + 1]
    if not word.is_word or not word.classes & GLUED:
        return None
    phrase = read_counted(tokens, at + 2, many=False) if at + 2 < len(tokens) else None
    if word.lower.endswith("est") or word.lower in _STRENGTHENING:
        many = read_counted(tokens, at + 2, many=True) if word.lower == "odd" and at + 2 < len(tokens) else phrase
        return phrase_subject(text, place, many) if many else None
    subject = Subject(word.text, singular(word.lower.rpartition("-")[2]), (), at + 2)
    if phrase:
        words = tuple(t.lower for t in tokens[phrase.start : phrase.head + 1] if t.is_word)
        printed = place.passage.printed(text, at + 1, phrase.head + 1)
        subject = replace(subject, text=printed, modifiers=words, after=phrase.end)
    return subject


def after_possessor(tokens: Sequence[Token], at: int) -> int:
    """Past "Port's" in "three of Port's victims": the head is what is possessed."""
    for i in range(at, min(at + 4, len(tokens) - 1)):
        if tokens[i].mention >= 0 or not (tokens[i].is_word or tokens[i].text in "'’"):
            return at
        if tokens[i].possessive or tokens[i].text in "'’":
            return i + 1
    return at
