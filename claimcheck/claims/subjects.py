"""What each figure counts or measures: the noun phrase that follows, surrounds or precedes it, or one taken over.

Explicit subjects are read by ``claimcheck.text.phrases``; where the number stands alone ("nine were found …", "all
eight", "the toll rose to five") the subject comes from the noun that carries the figure or from an earlier count.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimcheck.claims.antecedents import Antecedent, find_antecedent
from claimcheck.claims.carriers import carrier_of
from claimcheck.claims.mentions import Mention
from claimcheck.claims.passages import Place
from claimcheck.quantities.quantity import Kind
from claimcheck.text.nouns import is_plural, singular
from claimcheck.text.phrases import NounPhrase, read_counted, read_phrase
from claimcheck.text.tokens import Token, words_of
from claimcheck.text.words import DETERMINERS, NOMINAL_ADJECTIVES, POSSESSIVES, word_set

_COUNTS = frozenset({Kind.COUNT, Kind.NUMBER, Kind.FRACTION, Kind.PERCENT, Kind.ORDINAL, Kind.RATIO})
_OF_PRONOUNS = word_set("them these those whom us which you")
_MORE = word_set("more other others further extra additional")
# "a mother of 12", "dad-of-two": children; "gran-of-five": grandchildren.
_CHILDREN_OF = {
    **dict.fromkeys(word_set("mother father mum mom dad parent parents mama papa mothers fathers"), "child"),
    **dict.fromkeys(word_set("gran granny nan grandmother grandfather grandad grandma grandpa"), "grandchild"),
}


@dataclass(frozen=True, slots=True)
class Subject:
    """What a figure is about.

    text: as printed. head: singular, lower case. modifiers: the phrase's other words, lower case, in text order.
    after: the token after the phrase, where the predicate may begin. whole: the mention that this one is part of.
    """

    text: str | None = None
    head: str | None = None
    modifiers: tuple[str, ...] = ()
    after: int = 0
    inherited: bool = False
    whole: int | None = None


def find_subjects(text: str, places: Sequence[Place], mentions: Sequence[Mention]) -> list[Subject]:
    """The subject of every mention, in their order."""
    subjects: list[Subject | None] = [None] * len(mentions)
    earlier: list[Antecedent] = []
    for i, place in enumerate(places):
        if subjects[i] is None:
            _settle(text, places, mentions, subjects, earlier, i)
        subject = subjects[i]
        if (
            subject is not None
            and subject.head
            and mentions[i].kind in (Kind.COUNT, Kind.FRACTION, Kind.PERCENT, Kind.ORDINAL)
        ):
            earlier.append(_as_antecedent(i, place, mentions[i], subject))
    return [subject or Subject() for subject in subjects]


def _as_antecedent(i: int, place: Place, mention: Mention, subject: Subject) -> Antecedent:
    return Antecedent(
        i, place, mention.kind, subject.head or "", subject.modifiers, subject.text or "", subject.inherited
    )


def _settle(
    text: str,
    places: Sequence[Place],
    mentions: Sequence[Mention],
    subjects: list[Subject | None],
    earlier: list[Antecedent],
    i: int,
) -> None:
    """Fills in the subject of mention ``i``, and of the whole that it is said to be part of, where that comes later."""
    whole = _whole_after(places[i], mentions[i])
    if whole is not None and subjects[whole] is None:
        subjects[whole] = subject_of(text, places[whole], mentions[whole], earlier)
    if whole is not None:
        of = subjects[whole] or Subject()
        own = of if of.head else subject_of(text, places[i], mentions[i], earlier)
        subjects[i] = replace(own, whole=whole, inherited=of.inherited)
        return
    subjects[i] = subject_of(text, places[i], mentions[i], earlier)


def _whole_after(place: Place, mention: Mention) -> int | None:
    """The mention after "of": "five of the 17", "four more of the nine", "none of the 17 officers"."""
    tokens, at = place.passage.tokens, place.token + 1
    if mention.kind not in (Kind.COUNT, Kind.FRACTION, Kind.PERCENT, Kind.NUMBER):
        return None
    if at < len(tokens) and tokens[at].lower in _MORE:
        at += 1
    if at >= len(tokens) or tokens[at].lower not in ("of", "out"):
        return None
    at += 2 if tokens[at].lower == "out" else 1
    while at < len(tokens) and (tokens[at].lower in DETERMINERS or tokens[at].lower in POSSESSIVES):
        at += 1
    if at < len(tokens) and tokens[at].mention >= 0:
        nth = place.passage.first + tokens[at].mention
        if place.passage.mentions[tokens[at].mention].kind in (Kind.COUNT, Kind.NUMBER):
            return nth
    return None


def subject_of(text: str, place: Place, mention: Mention, earlier: Sequence[Antecedent]) -> Subject:
    """The subject of one mention, given the counts before it."""
    if mention.timespan is not None and mention.kind is not Kind.DURATION:
        return Subject(after=place.token + 1)
    if mention.kind is Kind.RATE and mention.quantity and mention.quantity.unit is None:
        inner = _inside_rate(text, place, mention)
        if inner:
            return inner
    if mention.kind in _COUNTS or (mention.kind is Kind.RATE and mention.quantity and mention.quantity.unit is None):
        return _counted(text, place, mention, earlier)
    return _measured(text, place, mention)


def _inside_rate(text: str, place: Place, mention: Mention) -> Subject | None:
    """The noun inside the expression: "two or three homicides a week"."""
    tokens = words_of(text, mention.core.end, mention.span.end)
    for at, token in enumerate(tokens):
        if token.is_word and token.lower not in ("or", "to", "and", "a", "an", "per", "every", "each", "of"):
            phrase = read_counted(tokens, at, many=True)
            if phrase:
                return _from_phrase(text, tokens, phrase, place.token + 1)
    return None


def _from_phrase(text: str, tokens: Sequence[Token], phrase: NounPhrase, after: int) -> Subject:
    head = tokens[phrase.head]
    words = tokens[phrase.start : phrase.head]
    return Subject(
        text=text[tokens[phrase.start].start : head.end],
        head=singular(head.lower),
        modifiers=tuple(t.lower for t in words if t.text[0].isalnum() and t.lower not in DETERMINERS),
        after=after,
    )


def _phrase_subject(text: str, place: Place, phrase: NounPhrase) -> Subject:
    return _from_phrase(text, place.passage.tokens, phrase, phrase.end)


def _counted(text: str, place: Place, mention: Mention, earlier: Sequence[Antecedent]) -> Subject:
    tokens, at = place.passage.tokens, place.token + 1
    child = _child_of(place)
    if child:
        return Subject(text=child, head=child, after=at)
    glued = _hyphenated(text, place, at)
    if glued:
        return glued
    extra: tuple[str, ...] = ()
    if at < len(tokens) and tokens[at].lower in _MORE and (at + 1 >= len(tokens) or tokens[at + 1].lower == "of"):
        extra, at = (tokens[at].lower,), at + 1
    if at < len(tokens) and tokens[at].lower == "of":
        part = _partitive(text, place, mention, at + 1, earlier)
        if part:
            return replace(part, modifiers=extra + part.modifiers)
    phrase = None if extra else read_counted(tokens, at, many=not mention.one)
    if phrase and mention.kind not in (Kind.PERCENT, Kind.RATIO):
        return _extended(text, place, phrase)
    return _unspoken(text, place, mention, replace(Subject(after=at), modifiers=extra), earlier)


def _extended(text: str, place: Place, phrase: NounPhrase) -> Subject:
    """A phrase with what follows "of" kept as text ("counts of rape"); the head stays."""
    return _phrase_subject(text, place, phrase)


def _child_of(place: Place) -> str | None:
    tokens, i = place.passage.tokens, place.token
    if i >= 2 and tokens[i - 1].lower == "of":
        return _CHILDREN_OF.get(tokens[i - 2].lower)
    if i >= 2 and tokens[i - 1].text in "-‐‑" and tokens[i - 2].lower.endswith("-of"):
        return _CHILDREN_OF.get(tokens[i - 2].lower[:-3])
    return None


def _hyphenated(text: str, place: Place, at: int) -> Subject | None:
    """ "second-degree", "12-member panel": the word glued on, unless it only strengthens ("fourth-largest")."""
    tokens = place.passage.tokens
    if at + 1 >= len(tokens) or tokens[at].text not in "-‐‑" or tokens[at].start != tokens[at - 1].end:
        return None
    word = tokens[at + 1]
    if not word.is_word or word.start != tokens[at].end:
        return None
    phrase = read_counted(tokens, at + 2, many=False) if at + 2 < len(tokens) else None
    if word.lower.endswith("est") or word.lower in (
        "strong",
        "odd",
        "plus",
        "most",
        "only",
        "ever",
        "placed",
        "ranked",
    ):
        many = read_counted(tokens, at + 2, many=True) if word.lower == "odd" and at + 2 < len(tokens) else phrase
        return _phrase_subject(text, place, many) if many else None
    subject = Subject(word.text, singular(word.lower.rpartition("-")[2]), (), at + 2)
    if phrase:
        words = tuple(t.lower for t in tokens[phrase.start : phrase.head + 1] if t.is_word)
        subject = replace(subject, text=text[word.start : tokens[phrase.head].end], modifiers=words, after=phrase.end)
    return subject


def _partitive(text: str, place: Place, mention: Mention, at: int, earlier: Sequence[Antecedent]) -> Subject | None:
    """What stands after "of": a pronoun for an earlier count, or a noun phrase."""
    tokens = place.passage.tokens
    if at >= len(tokens):
        return None
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    if tokens[at].lower in _OF_PRONOUNS and (
        follows is None or not follows.is_word or tokens[at].lower in ("them", "whom")
    ):
        return _taken_over(text, place, mention, Subject(after=at + 1), earlier, part=True)
    determined = tokens[at].lower in DETERMINERS or tokens[at].lower in POSSESSIVES
    phrase = read_phrase(tokens, _after_possessor(tokens, at))
    if phrase is None:
        return None
    vague = mention.kind in (Kind.FRACTION, Kind.PERCENT) or text[mention.core.end - 1] == "s"
    if not determined and not vague and not is_plural(tokens[phrase.head].lower):
        return None
    return _phrase_subject(text, place, phrase)


def _after_possessor(tokens: Sequence[Token], at: int) -> int:
    """Past "Port's" in "three of Port's victims": the head is what is possessed."""
    for i in range(at, min(at + 4, len(tokens) - 1)):
        if tokens[i].mention >= 0 or not (tokens[i].is_word or tokens[i].text in "'’"):
            return at
        if tokens[i].possessive or tokens[i].text in "'’":
            return i + 1
    return at


def _unspoken(text: str, place: Place, mention: Mention, bare: Subject, earlier: Sequence[Antecedent]) -> Subject:
    """No noun follows: the noun that carries the figure ("the toll rose to five"), else an earlier count's."""
    carrier = carrier_of(place)
    if carrier is not None:
        subject = _phrase_subject(text, place, carrier)
        return replace(subject, after=bare.after, modifiers=bare.modifiers + subject.modifiers)
    if mention.kind in (Kind.PERCENT, Kind.RATIO, Kind.NUMBER):
        return bare
    if mention.kind is Kind.ORDINAL and not _determined(place):
        return bare
    return _taken_over(text, place, mention, bare, earlier, part=False)


