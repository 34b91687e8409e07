"""Words as data: what nouns mean the same, which verbs tell of the same event, which events follow each other.

A lexicon is the merge of every ``lexicon/*.yaml`` of the loaded packs. Words stand in their dictionary form. Nouns
match by the word, in the singular; what is said of them by stem (Porter, "Snowball", 2001), so that "investigated" and
"investigation" meet.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

import msgspec
from msgspec import Meta
from msgspec.structs import replace

Words = tuple[str, ...]
Classes = dict[str, Words]


class Concept(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns that count the same kind of thing."""

    nouns: Annotated[Words, Meta(description="Nouns in the singular; they match by stem.")]
    kinds: Annotated[
        Words,
        Meta(description="Nouns that each count a narrower kind of it, as if they were a concept of one noun below."),
    ] = ()
    is_a: Annotated[
        str | None,
        Meta(description='The wider concept, whose figures may be compared with these: an "officer" is a "person".'),
    ] = None
    tells: Annotated[
        str | None,
        Meta(
            description='For nouns that name an event by its number ("deaths"): the predicate class that they stand '
            "for; what is counted is then of the concept in is_a."
        ),
    ] = None


class Predicate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words and phrases that say the same of a subject."""

    words: Annotated[Words, Meta(description='Words that match by stem: "injure" finds "injuries" and "injured".')] = ()
    phrases: Annotated[Words, Meta(description="Phrases that match as they are printed, in any case.")] = ()
    moves: Annotated[
        Literal["up", "both", "fixed", "varies"] | None,
        Meta(
            description="How the figure behaves over time: up for what can only grow (deaths), both for what comes "
            "and goes (missing), fixed for what is settled once (votes counted), varies for what differs with whoever "
            "measures it (polls). Where no file says it: both."
        ),
    ] = None
    owned: Annotated[
        bool,
        Meta(
            description="The figure is one company's own (profits, share prices); articles about two companies never "
            "share it."
        ),
    ] = False
    personal: Annotated[
        bool, Meta(description="The figure is one person's own (jail terms, goals): of two people it is two figures.")
    ] = False
    toll: Annotated[
        bool,
        Meta(
            description="What is counted bit by bit after the day on which it happened (deaths, damage): a figure of "
            "that day is as of the day it is told."
        ),
    ] = False
    sudden: Annotated[
        bool,
        Meta(description="What befalls in a moment (a crash, a quake, a robbery): news of one tells one day of it."),
    ] = False


class Funnel(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Predicate classes in the order of a process; each stage holds for a part of those of the one before."""

    stages: Annotated[Words, Meta(description="Predicate classes, the widest first.")]
    strict: Annotated[
        bool,
        Meta(
            description="Each stage is a part by the meaning of the words (the assaulted are among those offended "
            "against), never the larger."
        ),
    ] = False


class Lexicon(msgspec.Struct, frozen=True, eq=False, forbid_unknown_fields=True):
    """Everything that ``lexicon/*.yaml`` may say; each file gives some of these keys."""

    concepts: Annotated[dict[str, Concept], Meta(description="Classes of nouns that count the same.")] = {}
    predicates: Annotated[dict[str, Predicate], Meta(description="Classes of words that say the same.")] = {}
    funnels: Annotated[dict[str, Funnel], Meta(description="Processes, as predicate classes in their order.")] = {}
    populations: Annotated[
        Classes,
        Meta(
            description="Classes of words that change who is counted; their members exclude each other or differ from "
            "the bare noun.",
            examples=[{"others": ["other", "further"], "former": ["former", "retired"]}],
        ),
    ] = {}
    bases: Annotated[
        Classes,
        Meta(
            description="Words beside an amount that say how it is reckoned; amounts reckoned differently are not one "
            "figure."
        ),
    ] = {}
    bargains: Annotated[
        Classes,
        Meta(
            description='Words beside an amount that say on which side of a bargain it stands: "asked" (bid, offered, '
            'demanded) or "agreed" (settled, granted, imposed). What was asked and what was agreed are two stages.'
        ),
    ] = {}
    happenings: Annotated[
        Classes,
        Meta(
            description="Words (by stem) and phrases that tell one happening, as predicate classes do: by them two "
            "articles' dates of one event are recognised.",
            examples=[{"put-out": ["extinguish", "under control"]}],
        ),
    ] = {}
    stopwords: Annotated[Words, Meta(description="Words that say nothing about what a figure speaks of.")] = ()
    everyday: Annotated[Words, Meta(description="Words that any two articles share, of one story or of two.")] = ()
    common_names: Annotated[
        Words, Meta(description='Capitalised words too common to tell one story from another ("Monday", "Council").')
    ] = ()
    updates: Annotated[
        Words, Meta(description='Words and phrases beside a figure that say that it moved ("now", "so far").')
    ] = ()
    furniture: Annotated[
        Words,
        Meta(description="Lines of page furniture, as plain text; a line that begins with one, in any case, is one."),
    ] = ()
    outlets: Annotated[
        Classes,
        Meta(
            description="Outlets by name, with how else they sign: other spellings and addresses.",
            examples=[{"Ellan Gazette": ["the gazette", "ellangazette.example"]}],
        ),
    ] = {}


