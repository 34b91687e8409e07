"""A lexicon made ready for matching: words become stems, phrases one compiled pattern."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from functools import lru_cache

import msgspec
import Stemmer

from claimcheck.patterns import lazy_regex
from claimcheck.precompiled import compiled
from claimcheck.rules.lexicon import Concept, Funnel, Lexicon, with_kinds
from claimcheck.rules.load import is_packaged

_WORD = lazy_regex(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# How the figures move of what happens on a day.
_ONCE = ("up", "fixed")
# Start, end and happening.
Told = tuple[int, int, str]
_stem = Stemmer.Stemmer("english").stemWord


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The word's stem by the Snowball English algorithm (Porter, 2001); possessive endings fall away."""
    word = word.lower().replace("’", "'")
    return str(_stem(word.removesuffix("'s").removesuffix("'")))


def stems(text: str) -> Iterator[str]:
    """The stems of a text's words, in order; figures are left out."""
    return map(stem, _WORD.findall(text))


class Stages(msgspec.Struct, frozen=True):
    """Two stages of one process, each as its index in the funnel."""

    funnel: Funnel
    first: int
    second: int

    def __str__(self) -> str:
        return f"{self.funnel.stages[self.first]}, {self.funnel.stages[self.second]}".replace("-", " ")


class Vocabulary(msgspec.Struct, frozen=True, eq=False):
    """What linking asks of a lexicon.

    concepts: head noun → concept name. wider: concept → the chain of concepts above it.
    predicates: stem → predicate classes. owned, personal: those whose figures are one company's or one person's own.
    tolls: those that are counted bit by bit after the day itself. sudden: those that befall in a moment. fixed: those
    of which a figure does not move.
    updates: what says that a figure moved. populations: stem → population class.
    bases: word, without hyphens → how an amount is reckoned. bargains: stem → side of a bargain.
    nouns: those of the concepts, singular and regular plural.
    funnels: the chains of predicate classes in which each stage is a part of the one before.
    """

    lexicon: Lexicon
    concepts: dict[str, str]
    wider: dict[str, tuple[str, ...]]
    predicates: dict[str, tuple[str, ...]]
    phrases: re.Pattern[str] | None
    phrase_classes: dict[str, str]
    owned: frozenset[str]
    personal: frozenset[str]
    tolls: frozenset[str]
    sudden: frozenset[str]
    fixed: frozenset[str]
    updates: re.Pattern[str] | None
    populations: dict[str, str]
    bases: dict[str, str]
    bargains: dict[str, str]
    happened: dict[str, tuple[str, ...]]
    happened_phrases: re.Pattern[str] | None
    nouns: frozenset[str]
    funnels: tuple[Funnel, ...]
    stopwords: frozenset[str]
    everyday: frozenset[str]
    common_names: frozenset[str]

    def concept(self, head: str) -> str:
        """The concept that a head noun belongs to; the noun's own stem where the lexicon has none."""
        return self.concepts.get(head.lower()) or stem(head)

    def chain(self, concept: str) -> tuple[str, ...]:
        """The concept and those above it, narrowest first."""
        return self.wider.get(concept, (concept,))

    def tells(self, concept: str) -> str | None:
        """The predicate class that a noun of this concept stands for ("deaths" → killed)."""
        entry = self.lexicon.concepts.get(concept)
        return entry.tells if entry else None

    def classes(self, text: str) -> frozenset[str]:
        """The predicate classes that a stretch of text speaks of."""
        return _classes(self, text)

    def tells_of_a_move(self, text: str) -> bool:
        """Whether a stretch of text says that a figure moved or may yet move."""
        return _moved(self, text)

    def sides(self, text: str) -> frozenset[str]:
        """The sides of a bargain that a stretch of text speaks of: what was asked, what was agreed."""
        return frozenset(self.bargains[s] for s in stems(text) if s in self.bargains)

    def happenings(self, text: str) -> tuple[Told, ...]:
        """What a stretch of text tells to have happened, in text order: where it says so, and which happening it is."""
        return _happenings(self, text)

    def moves(self, name: str) -> str:
        """How a figure of this predicate class behaves over time: "up", "both", "fixed", "varies" (with who counts)."""
        entry = self.lexicon.predicates.get(name)
        return (entry.moves if entry else None) or "both"

    def happens_once(self, classes: Set[str]) -> bool:
        """Whether one of these predicate classes tells what happens once."""
        return not self.fixed.isdisjoint(classes) or not self.sudden.isdisjoint(classes)

    def stages(self, first: frozenset[str], second: frozenset[str]) -> Stages | None:
        """Where one process takes two sets of classes through different stages: its funnel and their places in it."""
        return _stages(self, first, second)


# Claims are weighed against dozens of others: what their clauses say is found out once.
@lru_cache(maxsize=8192)
def _classes(words: Vocabulary, text: str) -> frozenset[str]:
    found = {name for s in stems(text) for name in words.predicates.get(s, ())}
    if words.phrases:
        found |= {words.phrase_classes[" ".join(m.group().split())] for m in words.phrases.finditer(text.lower())}
    return frozenset(found)


