"""What a check is given: one story and the words to read it by."""

import re
from collections import defaultdict
from collections.abc import Callable
from functools import cached_property, wraps
from typing import TypeVar, TypeVarTuple

import msgspec

from claimcheck.checks.agreement import figure
from claimcheck.claims.claim import Claim
from claimcheck.linking.clauses import clause_of, said_of
from claimcheck.linking.measures import Measure, measure
from claimcheck.linking.story import Story
from claimcheck.linking.vocabulary import Vocabulary
from claimcheck.patterns import lazy_regex

# Not what voters go to, nor what is counted: "A poll by Meridian", "Daybreak tracker", "the survey found".
_POLL = lazy_regex(
    r"(?i)\b(?:(?:poll|survey|tracker)"
    r"(?=(?: \w+)? (?:by|for|of|finds?|found|puts?|shows?|showed|suggests?|gives?|gave)\b|['’]s (?!stations?))"
    r"|pollsters?|(?:opinion|latest|new|rival) (?:poll|survey)|tracker)\b"
)
# Before the votes are counted.
_EXIT_POLL = lazy_regex(r"(?i)\bexit polls?\b|\b(?:projections?|projected) (?:by|from|on|give|gave|puts?|to win)\b")
# As agencies mark them: "UPDATE 2-", "2nd Lead", "WRAPUP 1", "(Adds toll)".
_UPDATE = lazy_regex(
    r"\b(?:UPDATE|WRAPUP|RECASTS|REFILE|ADDS)\b|\b\d(?:st|nd|rd|th)? (?:Lead|Ld)\b"
    r"|\((?:Adds|Updates|Recasts|Updating|Adding)\b|(?:^|\n)Update(?: \d)?:"
)
# "Pupils' results were withheld" speaks of no month's figures.
_STATISTICS = lazy_regex(
    r"(?i)\b(?:figures|statistics|data|returns)\b|\bresults (?:for|from|of|show(?:ed|s)?|out|on|published)\b"
    r"|\b(?:financial|annual|interim|monthly|quarterly|full-year|half-year|trading) results\b"
)
_OPENING = 300

T = TypeVar("T")
Asked = TypeVarTuple("Asked")


class Context(msgspec.Struct, frozen=True, eq=False, dict=True):
    """A story with its claims by article and by sentence; what several checks need is worked out once."""

    story: Story
    words: Vocabulary

    @cached_property
    def by_article(self) -> dict[str, tuple[Claim, ...]]:
        """Claims of each article, in text order."""
        claims: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.story.claims:
            claims[claim.article].append(claim)
        return {path: tuple(c) for path, c in claims.items()}

    @cached_property
    def measures(self) -> dict[str, Measure]:
        """What each claim's figure is a figure of, by the claim's id."""
        return {c.id: measure(c) for c in self.story.claims}

    @cached_property
    def figures(self) -> dict[str, int]:
        """What each claim says, whatever the words, by the claim's id: one number for what is one ``figure``."""
        numbers: dict[object, int] = {}
        return {c.id: numbers.setdefault(figure(c), len(numbers)) for c in self.story.claims}

    @cached_property
    def polls(self) -> frozenset[str]:
        """Paths of the articles that open with an opinion poll."""
        return self._opening_with(_POLL)

    @cached_property
    def exit_polls(self) -> frozenset[str]:
        """Paths of the articles that open with an exit poll or a projection."""
        return self._opening_with(_EXIT_POLL)

    @cached_property
    def updates(self) -> frozenset[str]:
        """Paths of the articles that open by calling themselves a later version of a report."""
        return self._opening_with(_UPDATE)

    @cached_property
    def statistics(self) -> frozenset[str]:
        """Paths of the articles that open by speaking of figures that were published."""
        return self._opening_with(_STATISTICS)

    def _opening_with(self, wording: re.Pattern[str]) -> frozenset[str]:
        return frozenset(a.path for a in self.story.articles if wording.search(a.opening(_OPENING)))

    @cached_property
    def text(self) -> dict[str, str]:
        """Text of each article, by path."""
        return {a.path: a.text for a in self.story.articles}


def once_a_story(work: Callable[[Context], T]) -> Callable[[Context], T]:
    """``work`` for what several rules, or every link, ask of a story: done once, kept with the story's context."""
    name = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def kept(context: Context) -> T:
        done = context.__dict__
        if name not in done:
            done[name] = work(context)
        result: T = done[name]
        return result

    return kept


def once_a_claim(work: Callable[[Claim, Context, *Asked], T]) -> Callable[[Claim, Context, *Asked], T]:
    """``work`` on claims that dozens of links hold: done once for each and what else is asked, kept with the story."""
    name = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def kept(claim: Claim, context: Context, *asked: *Asked) -> T:
        done = context.__dict__.setdefault(name, {})
        key = (claim.id, *asked)
        if key not in done:
            done[key] = work(claim, context, *asked)
        result: T = done[key]
        return result

    return kept


@once_a_claim
def classes(claim: Claim, context: Context) -> frozenset[str]:
    """The predicate classes that a claim's clause speaks of, or its noun tells: who counts engines has sent them."""
    words = context.words
    said = words.classes(f"{clause_of(claim)} {said_of(claim)}")
    told = words.tells(words.concept(claim.head)) if claim.head else None
    return said | {told} if told else said