def merged(first: Lexicon, second: Lexicon) -> Lexicon:
    """Both lexicons in one; where both define a class, its words are joined and the second's settings hold.

    A noun that the second puts into another concept than the first leaves the first's.
    """
    predicates = dict(first.predicates)
    for name, more in second.predicates.items():
        known = predicates.get(name)
        predicates[name] = _predicate(known, more) if known else more
    return Lexicon(
        _concepts(first.concepts, second.concepts),
        predicates,
        {**first.funnels, **second.funnels},
        _classes(first.populations, second.populations),
        _classes(first.bases, second.bases),
        _classes(first.bargains, second.bargains),
        _classes(first.happenings, second.happenings),
        _joined(first.stopwords, second.stopwords),
        _joined(first.everyday, second.everyday),
        _joined(first.common_names, second.common_names),
        _joined(first.updates, second.updates),
        _joined(first.furniture, second.furniture),
        _classes(first.outlets, second.outlets),
    )


def _concepts(first: Mapping[str, Concept], second: Mapping[str, Concept]) -> dict[str, Concept]:
    homes = {noun: name for name, concept in second.items() for noun in (*concept.nouns, *concept.kinds)}
    concepts = {
        name: replace(c, nouns=_left(c.nouns, name, homes), kinds=_left(c.kinds, name, homes))
        for name, c in first.items()
    }
    known = with_kinds(first) | concepts
    for name, c in second.items():
        old = known.get(name)
        concepts[name] = _concept(old, c) if old else c
    return concepts


def with_kinds(concepts: Mapping[str, Concept]) -> dict[str, Concept]:
    """The concepts by name, each kind of one a concept by its noun."""
    kinds = {noun: Concept((noun,), is_a=name) for name, c in concepts.items() for noun in c.kinds}
    return {**kinds, **concepts}


def _left(nouns: Words, name: str, homes: Mapping[str, str]) -> Words:
    """The nouns that no other concept claims."""
    return tuple(noun for noun in nouns if homes.get(noun, name) == name)


def _concept(first: Concept, second: Concept) -> Concept:
    return Concept(
        _joined(first.nouns, second.nouns),
        _joined(first.kinds, second.kinds),
        second.is_a or first.is_a,
        second.tells or first.tells,
    )


def _predicate(first: Predicate, second: Predicate) -> Predicate:
    return Predicate(
        _joined(first.words, second.words),
        _joined(first.phrases, second.phrases),
        second.moves or first.moves,
        second.owned or first.owned,
        second.personal or first.personal,
        second.toll or first.toll,
        second.sudden or first.sudden,
    )


def _classes(first: Classes, second: Classes) -> Classes:
    return {name: _joined(first.get(name, ()), second.get(name, ())) for name in [*first, *second]}


def _joined(first: Words, second: Words) -> Words:
    return tuple(dict.fromkeys(first + second))
