"""The sentences of ``sentences/``: what a newspaper prints and every claim that is in it.

A file holds, under the day of publication ("@ 2024-09-02"), sentences at the left margin and below each its claims,
indented, in text order: quote, kind, then the TIMEX3 value, or the values that it allows and its unit:

    @ 2024-09-02
    Two pubs were flooded over the weekend.
        Two = count 2
        the weekend = date 2024-W35-WE

"[24,]" is at least 24, "(12,]" more than 12, "~" before a value that it is approximate. The noun that is counted is no
unit here. "?" before a sentence: what is printed below it is right and known to be read otherwise. Under a day "in
full" ("@ 2024-09-02 in full") a claim tells its trend and whose age it is: "12 percent up", "47 year of Ann Lee".
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from claimcheck.articles.article import Article, Part, Role
from claimcheck.articles.span import Span
from claimcheck.claims.claim import Claim
from claimcheck.claims.extract import extract_claims
from claimcheck.quantities.quantity import Kind

SENTENCES = Path(__file__).parent / "sentences"


class Sentence(NamedTuple):
    published: date
    text: str
    claims: tuple[str, ...]
    misread: bool
    in_full: bool


def sentences(path: Path) -> Iterator[Sentence]:
    published, in_full, text, claims = date.min, False, "", list[str]()
    for line in [*path.read_text(encoding="utf-8").splitlines(), "@ 0001-01-01"]:
        if line.startswith("    "):
            claims.append(line.strip())
        elif line:
            if text:
                yield Sentence(published, text.removeprefix("? "), tuple(claims), text.startswith("? "), in_full)
            text, claims = ("", []) if line[0] == "@" else (line, [])
            if line[0] == "@":
                published, in_full = date.fromisoformat(line[2:12]), line.endswith(" in full")


def read(text: str, published: date, in_full: bool = False) -> tuple[str, ...]:
    """The claims of a sentence as the files of ``sentences/`` write them."""
    article = Article("story.txt", text, (Part(Role.BODY, Span(0, len(text))),), published)
    return tuple(
        f"{claim.text} = {claim.kind.value} {_value(claim)}{_besides(claim) if in_full else ''}"
        for claim in extract_claims(article)
    )


def _besides(claim: Claim) -> str:
    return (f" {claim.trend.value}" if claim.trend else "") + (f" of {claim.person}" if claim.person else "")


def _value(claim: Claim) -> str:
    value = claim.value
    if claim.timex or value is None:
        return claim.timex or ""
    low = "" if value.low is None else f"{value.low:.6g}"
    high = "" if value.high is None else f"{value.high:.6g}"
    bounds = low if value.exact else f"{'(' if value.low_open else '['}{low},{high}{')' if value.high_open else ']'}"
    unit = "/".join(part for part in (None if claim.kind is Kind.COUNT else claim.unit, claim.per) if part)
    return f"{'~' if claim.approximate else ''}{bounds} {unit}".rstrip()
