"""Whose age a figure is: the name or noun beside it, in the fullest form that the article knows."""

import re
from collections.abc import Sequence

from claimcheck.articles.span import Span
from claimcheck.claims.mentions import Mention
from claimcheck.claims.passages import Place
from claimcheck.claims.subjects import Subject
from claimcheck.quantities.quantity import Kind
from claimcheck.text.names import Name, NameKind, Names
from claimcheck.text.nouns import singular
from claimcheck.text.phrases import is_verb_form, read_counted
from claimcheck.text.tokens import Token
from claimcheck.text.words import STOPS, word_set

_PRONOUNS = word_set("he she his her him they i who")
_BETWEEN_NAME_AND_AGE = re.compile(
    r"[\s,(]*(?:(?:who|now|then|aged|is|was|age|had|just|turned|also|only|at|about|has|been)\s+){0,4}\Z"
)
_APPOSITION = re.compile(r"\s*,\s*(?:a|an|the)?\s*(?:then\s?-?\s?|now\s?-?\s?)?\Z")
_GENERIC = word_set("man woman boy girl child teenager baby person victim youth adult")


def people_of(
    text: str, places: Sequence[Place], mentions: Sequence[Mention], subjects: Sequence[Subject], names: Names
) -> dict[int, str]:
    """Mention index → person, for every age."""
    ages = [i for i, mention in enumerate(mentions) if mention.kind is Kind.AGE]
    people: dict[int, str] = {}
    named: dict[float | None, set[str]] = {}
    for i in ages:
        name = _name_beside(text, places[i], mentions[i], names)
        if name is not None:
            people[i] = names.resolve(name.text, name.span.start)
            named.setdefault(_age(mentions[i]), set()).add(people[i])
    for i in ages:
        if i not in people:
            person = _unnamed(text, places[i], mentions[i], subjects[i], names, named)
            if person:
                people[i] = person
    return people


def _age(mention: Mention) -> float | None:
    value = mention.quantity.value if mention.quantity else None
    return value.low if value and value.exact else None


def _name_beside(text: str, place: Place, mention: Mention, names: Names) -> Name | None:
    """The name that the age stands beside: "Port, 47", "Anthony Walgate, a 23-year-old …", "16-year-old Jermayne"."""
    hyphenated = _is_adjective(text, mention)
    following = _name_after(text, place, mention, names) if hyphenated else None
    if following is not None:
        return following
    before = names.before(mention.span.start)
    if before is None or before.span.end < place.passage.span.start:
        return None
    gap = text[before.span.end : mention.span.start]
    pattern = _APPOSITION if hyphenated else _BETWEEN_NAME_AND_AGE
    return before if pattern.match(gap) and before.kind is not NameKind.ORGANISATION and gap.strip() else None


def _is_adjective(text: str, mention: Mention) -> bool:
    """ "23-year-old" before a noun or as one, not "23" or "aged 23"."""
    printed = text[mention.span.start : mention.span.end].lower()
    return "old" in printed and ("-" in printed or "‑" in printed or "year old" in printed)


def _name_after(text: str, place: Place, mention: Mention, names: Names) -> Name | None:
    """A name right after the expression, or after the noun that it describes and a comma."""
    tokens, at = place.passage.tokens, place.token + 1
    nearby = names.within(Span(mention.span.end, min(place.passage.span.end, mention.span.end + 90)))
    for name in nearby[:2]:
        if name.kind is NameKind.ORGANISATION:
            continue
        between = [t for t in tokens[at:] if t.end <= name.span.start]
        words = [t for t in between if t.is_word]
        if not any(t.lower in STOPS or t.mention >= 0 for t in between) and len(words) <= 5:
            lower = all(not t.capitalised or len(words) == 1 for t in words)
            commas = sum(t.text == "," for t in between)
            if commas == 0 and (not words or lower) and not _modifies(tokens, name):
                return name
            if commas == 1 and between[-1].text == "," and words and _closes(text, name):
                return name
    return None


def _modifies(tokens: Sequence[Token], name: Name) -> bool:
    """Whether a noun follows the name, which then only describes it: "a 31-year-old Brooklyn mother"."""
    after = next((t for t in tokens if t.start >= name.span.end), None)
    return (
        after is not None
        and after.is_word
        and after.text.islower()
        and after.lower not in STOPS
        and not is_verb_form(after.lower)
    )


def _closes(text: str, name: Name) -> bool:
    return text[name.span.end : name.span.end + 1] in (",", ".", ";", ")", "")


def _unnamed(
    text: str,
    place: Place,
    mention: Mention,
    subject: Subject,
    names: Names,
    named: dict[float | None, set[str]],
) -> str | None:
    tokens, i = place.passage.tokens, place.token
    if _is_adjective(text, mention):
        definite = i > 0 and tokens[i - 1].lower in ("the", "this", "that")
        phrase = read_counted(tokens, i + 1, many=False)
        noun = tokens[phrase.head].lower if phrase else None
        same = named.get(_age(mention), set())
        if len(same) == 1 and (noun is None or noun in _GENERIC or singular(noun) in _GENERIC):
            return next(iter(same))
        if noun and not (definite and phrase is None):
            return singular(noun)
        return _last_person(place, names, place.passage.tokens[i].start)
    noun = _noun_before(tokens, i)
    if noun is not None:
        return noun
    return _subject_person(place, names)


def _noun_before(tokens: Sequence[Token], i: int) -> str | None:
    """ "her daughter, now 7", "a girl of about 12", "a couple in their sixties", "people aged 18 to 24"."""
    j = i - 1
    while (j >= 0 and tokens[j].lower in _FILLERS) or (j >= 0 and tokens[j].text in ",("):
        j -= 1
    if j < 0 or j == i - 1 or not tokens[j].is_word or tokens[j].lower in STOPS or (tokens[j].capitalised and j > 1):
        return None
    begin = j
    while begin > 0 and tokens[begin - 1].is_word and tokens[begin - 1].lower not in STOPS:
        begin -= 1
    if begin == 0 and j == 0:
        return tokens[j].text
    head = tokens[j].lower
    return " ".join(t.text for t in tokens[begin : j + 1]) if begin < j else singular(head)


_FILLERS = word_set(
    """now aged in his her their of about age around just then is was were are at over under turned only"""
)


def _last_person(place: Place, names: Names, offset: int) -> str | None:
    """The person named last before an offset, this sentence's or an earlier one's."""
    i = offset
    for _ in range(8):
        name = names.before(i)
        if name is None:
            return None
        if name.kind is NameKind.PERSON or " " in names.resolve(name.text, name.span.start):
            return names.resolve(name.text, name.span.start)
        i = name.span.start
    return None


def _subject_person(place: Place, names: Names) -> str | None:
    """The person that the clause is about: a name before the age in the sentence, else the one a pronoun stands for."""
    passage = place.passage
    here = passage.tokens[place.token].start
    inside = [n for n in names.within(Span(passage.span.start, here)) if n.kind is not NameKind.ORGANISATION]
    people = [n for n in inside if n.kind is NameKind.PERSON or " " in names.resolve(n.text, n.span.start)]
    if people:
        return names.resolve(people[0].text, people[0].span.start)
    return _last_person(place, names, passage.span.start)
