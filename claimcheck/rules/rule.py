"""Rules as data: what is compared, with which check, how grave it is and what is said about it."""

from typing import Literal

import msgspec


class ExampleArticle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A short article of an example; the name may hold its date ("2024-03-02-wire.txt")."""

    name: str
    text: str


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Articles on which the rule must fire (``flagged: true``) or must stay silent, and why."""

    title: str
    flagged: bool
    articles: tuple[ExampleArticle, ...]
    verdict: str | None = None


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One rule, as written in ``CCnnn-name.yaml``.

    code, name: "CC101" and the fault that it names ("count-conflict").
    check: the Python verb that compares (claimcheck/checks/registry.py).
    verdict: of the verdicts that the check can give, the one that this rule reports; None for all.
    level: the gravest level that the rule gives; a less sure link gets a lower one.
    kinds: the kinds of claim that it looks at; empty for all that the check understands.
    tolerance: relative difference of two figures that is still agreement (0.05: one part in twenty).
    certain, likely: scores from which a finding has the rule's level, and one level less; below ``likely`` it is a
        note, below ``possible`` it is not raised.
    message: one line, with the fields of ``str.format`` that the check fills in: {topic} {values}.
    why, reconcile: sentences of the explanation.
    """

    code: str
    name: str
    check: str
    level: Literal["error", "warning", "note"]
    summary: str
    message: str
    why: str
    reconcile: str
    examples: tuple[Example, ...]
    verdict: str | None = None
    kinds: tuple[str, ...] = ()
    tolerance: float = 0.0
    certain: float = 0.8
    likely: float = 0.6
    possible: float = 0.5
