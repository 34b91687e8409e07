"""Rules as data: what is compared, with which check, how grave it is and what is said about it."""

from datetime import date
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

# Those of quantities.Kind and checks.Verdict, which rules do not import.
Kind = Literal[
    "count",
    "ordinal",
    "age",
    "money",
    "percent",
    "fraction",
    "ratio",
    "measure",
    "duration",
    "rate",
    "date",
    "period",
    "number",
]
Verdict = Literal["contradiction", "update", "stage", "scope", "arithmetic", "chronology"]
Score = Annotated[float, Meta(ge=0, le=1)]
Words = tuple[str, ...]
# Checks that have a tolerance.
TOLERANT = frozenset({"figures"})
CODE = r"[A-Z]{2,5}\d{3}"


class ExampleArticle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A short article of an example."""

    name: Annotated[str, Meta(description="A file name; a date in it is the article's: 2024-03-02-wire.txt.")]
    text: Annotated[str, Meta(description="The whole article.")]


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Articles on which the rule must fire or must stay silent."""

    title: Annotated[str, Meta(description="What the example shows, in a few words.")]
    flagged: Annotated[bool, Meta(description="Whether the rule must fire.")]
    articles: tuple[ExampleArticle, ...]
    verdict: Annotated[Verdict | None, Meta(description="The verdict that one of the findings must have.")] = None


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One rule, as written in ``CCnnn-name.yaml``."""

    code: Annotated[
        str,
        Meta(
            description="Two to five capital letters, your own, and three digits: CC101.",
            extra_json_schema={"pattern": f"^{CODE}$"},
        ),
    ]
    name: Annotated[str, Meta(description="The fault that the rule names: count-conflict.")]
    check: Annotated[str, Meta(description="The verb that compares; docs/writing-rules.md lists them.")]
    level: Annotated[
        Literal["error", "warning", "note"],
        Meta(description="The gravest level that the rule gives; a finding of which the tool is less sure gets less."),
    ]
    summary: Annotated[str, Meta(description="One sentence, for lists.")]
    message: Annotated[
        str, Meta(description="The line of a finding: {topic} is what the claims speak of, {values} are their figures.")
    ]
    why: Annotated[str, Meta(description="Why it matters; sentences.")]
    reconcile: Annotated[str, Meta(description="How both may be right; sentences.")]
    examples: Annotated[
        tuple[Example, ...], Meta(description="Articles on which the rule must fire and on which it must not.")
    ]
    verdict: Annotated[
        Verdict | None,
        Meta(description="Of the verdicts that the check can give, the one that this rule reports; all without it."),
    ] = None
    kinds: Annotated[
        tuple[Kind, ...],
        Meta(description="Kinds of claim that the rule is about. The check `figures` compares no others."),
    ] = ()
    heads: Annotated[
        Words, Meta(description="Nouns, in the singular; one of the claims counts or describes one of them.")
    ] = ()
    concepts: Annotated[
        Words, Meta(description="Concepts of the lexicon; one of the claims is of one of them, or of a narrower one.")
    ] = ()
    predicates: Annotated[
        Words, Meta(description="Predicate classes of the lexicon; one of the claims says one of them.")
    ] = ()
    funnels: Annotated[Words, Meta(description="Funnels of the lexicon; one of the claims is at a stage of one.")] = ()
    entities: Annotated[
        Words, Meta(description="Names, or whole words of names; one of the claims hangs on one of them.")
    ] = ()
    outlets: Annotated[
        Words, Meta(description="Outlets, by name or as the lexicon spells them; one of the claims stands in theirs.")
    ] = ()
    since: Annotated[
        date | None, Meta(description="Written `from`: the first day that one of the claims may speak of.")
    ] = msgspec.field(name="from", default=None)
    until: Annotated[
        date | None, Meta(description="Written `to`: the last day that one of the claims may speak of.")
    ] = msgspec.field(name="to", default=None)
    replaces: Annotated[
        Words, Meta(description="Codes of rules that stay silent where this one reports the same claims.")
    ] = ()
    tolerance: Annotated[
        float,
        Meta(
            ge=0,
            description="Check `figures` only: how far two figures may differ and still agree, as a part of the "
            "greater: 0.05 is one part in twenty.",
        ),
    ] = 0.0
    certain: Annotated[Score, Meta(description="The score from which a finding has the rule's level.")] = 0.8
    likely: Annotated[Score, Meta(description="The score from which it has one level less; below, it is a note.")] = 0.6
    possible: Annotated[Score, Meta(description="The score from which it is reported at all.")] = 0.5

    @property
    def selective(self) -> bool:
        """Whether the rule looks only at some of what its check finds."""
        words = (self.kinds, self.heads, self.concepts, self.predicates, self.funnels, self.entities, self.outlets)
        return any(words) or self.since is not None or self.until is not None