def _determined(place: Place) -> bool:
    tokens, i = place.passage.tokens, place.token
    return i > 0 and (tokens[i - 1].lower in DETERMINERS or tokens[i - 1].lower in POSSESSIVES)


def _taken_over(
    text: str, place: Place, mention: Mention, bare: Subject, earlier: Sequence[Antecedent], *, part: bool
) -> Subject:
    found = find_antecedent(place, mention, bare.after, earlier, part=part)
    if found is None:
        return bare
    own = _bare_modifiers(place, bare.after)
    return replace(
        bare,
        text=found.text or found.head,
        head=found.head,
        modifiers=bare.modifiers + own + tuple(m for m in found.modifiers if m not in own),
        inherited=True,
        whole=found.mention if part and found.kind is Kind.COUNT and found.mention >= 0 else None,
    )


def _bare_modifiers(place: Place, at: int) -> tuple[str, ...]:
    """Words that qualify a number without a noun: "the other six", "12 Somali and 11 Yemeni"."""
    tokens, i = place.passage.tokens, place.token
    before = tuple(
        t.lower for t in tokens[max(0, i - 1) : i] if t.lower in ("other", "remaining", "further", "another")
    )
    after = tokens[at] if at < len(tokens) else None
    if after is not None and after.is_word and after.capitalised:
        return (*before, after.lower)
    if after is not None and after.lower in NOMINAL_ADJECTIVES:
        return (*before, after.lower)
    return before


def _measured(text: str, place: Place, mention: Mention) -> Subject:
    """Money, measures, ages, durations: the noun that the amount qualifies, or that carries it."""
    tokens, at = place.passage.tokens, place.token + 1
    if mention.kind is Kind.AGE:
        phrase = read_counted(tokens, at, many=False)
        return _phrase_subject(text, place, phrase) if phrase else Subject(after=at)
    carrier = carrier_of(place)
    if at < len(tokens) and tokens[at].lower in ("of", "in", "for") and carrier is None:
        phrase = read_phrase(tokens, at + 1)
        if phrase and tokens[at].lower != "for":
            return _phrase_subject(text, place, phrase)
    if carrier is not None:
        return replace(_phrase_subject(text, place, carrier), after=at)
    phrase = read_counted(tokens, at, many=False)
    return _phrase_subject(text, place, phrase) if phrase else Subject(after=at)
