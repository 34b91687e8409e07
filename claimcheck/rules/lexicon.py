"""Words as data: what nouns mean the same, which verbs tell of the same event, which events follow each other.

A lexicon is the merge of every ``lexicon/*.yaml`` of the loaded packs. Words stand in their dictionary form. Nouns
match by the word, in the singular; what is said of them by stem (Porter, "Snowball", 2001), so that "investigated" and
"investigation" meet.
"""

from typing import Literal

import msgspec


class Concept(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns that count the same kind of thing.

    is_a: the wider concept ("officer" is a "person"), or None.
    tells: for nouns that name an event by its number ("deaths", "arrests"): the predicate class they stand for; what
        is counted then is of the concept named in ``is_a``.
    """

    nouns: tuple[str, ...]
    is_a: str | None = None
    tells: str | None = None


class Predicate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words and phrases that say the same of a subject.

    moves: how the figure behaves over time: "up" for what can only grow (deaths, arrests), "both" for what comes and
        goes (missing, waiting), "fixed" for what is settled once and for all (votes of a count, convictions), "varies"
        for what differs with whoever measures it (polls).
    owned: the figure is one company's own (profits, share prices); articles about two companies never share it.
    """

    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    moves: Literal["up", "both", "fixed", "varies"] = "both"
    owned: bool = False


class Funnel(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Predicate classes in the order of a process; each stage holds for a part of those of the one before.

    strict: a part by the meaning of the words (the assaulted are among those offended against), never the larger.
    """

    stages: tuple[str, ...]
    strict: bool = False


class Lexicon(msgspec.Struct, frozen=True, eq=False, forbid_unknown_fields=True):
    """Everything that ``lexicon/*.yaml`` may say; each file gives some of these keys.

    populations: words that change who is counted, in classes whose members exclude each other or differ from the bare
        noun: {"others": ["other", "further", "more"], "former": ["former", "retired"]}.
    bases: words beside an amount that say how it is reckoned; amounts reckoned differently are not one figure.
    stopwords: words that say nothing about what a figure speaks of.
    common_names: capitalised words too common to tell one story from another ("Monday", "London", "Government").
    updates: words and phrases beside a figure that say that it moved ("now", "so far", "rises to").
    furniture: lines of page furniture, as plain text; a line that begins with one, in any case, is furniture.
    """

    concepts: dict[str, Concept] = {}
    predicates: dict[str, Predicate] = {}
    funnels: dict[str, Funnel] = {}
    populations: dict[str, tuple[str, ...]] = {}
    bases: dict[str, tuple[str, ...]] = {}
    stopwords: tuple[str, ...] = ()
    common_names: tuple[str, ...] = ()
    updates: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()


def merged(first: Lexicon, second: Lexicon) -> Lexicon:
    """Both lexicons in one; where both define a class, its words are joined and the second's settings hold."""
    concepts = dict(first.concepts)
    for name, c in second.concepts.items():
        old = concepts.get(name)
        concepts[name] = Concept(_joined(old.nouns, c.nouns), c.is_a or old.is_a, c.tells or old.tells) if old else c
    predicates = dict(first.predicates)
    for name, p in second.predicates.items():
        before = predicates.get(name)
        predicates[name] = (
            Predicate(
                _joined(before.words, p.words), _joined(before.phrases, p.phrases), p.moves, p.owned or before.owned
            )
            if before
            else p
        )
    return Lexicon(
        concepts,
        predicates,
        {**first.funnels, **second.funnels},
        _classes(first.populations, second.populations),
        _classes(first.bases, second.bases),
        _joined(first.stopwords, second.stopwords),
        _joined(first.common_names, second.common_names),
        _joined(first.updates, second.updates),
        _joined(first.furniture, second.furniture),
    )


def _classes(first: dict[str, tuple[str, ...]], second: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {name: _joined(first.get(name, ()), second.get(name, ())) for name in [*first, *second]}


def _joined(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(first + second))
