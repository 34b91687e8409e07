"""A finding as the HTML report shows it: its positions side by side, each with all who hold it, and the grounds."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from claimcheck.articles.article import Article
from claimcheck.checks.agreement import figure
from claimcheck.checks.drafting import held_together
from claimcheck.checks.finding import Finding
from claimcheck.claims.claim import Claim
from claimcheck.reports.html.values import Anchors, Quote, quote
from claimcheck.reports.values import PART, row_label, rows_of
from claimcheck.rules.rule import Rule

# A sentence is printed whole up to here; what is longer is a list that somebody forgot to break.
_LONGEST_SENTENCE = 600


class Side(msgspec.Struct, frozen=True):
    """One position: its figure, in how many articles it is held, and the sentences that hold it."""

    label: str
    articles: int
    quotes: tuple[Quote, ...]


class Card(msgspec.Struct, frozen=True):
    """A finding. message: what it says besides its topic. grounds: the explanation in paragraphs, headed or not.

    articles: the numbers of those that it touches. suppression: why it does not count; empty for an open one.
    """

    id: str
    number: int
    finding: Finding
    message: str
    grounds: tuple[tuple[str, str], ...]
    sides: tuple[Side, ...]
    story: int
    articles: tuple[int, ...]
    suppression: str


def cards(
    findings: Sequence[Finding], articles: Mapping[str, Article], anchors: Anchors, rules: Iterable[Rule]
) -> tuple[Card, ...]:
    """The findings in their order, numbered from 1. articles: by path."""
    by_code = {rule.code: rule for rule in rules}
    ids = finding_ids(findings)
    return tuple(
        Card(
            id=ids[index],
            number=index + 1,
            finding=finding,
            message=finding.message.removeprefix(f"{finding.topic}: ") if finding.topic else "",
            grounds=_grounds(finding, by_code.get(finding.rule)),
            sides=tuple(_sides(finding, articles, anchors)),
            story=next((anchors.stories[path] for path in _paths(finding) if path in anchors.stories), 0),
            articles=tuple(anchors.articles[path] for path in _paths(finding) if path in anchors.articles),
            suppression=_suppression(finding),
        )
        for index, finding in enumerate(findings)
    )


def finding_ids(findings: Sequence[Finding]) -> list[str]:
    """An id a finding from its fingerprint, so that a link to it holds in later reports; none twice."""
    seen: dict[str, int] = {}
    ids = []
    for finding in findings:
        stem = "f-" + "".join(c for c in finding.fingerprint if c.isalnum())
        seen[stem] = seen.get(stem, 0) + 1
        ids.append(stem if seen[stem] == 1 else f"{stem}-{seen[stem]}")
    return ids


def _paths(finding: Finding) -> list[str]:
    return list(dict.fromkeys(place.claim.article for place in finding.places))


def _sides(finding: Finding, articles: Mapping[str, Article], anchors: Anchors) -> Iterable[Side]:
    """Rows of one figure together: whoever says 17 is against whoever says eight. First of all one of each article."""
    roles = {id(place.claim): place.role for place in finding.places}

    def position(claims: list[Claim]) -> object:
        single = len(claims) == 1 and roles[id(claims[0])] != PART
        return figure(claims[0]) if single else row_label(claims)

    positions: dict[object, list[list[Claim]]] = {}
    for claims in rows_of(finding):
        positions.setdefault(position(claims), []).append(claims)
    for rows in positions.values():
        held = [row[0].article for row in rows]
        order = sorted(range(len(rows)), key=lambda n: held[:n].count(held[n]))
        quotes = tuple(quote(rows[n], articles, anchors, _LONGEST_SENTENCE) for n in order)
        yield Side(row_label(rows[0]), len(set(held)), quotes)


def _grounds(finding: Finding, rule: Rule | None) -> tuple[tuple[str, str], ...]:
    """The explanation without the reasons, which have a list of their own; by heading where the rule is known."""
    text = finding.explanation
    if held := held_together(finding.reasons):
        text = text.replace(f"{held} ", "")
    why, settles = (rule.why, rule.reconcile) if rule else ("", "")
    if not why or why not in text or not settles or not text.endswith(settles):
        return (("", text),)
    said = text.removesuffix(settles).partition(why)[0]
    parts = (("", said), ("Why it is flagged", why), ("What would reconcile it", settles))
    return tuple((heading, part.strip()) for heading, part in parts if part.strip())


def _suppression(finding: Finding) -> str:
    """ "by decision: checked with the council (A. Editor), until 2026-12-31"; empty for an open finding."""
    silenced = finding.suppressed
    if silenced is None:
        return ""
    who = f" ({silenced.who})" if silenced.who else ""
    until = f", until {silenced.until.isoformat()}" if silenced.until else ""
    seen = ", held for a fault that is being seen to" if silenced.accepted else ""
    return f"by {silenced.by.value}{seen}: {silenced.reason or 'no reason given'}{who}{until}"
