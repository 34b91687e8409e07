"""Noun ellipsis: what a bare number counts is said by the noun that carries it, a question or an earlier count."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from claimcheck.articles.span import Span
from claimcheck.claims.antecedents import Antecedent, find_antecedent
from claimcheck.claims.carriers import carrier_of
from claimcheck.claims.mentions import Mention
from claimcheck.claims.passages import Place
from claimcheck.claims.person_verbs import asks_for_persons, is_aboard
from claimcheck.claims.subject import Subject, from_phrase, phrase_subject
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import COUNT, NUMBER, ORDINAL, PERCENT, RATIO
from claimcheck.text.nouns import is_plural
from claimcheck.text.phrases import NounPhrase, read_counted, read_phrase
from claimcheck.text.tokens import CAPITAL, PLURAL, STOP, tokenize
from claimcheck.text.verbs import is_verb_form
from claimcheck.text.words import BE, NOMINAL_ADJECTIVES, SPECIFIERS, word_set

# Of so many teams a knockout round is.
_ROUNDS = (8, 16, 32, 64, 128)
_ONLY = word_set("only just also now not already probably")
_TAKING_UP = word_set("it this that which")
# So far back a sentence may begin; what ends the one before it.
_SENTENCE = 300
_ENDS = lazy_regex(r"[.!?]['\"”’)]*\s+|\n\s*\n")
_HOLDING = word_set("seats seated holds sleeps accommodates")
_HOW_MANY = lazy_regex(r"\bhow many ([^?\n.]{3,60})\?", re.IGNORECASE)


def predicate_nominal(text: str, place: Place, i: int) -> Subject | None:
    """ "The slope is one of 1,800 …": the thing counted is the subject of the verb before token ``i``."""
    tokens = place.passage.tokens
    start, _ = place.passage.clause_at(i)
    if i == 0 or tokens[i - 1].lower not in BE:
        return None
    phrase = read_phrase(tokens, start)
    if phrase is None and start > 0:
        phrase = read_phrase(tokens, 0)
    return None if phrase is None or phrase.end > i else phrase_subject(text, place, phrase)


def unspoken(text: str, place: Place, mention: Mention, bare: Subject, earlier: Sequence[Antecedent]) -> Subject:
    """No noun follows: the noun that carries the figure ("the toll rose to five"), else an earlier count's."""
    if mention.quantity is not None and mention.kind is COUNT and mention.quantity.unit is not None:
        return replace(bare, text=mention.quantity.unit, head=mention.quantity.unit)
    tokens, i = place.passage.tokens, place.token
    if i > 2 and tokens[i - 1].lower == "of" and tokens[i - 2].lower == "one":
        nominal = predicate_nominal(text, place, i - 2)
        if nominal is not None:
            return replace(nominal, after=bare.after)
    if _is_ballot(place):
        return replace(bare, text="votes", head="vote")
    if (known := _of_a_game(place, mention)) is not None:
        return replace(bare, text="people" if known == "person" else f"{known}s", head=known)
    carrier = None if is_aboard(place, bare.after) else carrier_of(place)
    if carrier is not None:
        subject = phrase_subject(text, place, carrier)
        plural = is_plural(place.passage.tokens[carrier.head].lower)
        return replace(subject, after=bare.after, modifiers=bare.modifiers + subject.modifiers, carried=not plural)
    asked = _asked_for(text, place)
    if asked and mention.kind is COUNT:
        return replace(asked, after=bare.after)
    if mention.kind is PERCENT and earlier and earlier[-1].kind is PERCENT and _same(place, earlier[-1]):
        last = earlier[-1]
        return replace(bare, text=last.text, head=last.head, modifiers=last.modifiers, inherited=True)
    if mention.kind is PERCENT and _opens_as_subject(place, bare.after):
        return taken_over(text, place, mention, bare, earlier, part=False)
    if mention.kind in (PERCENT, RATIO, NUMBER) or _is_fractional(mention):
        return bare
    if mention.kind is ORDINAL:
        if not _determined(place):
            return bare
        if own := _what_it_is(text, place):
            return replace(own, after=bare.after)
    return taken_over(text, place, mention, bare, earlier, part=False)


def _opens_as_subject(place: Place, after: int) -> bool:
    """ "Ninety per cent were repaired in a day": of those that were counted before."""
    words = place.passage.words
    return place.token == 0 and words[after : after + 1] in (("were",), ("are",), ("have",), ("had",))