@lru_cache(maxsize=8192)
def _happenings(words: Vocabulary, text: str) -> tuple[Told, ...]:
    found = [
        (m.start(), m.end(), name) for m in _WORD.finditer(text) for name in words.happened.get(stem(m.group()), ())
    ]
    for phrases in filter(None, (words.happened_phrases, words.phrases)):
        for m in phrases.finditer(text.lower()):
            found += [(*m.span(), name) for name in words.happened.get(" ".join(m.group().split()), ())]
    return tuple(sorted(found))


@lru_cache(maxsize=8192)
def _moved(words: Vocabulary, text: str) -> bool:
    return bool(words.updates and words.updates.search(text.lower()))


@lru_cache(maxsize=65536)
def _stages(words: Vocabulary, first: frozenset[str], second: frozenset[str]) -> Stages | None:
    for funnel in words.funnels:
        a = [i for i, stage in enumerate(funnel.stages) if stage in first]
        b = [i for i, stage in enumerate(funnel.stages) if stage in second]
        if a and b and a[-1] != b[-1]:
            return Stages(funnel, a[-1], b[-1])
    return None


@lru_cache(maxsize=8)
def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """The lexicon's matching form; made once for each lexicon."""
    # What a user's words are compiled to is not kept beside the package.
    compiling = compiled if is_packaged(lexicon) else re.compile
    known = with_kinds(lexicon.concepts)
    happened: dict[str, tuple[str, ...]] = {}
    for word, name in _happening_words(lexicon):
        happened[word] = (*happened.get(word, ()), name)
    concepts = {noun.lower(): name for name, c in reversed(known.items()) for noun in c.nouns}
    predicates: dict[str, tuple[str, ...]] = {}
    for name, predicate in lexicon.predicates.items():
        for word in predicate.words:
            predicates[stem(word)] = (*predicates.get(stem(word), ()), name)
    phrase_classes = {p.lower(): name for name, predicate in lexicon.predicates.items() for p in predicate.phrases}
    happened_phrases = [w for told in lexicon.happenings.values() for w in told if " " in w]
    return Vocabulary(
        lexicon=lexicon,
        concepts=concepts,
        wider={name: _chain(name, known) for name in known},
        predicates=predicates,
        phrases=_alternation(phrase_classes, compiling),
        phrase_classes=phrase_classes,
        owned=frozenset(name for name, p in lexicon.predicates.items() if p.owned),
        personal=frozenset(name for name, p in lexicon.predicates.items() if p.personal),
        tolls=frozenset(name for name, p in lexicon.predicates.items() if p.toll),
        sudden=frozenset(name for name, p in lexicon.predicates.items() if p.sudden),
        fixed=frozenset(name for name, p in lexicon.predicates.items() if p.moves == "fixed"),
        updates=_alternation(lexicon.updates, compiling),
        populations={stem(w): name for name, words in lexicon.populations.items() for w in words},
        # Not by stem: "36 years" says nothing yearly.
        bases={w.replace("-", "") + s: name for name, words in lexicon.bases.items() for w in words for s in ("", "s")},
        bargains={stem(w): name for name, words in lexicon.bargains.items() for w in words},
        happened=happened,
        happened_phrases=_alternation(happened_phrases, compiling),
        nouns=frozenset(form for c in known.values() for noun in c.nouns for form in (noun, noun + "s")),
        funnels=tuple(lexicon.funnels.values()),
        stopwords=frozenset(stem(w) for w in lexicon.stopwords),
        everyday=frozenset(stem(w) for w in lexicon.everyday),
        common_names=frozenset(n.lower() for n in lexicon.common_names),
    )


def _happening_words(lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Stems and phrases, each with what they tell to have happened."""
    for name, told in lexicon.happenings.items():
        yield from ((word.lower() if " " in word else stem(word), name) for word in told)
    for name, predicate in lexicon.predicates.items():
        if predicate.moves in _ONCE and not predicate.owned:
            yield from ((word, name) for word in (*map(stem, predicate.words), *map(str.lower, predicate.phrases)))


def _chain(name: str, concepts: Mapping[str, Concept]) -> tuple[str, ...]:
    chain = [name]
    while (above := concepts[chain[-1]].is_a) and above not in chain:
        chain.append(above)
    return tuple(chain)


def _alternation(phrases: Iterable[str], compiling: Callable[[str, int], re.Pattern[str]]) -> re.Pattern[str] | None:
    """Searches texts in lower case: to compile it for any case takes twice as long."""
    longest_first = sorted((phrase.lower() for phrase in phrases), key=lambda p: (-len(p), p))
    if not longest_first:
        return None
    anyhow_spaced = (r"\s+".join(map(re.escape, phrase.split())) for phrase in longest_first)
    return compiling(r"\b(?:" + "|".join(anyhow_spaced) + r")\b", 0)
