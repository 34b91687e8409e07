"""What each figure counts or measures: the noun phrase that follows, surrounds or precedes it, or one taken over.

Explicit subjects are read by ``claimcheck.text.phrases``; where the number stands alone ("nine were found …", "all
eight", "the toll rose to five") the subject comes from the noun that carries the figure or from an earlier count.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from claimcheck.claims.antecedents import Antecedent
from claimcheck.claims.carriers import carrier_of, phrase_ending_at
from claimcheck.claims.counted import (
    after_copula,
    after_possessor,
    described_by,
    excepted_from,
    hyphenated,
    inside_span,
    member_of,
    of_them,
    or_two,
    past_measure,
    shared_noun,
)
from claimcheck.claims.ellipsis import predicate_nominal, taken_over, unspoken
from claimcheck.claims.mentions import Mention
from claimcheck.claims.passages import Place
from claimcheck.claims.subject import Subject, phrase_subject
from claimcheck.claims.wholes import COUNTS, MORE, OF_WHOM, of_whom, whole_after, with_compared, with_fronted
from claimcheck.quantities.quantity import AGE, COUNT, DURATION, FRACTION, ORDINAL, PERCENT, RATE, RATIO
from claimcheck.text.nouns import is_plural, is_superlative
from claimcheck.text.phrases import read_counted, read_phrase
from claimcheck.text.tokens import Token
from claimcheck.text.words import DETERMINERS, PERSON_VERBS, SPECIFIERS, STOPS, word_set

_LENDERS = frozenset({COUNT, FRACTION, PERCENT, ORDINAL, RATE})
_OF_PRONOUNS = word_set("them these those whom which")
_SPOKEN_TO = word_set("us you")
_DIMENSIONS = word_set("long tall high wide deep thick away apart")
_VALUED = word_set("worth valued estimated priced put")


def find_subjects(text: str, places: Sequence[Place], mentions: Sequence[Mention]) -> list[Subject]:
    """The subject of every mention, in their order."""
    subjects: list[Subject | None] = [None] * len(mentions)
    earlier: list[Antecedent] = []
    for i, place in enumerate(places):
        if _is_date(mentions[i]) and place.passage.words[place.token - 1] not in OF_WHOM:
            subjects[i] = Subject(after=place.token + 1)
            continue
        if subjects[i] is None:
            _settle(text, places, mentions, subjects, earlier, i)
        subject = subjects[i]
        if subject is not None and subject.head and not subject.carried and mentions[i].kind in _LENDERS:
            earlier.append(_as_antecedent(i, place, mentions[i], subject))
    return [subject or Subject() for subject in subjects]


def _is_date(mention: Mention) -> bool:
    return mention.timespan is not None and mention.kind is not DURATION


def _as_antecedent(i: int, place: Place, mention: Mention, subject: Subject) -> Antecedent:
    head, text = subject.head or "", subject.text or ""
    return Antecedent(i, place, mention.kind, head, subject.modifiers, text, subject.inherited, mention.size)


def _settle(
    text: str,
    places: Sequence[Place],
    mentions: Sequence[Mention],
    subjects: list[Subject | None],
    earlier: list[Antecedent],
    i: int,
) -> None:
    """Fills in the subject of mention ``i``, and of the whole that it is said to be part of, where that comes later."""
    whole = whole_after(places[i], mentions[i])
    if whole is not None and subjects[whole] is None:
        subjects[whole] = subject_of(text, places[whole], mentions[whole], earlier)
    if whole is not None:
        of = subjects[whole] or Subject()
        own = predicate_nominal(text, places[i], places[i].token) or (
            of if of.head else subject_of(text, places[i], mentions[i], earlier)
        )
        # The fourth of six is not four of six.
        subjects[i] = own if mentions[i].kind is ORDINAL else replace(own, whole=whole)
        return
    relative = of_whom(places[i], subjects)
    if relative is not None:
        of = subjects[relative] or Subject()
        own = subject_of(text, places[i], mentions[i], earlier)
        own = own if own.head and not own.inherited else replace(of, after=own.after, inherited=True)
        subjects[i] = replace(own, whole=relative)
        return
    own = subject_of(text, places[i], mentions[i], earlier)
    own = with_fronted(text, places[i], mentions[i], own, subjects)
    subjects[i] = with_compared(places[i], mentions[i], own, subjects)


def subject_of(text: str, place: Place, mention: Mention, earlier: Sequence[Antecedent]) -> Subject:
    """The subject of one mention, given the counts before it."""
    if _is_date(mention):
        return Subject(after=place.token + 1)
    if mention.kind in (RATE, FRACTION) and mention.quantity and mention.quantity.unit is None:
        inner = inside_span(text, place, mention)
        if inner:
            return inner
    if mention.kind in COUNTS or (mention.kind is RATE and mention.quantity and mention.quantity.unit is None):
        return _counted(text, place, mention, earlier)
    return _measured(text, place, mention)


def _counted(text: str, place: Place, mention: Mention, earlier: Sequence[Antecedent]) -> Subject:
    tokens, at = place.passage.tokens, place.token + 1
    doubled = or_two(text, place, at)
    if doubled:
        return doubled
    member = member_of(place)
    if member:
        people = member == "person"
        # Those who live in a town are counted again under no other name.
        return Subject("people" if people else member, member, ("inhabiting",) if people else (), at, carried=people)
    glued = hyphenated(text, place, at)
    if glued:
        return glued
    if mention.kind is ORDINAL and at < len(tokens) and tokens[at].lower == "round":
        return Subject("round", "round", after=at + 1)  # no preposition: "the fourth round of the cup"
    if at < len(tokens) and tokens[at].lower == "such":
        at += 1  # "36 such cars"
    extra: tuple[str, ...] = ()
    if at < len(tokens) and tokens[at].lower in MORE and (at + 1 >= len(tokens) or tokens[at + 1].lower == "of"):
        extra, at = (tokens[at].lower,), at + 1
    if at < len(tokens) and tokens[at].lower == "of":
        part = _partitive(text, place, mention, at + 1, earlier)
        if part:
            return replace(part, modifiers=extra + part.modifiers)
    if mention.kind is FRACTION and at < len(tokens) and (tokens[at].lower in SPECIFIERS):
        part = _partitive(text, place, mention, at, earlier)  # "half the fleet"
        if part:
            return part
    if mention.kind not in (PERCENT, RATIO) and not extra:
        phrase = read_counted(tokens, past_measure(place, at), many=not mention.one)
        phrase = phrase or after_copula(tokens, at, mention)
        if phrase and mention.kind is ORDINAL and is_superlative(tokens[phrase.head].lower):
            at, phrase = phrase.end, None  # "the fourth largest in the region"
        if phrase:
            return phrase_subject(text, place, phrase)
    if mention.kind is PERCENT and place.token and tokens[place.token - 1].lower in DETERMINERS:
        phrase = read_counted(tokens, at, many=False)  # "the 8.5% stake"
        if phrase:
            return replace(phrase_subject(text, place, phrase), carried=True)
    if mention.kind is COUNT and not extra:
        shared = shared_noun(text, place, at)
        if shared:
            return shared
        if excepted := excepted_from(tokens, place.token):
            return replace(phrase_subject(text, place, excepted), after=at)
    return unspoken(text, place, mention, replace(Subject(after=at), modifiers=extra), earlier)


def _partitive(text: str, place: Place, mention: Mention, at: int, earlier: Sequence[Antecedent]) -> Subject | None:
    """What stands after "of": a pronoun for an earlier count, or a noun phrase."""
    tokens = place.passage.tokens
    if at >= len(tokens):
        return None
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    if follows and tokens[at].lower == "those" and (follows.lower == "who" or follows.lower in PERSON_VERBS):
        return Subject("people", "person", after=at + 1)  # "nine of those caught"
    if tokens[at].lower in _SPOKEN_TO:
        return Subject("people", "person", after=at + 1)
    if tokens[at].lower in _OF_PRONOUNS and (
        follows is None or not follows.is_word or tokens[at].lower in ("them", "whom", "which")
    ):
        if described := described_by(tokens, place.token):
            return replace(phrase_subject(text, place, described), after=at + 1)
        taken = taken_over(text, place, mention, Subject(after=at + 1), earlier, part=True)
        said = of_them(tokens, at + 1, mention)
        return taken if said is None else replace(phrase_subject(text, place, said), whole=taken.whole, carried=True)
    determined = tokens[at].lower in SPECIFIERS
    phrase = read_phrase(tokens, after_possessor(tokens, at))
    if phrase is None:
        return None
    vague = mention.kind in (FRACTION, PERCENT) or text[mention.core.end - 1] == "s"
    if not determined and not vague and not is_plural(tokens[phrase.head].lower):
        return None
    return phrase_subject(text, place, phrase)


def _valued(text: str, place: Place) -> Subject | None:
    """The thing that has a value: "gems worth 85 million euros", "rings valued at £2m", "£2m worth of rings"."""
    tokens, i = place.passage.tokens, place.token
    if i + 2 < len(tokens) and tokens[i + 1].lower == "worth" and tokens[i + 2].lower == "of":
        phrase = read_phrase(tokens, i + 3)
        return None if phrase is None else phrase_subject(text, place, phrase)
    verb = i - 1 if i and tokens[i - 1].lower == "worth" else i - 2
    if verb < 1 or tokens[verb].lower not in _VALUED or (verb == i - 2 and tokens[i - 1].lower != "at"):
        return None
    phrase = phrase_ending_at(tokens, verb - 1)
    return None if phrase is None else replace(phrase_subject(text, place, phrase), after=i + 1)


def _tells_dimension(tokens: Sequence[Token], at: int) -> bool:
    """Whether an adjective of size ends the phrase: "is 12 feet long and weighs", not "a $12 high dive"."""
    if at >= len(tokens) or tokens[at].text not in _DIMENSIONS:
        return False
    return at + 1 == len(tokens) or not tokens[at + 1].is_word or tokens[at + 1].lower in STOPS


def _measured(text: str, place: Place, mention: Mention) -> Subject:
    """Money, measures, ages, durations: the noun that the amount qualifies, or that carries it."""
    tokens, at = place.passage.tokens, place.token + 1
    if mention.kind is AGE:
        phrase = read_counted(tokens, at, many=False)
        return phrase_subject(text, place, phrase) if phrase else Subject(after=at)
    valued = _valued(text, place)
    if valued is not None:
        return valued
    carrier = carrier_of(place)
    if at < len(tokens) and tokens[at].lower in ("of", "in", "for") and carrier is None:
        phrase = read_phrase(tokens, at + 1)
        if phrase and tokens[at].lower != "for":
            return phrase_subject(text, place, phrase)
    if carrier is not None:
        return replace(phrase_subject(text, place, carrier), after=at)
    if _tells_dimension(tokens, at):
        return Subject(after=at)
    phrase = read_counted(tokens, at, many=False)
    return phrase_subject(text, place, phrase) if phrase else Subject(after=at)
