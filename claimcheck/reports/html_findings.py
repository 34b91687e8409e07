"""A finding as the HTML report shows it: its positions side by side, each with all who hold it, and the grounds."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from claimcheck.articles.article import Article
from claimcheck.checks.agreement import figure
from claimcheck.checks.drafting import held_together
from claimcheck.checks.finding import Finding
from claimcheck.claims.claim import Claim
from claimcheck.reports.excerpts import excerpt
from claimcheck.reports.html_values import Anchors, Piece, cut
from claimcheck.reports.values import PART, day_label, inert, place_label, row_label, rows_of
from claimcheck.rules.rule import Rule

# A sentence is printed whole up to here; what is longer is a list that somebody forgot to break.
_LONGEST_SENTENCE = 600


class Quote(msgspec.Struct, frozen=True):
    """A sentence of a finding.

    headline: of its article; empty where it is the sentence itself. anchor: the id of its place in the article, empty
    where that is not on the page. new: the article was compared with a corpus.
    """

    pieces: tuple[Piece, ...]
    outlet: str
    headline: str
    speaker: str
    day: str
    place: str
    anchor: str
    new: bool


class Side(msgspec.Struct, frozen=True):
    """One position: its figure, in how many articles it is held, and the sentences that hold it."""

    label: str
    articles: int
    quotes: tuple[Quote, ...]


class Card(msgspec.Struct, frozen=True):
    """A finding. grounds: the explanation in paragraphs, headed or not. reasons: label and weight."""

    id: str
    number: int
    finding: Finding
    topic: str
    message: str
    grounds: tuple[tuple[str, str], ...]
    reasons: tuple[tuple[str, str], ...]
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
            topic=inert(finding.topic or finding.message),
            message=inert(finding.message.removeprefix(f"{finding.topic}: ") if finding.topic else ""),
            grounds=_grounds(finding, by_code.get(finding.rule)),
            reasons=tuple((inert(r.label), f"{r.weight:+.2f}".replace("-", "−")) for r in finding.reasons),
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
        quotes = tuple(_quote(rows[n], articles, anchors) for n in order)
        yield Side(inert(row_label(rows[0])), len(set(held)), quotes)


def _quote(claims: Sequence[Claim], articles: Mapping[str, Article], anchors: Anchors) -> Quote:
    first = claims[0]
    article = articles.get(first.article)
    headline = inert(article.headline or "") if article else ""
    said = excerpt(claims, _LONGEST_SENTENCE)
    return Quote(
        pieces=cut(*said),
        outlet=inert(article.outlet or "") if article else "",
        headline=headline if headline.split() != said.text.split() else "",
        speaker=inert(first.speaker or ""),
        day=day_label(first),
        place=inert(place_label(first)),
        anchor=anchors.of_claim(first),
        new=first.article in anchors.new,
    )


def _grounds(finding: Finding, rule: Rule | None) -> tuple[tuple[str, str], ...]:
    """The explanation without the reasons, which have a list of their own; by heading where the rule is known."""
    text = finding.explanation
    if held := held_together(finding.reasons):
        text = text.replace(f"{held} ", "")
    why, settles = (rule.why, rule.reconcile) if rule else ("", "")
    if not why or why not in text or not settles or not text.endswith(settles):
        return (("", inert(text)),)
    said = text.removesuffix(settles).partition(why)[0]
    parts = (("", said), ("Why it is flagged", why), ("What would reconcile it", settles))
    return tuple((heading, inert(part.strip())) for heading, part in parts if part.strip())


def _suppression(finding: Finding) -> str:
    """ "by decision: checked with the council (A. Editor), until 2026-12-31"; empty for an open finding."""
    silenced = finding.suppressed
    if silenced is None:
        return ""
    who = f" ({inert(silenced.who)})" if silenced.who else ""
    until = f", until {silenced.until.isoformat()}" if silenced.until else ""
    seen = ", held for a fault that is being seen to" if silenced.accepted else ""
    return f"by {silenced.by.value}{seen}: {inert(silenced.reason) or 'no reason given'}{who}{until}"
