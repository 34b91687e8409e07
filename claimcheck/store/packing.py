"""Articles, claims and findings as bytes and back; the same value gives the same bytes.

MessagePack by msgspec: nothing in a store can run, and what does not fit the types is refused with ``MsgspecError``.
"""

from collections.abc import Sequence
from dataclasses import replace

import msgspec
from msgspec.structs import astuple

from claimcheck.articles.article import Article
from claimcheck.checks.finding import Finding, Place
from claimcheck.claims.claim import Claim
from claimcheck.quantities.interval import Interval


class _Row(Claim, frozen=True, gc=False, array_like=True):
    """A claim without the names of its fields, which would be half of its bytes."""

    # The fields of the interval; whole numbers stay whole.
    value: tuple[int | float | None, int | float | None, bool, bool] | None  # type: ignore[assignment]


_VALUE = Claim.__struct_fields__.index("value")


class _PackedFinding(msgspec.Struct, frozen=True, array_like=True):
    finding: Finding
    places: tuple[tuple[_Row, str], ...]


_encoder = msgspec.msgpack.Encoder()
_article_decoder = msgspec.msgpack.Decoder(tuple[Article, tuple[_Row, ...]])
_text_decoder = msgspec.msgpack.Decoder(tuple[Article, msgspec.Raw])
_findings_decoder = msgspec.msgpack.Decoder(tuple[_PackedFinding, ...])


def pack_article(article: Article, claims: Sequence[Claim]) -> bytes:
    """Raises UnicodeEncodeError where a text holds half of a surrogate pair."""
    return _encoder.encode((article, [_row(claim) for claim in claims]))


def unpack_article(data: bytes) -> tuple[Article, tuple[Claim, ...]]:
    """What ``pack_article`` was given."""
    article, rows = _article_decoder.decode(data)
    return article, tuple(map(_claim, rows))


def unpack_text(data: bytes) -> Article:
    """The article of what ``pack_article`` was given; its claims are passed over."""
    return _text_decoder.decode(data)[0]


def pack_findings(findings: Sequence[Finding]) -> bytes:
    """Findings as a check gives them, in their order."""
    return _encoder.encode(
        [
            _PackedFinding(replace(finding, places=()), tuple((_row(p.claim), p.role) for p in finding.places))
            for finding in findings
        ]
    )


def unpack_findings(data: bytes) -> tuple[Finding, ...]:
    """What ``pack_findings`` was given."""
    return tuple(
        replace(packed.finding, places=tuple(Place(_claim(row), role) for row, role in packed.places))
        for packed in _findings_decoder.decode(data)
    )


def _row(claim: Claim) -> _Row:
    fields = list(astuple(claim))
    fields[_VALUE] = astuple(claim.value) if claim.value else None
    return _Row(*fields)


def _claim(row: _Row) -> Claim:
    fields = list(astuple(row))
    fields[_VALUE] = Interval(*row.value) if row.value else None
    return Claim(*fields)
