"""What each figure counts or measures: the noun phrase that follows, surrounds or precedes it, or one taken over.

Explicit subjects are read by ``claimcheck.text.phrases``; where the number stands alone ("nine were found …", "all
eight", "the toll rose to five") the subject comes from the noun that carries the figure or from an earlier count.
"""

import re
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
from claimcheck.text.words import BE, DETERMINERS, NOMINAL_ADJECTIVES, NUMBER_WORDS, POSSESSIVES, STOPS, word_set

_COUNTS = frozenset({Kind.COUNT, Kind.NUMBER, Kind.FRACTION, Kind.PERCENT, Kind.ORDINAL, Kind.RATIO})
_LENDERS = frozenset({Kind.COUNT, Kind.FRACTION, Kind.PERCENT, Kind.ORDINAL, Kind.RATE})
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
    # The noun carries the figure ("turnout", "population") and names nothing that could be counted again.
    carried: bool = False


def find_subjects(text: str, places: Sequence[Place], mentions: Sequence[Mention]) -> list[Subject]:
    """The subject of every mention, in their order."""
    subjects: list[Subject | None] = [None] * len(mentions)
    earlier: list[Antecedent] = []
    for i, place in enumerate(places):
        if subjects[i] is None:
            _settle(text, places, mentions, subjects, earlier, i)
        subject = subjects[i]
        if subject is not None and subject.head and not subject.carried and mentions[i].kind in _LENDERS:
            earlier.append(_as_antecedent(i, place, mentions[i], subject))
    return [subject or Subject() for subject in subjects]