def _what_it_is(text: str, place: Place) -> Subject | None:
    """ "That inspection was only the second in five years": an ordinal without a noun is of the subject that it is said
    of; of "it" and "this", of the subject of the sentence before."""
    passage, at = place.passage, place.token - 1
    verb = next((j for j in range(at - 1, max(-1, at - 4), -1) if passage.tokens[j].lower in BE), None)
    if verb is None or any(t.lower not in _ONLY for t in passage.tokens[verb + 1 : at]):
        return None
    if verb and passage.tokens[verb - 1].lower not in _TAKING_UP:
        start, _ = passage.clause_at(verb)
        says = any(passage.verbs[j] for j in range(start, verb))  # "Police said the man was the third"
        nominal = None if says else predicate_nominal(text, place, verb + 1)
        if nominal and (nominal.text or "").rpartition(" ")[2][:1].isupper():
            # "Ida Brook was the first to die": people are not told of their own kind.
            return Subject("person", "person") if asks_for_persons(place, place.token + 1) else None
        return nominal
    before = text[max(0, passage.span.start - _SENTENCE) : passage.span.start].rstrip()
    start = passage.span.start - len(text[max(0, passage.span.start - _SENTENCE) : passage.span.start])
    begin = max((m.end() for m in _ENDS.finditer(before)), default=0)
    row = tokenize(text, Span(start + begin, start + len(before)))
    verb = next((j for j, t in enumerate(row.tokens) if j and is_verb_form(t.lower)), len(row.tokens))
    phrase = read_phrase(row.tokens[:verb], 0)
    return from_phrase(text, row, phrase, 0) if phrase and not row.tokens[phrase.head].capitalised else None


def _is_ballot(place: Place) -> bool:
    """ "voted by 203 to 141": both figures count votes."""
    tokens, i = place.passage.tokens, place.token
    start, end = place.clause
    first = i if tokens[i - 1].lower == "by" else i - 2
    if first < 1 or first + 2 >= len(tokens) or tokens[first - 1].lower != "by" or tokens[first + 1].lower != "to":
        return False
    return tokens[first].mention >= 0 and any(t.lower.startswith("vot") for t in tokens[start:end])


def _of_a_game(place: Place, mention: Mention) -> str | None:
    """ "Won in front of 11,482", "seats 80", "into the last 16": who watches, and who is left in a cup; else None."""
    before = [t.lower for t in place.passage.tokens[max(0, place.token - 3) : place.token]]
    if before == ["in", "front", "of"]:
        return "spectator"
    if before and before[-1] in _HOLDING:
        return "person"  # "the courtroom seats 80"
    return "team" if before[-2:] == ["the", "last"] and mention.size in _ROUNDS else None


def _is_fractional(mention: Mention) -> bool:
    """Nobody counts 5.9 people."""
    value = mention.quantity.value if mention.quantity else None
    return mention.kind is COUNT and any(
        bound is not None and bound != int(bound) for bound in ((value.low, value.high) if value else ())
    )


def _same(place: Place, antecedent: Antecedent) -> bool:
    return antecedent.place is not None and antecedent.place.passage is place.passage


def _asked_for(text: str, place: Place) -> Subject | None:
    """ "How many people were on board? About 80": what the question right before asks for."""
    start = place.passage.span.start
    if place.token > 3:
        return None
    questions = list(_HOW_MANY.finditer(text, max(0, start - 120), start))
    if not questions or text[questions[-1].end() : start].strip(" \n\r:A>*-"):
        return None
    asked = questions[-1]
    row = tokenize(text, Span(*asked.span(1)))
    phrase = read_counted(row.tokens, 0, many=True)
    return from_phrase(text, row, phrase, 0) if phrase else None


def _determined(place: Place) -> bool:
    tokens, i = place.passage.tokens, place.token
    return i > 0 and (tokens[i - 1].lower in SPECIFIERS)


def taken_over(
    text: str, place: Place, mention: Mention, bare: Subject, earlier: Sequence[Antecedent], *, part: bool
) -> Subject:
    found = find_antecedent(place, mention, bare.after, earlier, part=part)
    if found is None:
        noun = None if mention.kind is ORDINAL else _plural_before(place)
        return bare if noun is None else replace(phrase_subject(text, place, noun), after=bare.after, inherited=True)
    own = _bare_modifiers(place, bare.after)
    return replace(
        bare,
        text=found.text or found.head,
        head=found.head,
        modifiers=bare.modifiers + own + tuple(m for m in found.modifiers if m not in own),
        inherited=True,
        whole=found.mention if part and found.kind is COUNT and found.mention >= 0 else None,
    )


def _plural_before(place: Place) -> NounPhrase | None:
    """ "The navy fought off pirates and took 23 into custody": the plural named last in the sentence."""
    tokens, verbs, at = place.passage.tokens, place.passage.verbs, place.token
    if not (at and verbs[at - 1]) and not (at + 1 < len(tokens) and verbs[at + 1]):
        return None
    for i in range(place.token - 1, max(-1, place.token - _WINDOW), -1):
        if tokens[i].classes & PLURAL and not tokens[i].classes & (STOP | CAPITAL):
            return NounPhrase(i, i + 1, i)
    return None


_WINDOW = 25


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
