"""Articles, claims and findings as bytes and back; the same value gives the same bytes.

MessagePack by msgspec: nothing in a store can run, and what does not fit the types is refused with ``MsgspecError``.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

import msgspec

from claimcheck.articles.article import Article
from claimcheck.checks.finding import Finding, Place
from claimcheck.claims.claim import Claim

T = TypeVar("T", bound=Claim)


class _Row(Claim, frozen=True, gc=False, array_like=True):
    """A claim without the names of its fields, which would be half of its bytes."""


class _PackedFinding(msgspec.Struct, frozen=True, array_like=True):
    finding: Finding
    places: tuple[tuple[_Row, str], ...]


_encoder = msgspec.msgpack.Encoder()
_article_decoder = msgspec.msgpack.Decoder(tuple[Article, tuple[_Row, ...]])
_findings_decoder = msgspec.msgpack.Decoder(tuple[_PackedFinding, ...])


def pack_article(article: Article, claims: Sequence[Claim]) -> bytes:
    """Raises UnicodeEncodeError where a text holds half of a surrogate pair."""
    return _encoder.encode((article, [_as(_Row, claim) for claim in claims]))


def unpack_article(data: bytes) -> tuple[Article, tuple[Claim, ...]]:
    """What ``pack_article`` was given."""
    article, rows = _article_decoder.decode(data)
    return article, tuple(_as(Claim, row) for row in rows)


def pack_findings(findings: Sequence[Finding]) -> bytes:
    """Findings as a check gives them, in their order."""
    return _encoder.encode(
        [
            _PackedFinding(replace(finding, places=()), tuple((_as(_Row, p.claim), p.role) for p in finding.places))
            for finding in findings
        ]
    )


def unpack_findings(data: bytes) -> tuple[Finding, ...]:
    """What ``pack_findings`` was given."""
    return tuple(
        replace(packed.finding, places=tuple(Place(_as(Claim, row), role) for row, role in packed.places))
        for packed in _findings_decoder.decode(data)
    )


def _as(kind: type[T], claim: Claim) -> T:
    return kind(*msgspec.structs.astuple(claim))