def _as_antecedent(i: int, place: Place, mention: Mention, subject: Subject) -> Antecedent:
    value = mention.quantity.value if mention.quantity else None
    size = value.low if value and value.exact else None
    return Antecedent(
        i, place, mention.kind, subject.head or "", subject.modifiers, subject.text or "", subject.inherited, size
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
        own = _predicate_nominal(text, places[i], places[i].token) or (of if of.head and not of.inherited else None)
        own = own or (of if of.head else subject_of(text, places[i], mentions[i], earlier))
        subjects[i] = replace(own, whole=whole, inherited=own.inherited)
        return
    relative = _of_whom(places[i], subjects)
    if relative is not None:
        of = subjects[relative] or Subject()
        own = subject_of(text, places[i], mentions[i], earlier)
        own = own if own.head and not own.inherited else replace(of, after=own.after, inherited=True)
        subjects[i] = replace(own, whole=relative)
        return
    own = subject_of(text, places[i], mentions[i], earlier)
    subjects[i] = _with_fronted(text, places[i], mentions[i], own, subjects)


def _of_whom(place: Place, subjects: Sequence[Subject | None]) -> int | None:
    """ "1,260 victims, of whom 840 were over 70": the count before the relative clause."""
    tokens, i = place.passage.tokens, place.token
    if i < 3 or tokens[i - 1].lower not in ("whom", "which") or tokens[i - 2].lower != "of":
        return None
    for token in reversed(tokens[: i - 2]):
        if token.mention >= 0:
            nth = place.passage.first + token.mention
            of = subjects[nth]
            return nth if of is not None and of.head else None
    return None


def _predicate_nominal(text: str, place: Place, i: int) -> Subject | None:
    """ "The slope is one of 1,800 …": the thing counted is the subject of the verb before token ``i``."""
    tokens = place.passage.tokens
    start, _ = place.passage.clause_at(i)
    if i == 0 or tokens[i - 1].lower not in BE:
        return None
    phrase = read_phrase(tokens, start)
    if phrase is None and start > 0:
        phrase = read_phrase(tokens, 0)
    return None if phrase is None or phrase.end > i else _phrase_subject(text, place, phrase)


def _with_fronted(
    text: str, place: Place, mention: Mention, subject: Subject, subjects: Sequence[Subject | None]
) -> Subject:
    """ "Of the 21 people taken to hospital, five remained": a part of the whole that opens the sentence."""
    tokens = place.passage.tokens
    if tokens[0].lower not in ("of", "among") or place.token == 0 or mention.kind not in _COUNTS:
        return subject
    if subject.head and not subject.inherited:
        return subject
    at = 1
    while at < place.token and (tokens[at].lower in DETERMINERS or tokens[at].lower in POSSESSIVES):
        at += 1
    if at >= place.token or not any(t.text == "," for t in tokens[at : place.token]):
        return subject
    if tokens[at].mention >= 0:
        whole = place.passage.first + tokens[at].mention
        of = subjects[whole]
        return replace(of, after=subject.after, whole=whole) if of and of.head else subject
    phrase = read_phrase(tokens, at)
    if phrase is None or phrase.end > place.token:
        return subject
    return replace(_phrase_subject(text, place, phrase), after=subject.after)


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
    if mention.kind in (Kind.RATE, Kind.FRACTION) and mention.quantity and mention.quantity.unit is None:
        inner = _inside(text, place, mention)
        if inner:
            return inner
    if mention.kind in _COUNTS or (mention.kind is Kind.RATE and mention.quantity and mention.quantity.unit is None):
        return _counted(text, place, mention, earlier)
    return _measured(text, place, mention)


def _inside(text: str, place: Place, mention: Mention) -> Subject | None:
    """The noun inside the expression: "two or three homicides a week"."""
    tokens = words_of(text, mention.core.end, mention.span.end)
    for at, token in enumerate(tokens):
        if token.lower in ("a", "an", "per", "every", "each", "in", "out"):
            break
        if token.is_word and token.lower not in ("or", "to", "and", "of") and token.lower not in NUMBER_WORDS:
            phrase = read_counted(tokens, at, many=True)
            if phrase:
                return _from_phrase(text, tokens, phrase, place.token + 1)
    return None


def _from_phrase(text: str, tokens: Sequence[Token], phrase: NounPhrase, after: int) -> Subject:
    head = tokens[phrase.head]
    words = tuple(
        t.lower or t.text.lower()
        for t in tokens[phrase.start : phrase.head]
        if t.text[:1].isalnum() and t.lower not in DETERMINERS and t.lower not in POSSESSIVES
    )
    printed = text[tokens[phrase.start].start : head.end]
    if head.lower in NOMINAL_ADJECTIVES:
        # What is said of these people begins with the adjective itself.
        return Subject(printed, "person", (*words, head.lower), after - 1)
    return Subject(printed, singular(head.lower), words, after)


def _phrase_subject(text: str, place: Place, phrase: NounPhrase) -> Subject:
    return _from_phrase(text, place.passage.tokens, phrase, phrase.end)


def _counted(text: str, place: Place, mention: Mention, earlier: Sequence[Antecedent]) -> Subject:
    tokens, at = place.passage.tokens, place.token + 1
    doubled = _or_two(text, place, at)
    if doubled:
        return doubled
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
    if mention.kind not in (Kind.PERCENT, Kind.RATIO) and not extra:
        phrase = read_counted(tokens, _past_measure(place, at), many=not mention.one)
        phrase = phrase or _after_copula(tokens, at, mention)
        if phrase:
            return _phrase_subject(text, place, phrase)
    return _unspoken(text, place, mention, replace(Subject(after=at), modifiers=extra), earlier)


def _past_measure(place: Place, at: int) -> int:
    """Past a size or age that stands between the number and its noun: "12 9-mm casings", "two 15-year-old boys"."""
    tokens = place.passage.tokens
    if at < len(tokens) and tokens[at].mention >= 0 and tokens[at].start - tokens[at - 1].end <= 1:
        kind = place.passage.mentions[tokens[at].mention].kind
        if kind in (Kind.MEASURE, Kind.AGE, Kind.MONEY, Kind.DURATION):
            return at + 1
    return at


def _after_copula(tokens: Sequence[Token], at: int, mention: Mention) -> NounPhrase | None:
    """ "52 were women", "two are former officers": the bare plural that a number is said to be."""
    if mention.one or at + 1 >= len(tokens) or tokens[at].lower not in ("were", "are"):
        return None
    phrase = read_counted(tokens, at + 1, many=True)
    if phrase is None or not is_plural(tokens[phrase.head].lower) or tokens[phrase.head].lower in NOMINAL_ADJECTIVES:
        return None
    return phrase


def _or_two(text: str, place: Place, after: int) -> Subject | None:
    """ "another pick or two": the noun stands before."""
    tokens, i = place.passage.tokens, place.token
    if i < 2 or tokens[i - 1].lower != "or" or not tokens[i - 2].is_word or tokens[i - 2].lower in STOPS:
        return None
    return replace(_phrase_subject(text, place, NounPhrase(i - 2, i - 1, i - 2)), after=after)


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
    if tokens[at + 1].lower in ("and", "or", "to") and at + 4 < len(tokens) and tokens[at + 2].mention >= 0:
        return _hyphenated(text, place, at + 3)
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
    if mention.quantity is not None and mention.kind is Kind.COUNT and mention.quantity.unit is not None:
        return replace(bare, text=mention.quantity.unit, head=mention.quantity.unit)
    tokens, i = place.passage.tokens, place.token
    if i > 2 and tokens[i - 1].lower == "of" and tokens[i - 2].lower == "one":
        nominal = _predicate_nominal(text, place, i - 2)
        if nominal is not None:
            return replace(nominal, after=bare.after)
    if _is_ballot(place):
        return replace(bare, text="votes", head="vote")
    carrier = carrier_of(place)
    if carrier is not None:
        subject = _phrase_subject(text, place, carrier)
        plural = is_plural(place.passage.tokens[carrier.head].lower)
        return replace(subject, after=bare.after, modifiers=bare.modifiers + subject.modifiers, carried=not plural)
    asked = _asked_for(text, place)
    if asked and mention.kind is Kind.COUNT:
        return replace(asked, after=bare.after)
    if mention.kind is Kind.PERCENT and earlier and earlier[-1].kind is Kind.PERCENT and _same(place, earlier[-1]):
        last = earlier[-1]
        return replace(bare, text=last.text, head=last.head, modifiers=last.modifiers, inherited=True)
    if mention.kind in (Kind.PERCENT, Kind.RATIO, Kind.NUMBER) or _is_fractional(mention):
        return bare
    if mention.kind is Kind.ORDINAL and not _determined(place):
        return bare
    return _taken_over(text, place, mention, bare, earlier, part=False)


def _is_ballot(place: Place) -> bool:
    """ "voted by 203 to 141": both figures count votes."""
    tokens, i = place.passage.tokens, place.token
    start, end = place.passage.clause_at(i)
    first = i if tokens[i - 1].lower == "by" else i - 2
    if first < 1 or first + 2 >= len(tokens) or tokens[first - 1].lower != "by" or tokens[first + 1].lower != "to":
        return False
    return tokens[first].mention >= 0 and any(t.lower.startswith("vot") for t in tokens[start:end])


def _is_fractional(mention: Mention) -> bool:
    """Nobody counts 5.9 people."""
    value = mention.quantity.value if mention.quantity else None
    return mention.kind is Kind.COUNT and any(
        bound is not None and bound != int(bound) for bound in ((value.low, value.high) if value else ())
    )


def _same(place: Place, antecedent: Antecedent) -> bool:
    return antecedent.place is not None and antecedent.place.passage is place.passage


_HOW_MANY = re.compile(r"\bhow many ([^?\n.]{3,60})\?", re.IGNORECASE)


def _asked_for(text: str, place: Place) -> Subject | None:
    """ "How many people were on board? About 80": what the question right before asks for."""
    start = place.passage.span.start
    if place.token > 3:
        return None
    questions = list(_HOW_MANY.finditer(text, max(0, start - 120), start))
    if not questions or text[questions[-1].end() : start].strip(" \n\r:A>*-"):
        return None
    asked = questions[-1]
    tokens = words_of(text, asked.start(1), asked.end(1))
    phrase = read_counted(tokens, 0, many=True)
    return _from_phrase(text, tokens, phrase, 0) if phrase else None


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
