"""Articles as the HTML report prints them: the text with its claims marked, each linked to the findings that use it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

import msgspec

from claimcheck.articles.article import Article, Part, Role
from claimcheck.articles.span import Span
from claimcheck.checks.finding import Finding, Level
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.reports.html.findings import finding_ids
from claimcheck.reports.html.values import Anchors, readable

# An address that may be followed: an article's own fields could name a script.
_WEB = lazy_regex(r"https?://\S+\Z", re.IGNORECASE)
# A finding that a claim is part of: the finding's id and its number.
Use = tuple[str, int]


class Stretch(msgspec.Struct, frozen=True):
    """Text that the same claims cover.

    kind: "" for bare text, "claim" for a claim that no finding uses, else the gravest level of those that do. id: of
    the claims that begin here, else empty. uses: the findings of the claims that end here.
    """

    text: str
    kind: str = ""
    id: str = ""
    uses: tuple[Use, ...] = ()


class Sheet(msgspec.Struct, frozen=True):
    """An article to print.

    address: where it is on the web, if its own fields say so. head: its headline as it stands in the text, if it does.
    paragraphs: its other parts, each with its role and cut at the claims. uses: the findings that touch it.
    """

    article: Article
    number: int
    story: int
    address: str
    head: tuple[Stretch, ...]
    paragraphs: tuple[tuple[Role, tuple[Stretch, ...]], ...]
    uses: tuple[Use, ...]


def sheets(
    articles: Iterable[Article], claims: Iterable[Claim], findings: Sequence[Finding], anchors: Anchors
) -> tuple[Sheet, ...]:
    """The articles that are printed, in their order."""
    used = _uses(findings)
    own: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        own[claim.article].append(claim)
    return tuple(_sheet(a, own[a.path], used, anchors) for a in articles if a.path in anchors.printed)


def _uses(findings: Sequence[Finding]) -> dict[str, list[tuple[Use, str]]]:
    """For each claim, by id: the findings that use it and the kind that each makes of it."""
    used: dict[str, dict[Use, str]] = defaultdict(dict)
    for number, (finding_id, finding) in enumerate(zip(finding_ids(findings), findings, strict=True), start=1):
        for place in finding.places:
            used[place.claim.id][finding_id, number] = finding.level.value if finding.suppressed is None else "claim"
    return {claim: list(uses.items()) for claim, uses in used.items()}


def _sheet(
    article: Article, claims: Sequence[Claim], used: Mapping[str, Sequence[tuple[Use, str]]], anchors: Anchors
) -> Sheet:
    parts = article.parts or (Part(Role.BODY, Span(0, len(article.text))),)
    title = _title(article, parts)
    cut = [(part, tuple(_stretches(article.text, part.span, claims, used, anchors))) for part in parts]
    return Sheet(
        article=article,
        number=anchors.articles[article.path],
        story=anchors.stories.get(article.path, 0),
        address=article.uri if article.uri and article.uri.isprintable() and _WEB.match(article.uri) else "",
        head=next((stretches for part, stretches in cut if part is title), ()),
        paragraphs=tuple((part.role, stretches) for part, stretches in cut if part is not title),
        uses=tuple(sorted({use for c in claims for use, _ in used.get(c.id, ())}, key=lambda use: use[1])),
    )


def _title(article: Article, parts: Sequence[Part]) -> Part | None:
    """The part that holds the article's headline, which may stand below a kicker; else its first part set as one."""
    headlines = [part for part in parts if part.role is Role.HEADLINE]
    known = " ".join((article.headline or "").split())
    said = (part for part in headlines if known and known in " ".join(article.text[slice(*part.span)].split()))
    return next(said, headlines[0] if headlines else None)


def _stretches(
    text: str,
    span: Span,
    claims: Sequence[Claim],
    used: Mapping[str, Sequence[tuple[Use, str]]],
    anchors: Anchors,
) -> Iterator[Stretch]:
    """The part's text, cut wherever a claim begins or ends; claims may lie within and across each other."""
    inside = [claim for claim in claims if claim.span.overlaps(span)]
    edges = {edge for c in inside for edge in c.span if span.start < edge < span.end}
    cuts = [span.start, *sorted(edges), span.end]
    for start, end in pairwise(cuts):
        over = [claim for claim in inside if claim.span.start < end and start < claim.span.end]
        uses = [use for claim in over for use in used.get(claim.id, ())]
        ending = [use for c in over if c.span.end == end for use, _ in used.get(c.id, ())]
        yield Stretch(
            text=readable(text[start:end]),
            kind=_kind([kind for _, kind in uses]) if over else "",
            id=next((anchors.of_claim(c) for c in over if c.span.start == start), ""),
            uses=tuple(sorted(set(ending), key=lambda use: use[1])),
        )


def _kind(kinds: Sequence[str]) -> str:
    return next((level.value for level in Level if level.value in kinds), "claim")
