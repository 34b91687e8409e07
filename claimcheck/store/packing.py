"""Articles, claims and findings as bytes and back; the same value gives the same bytes.

MessagePack by msgspec: nothing in a store can run, and what does not fit the types is refused with ``MsgspecError``.
Articles are compressed besides, to a third.
"""

import zlib
from collections.abc import Sequence

import msgspec
from msgspec.structs import astuple, replace

from claimcheck.articles.article import Article
from claimcheck.checks.finding import Finding, Place
from claimcheck.claims.claim import Claim
from claimcheck.quantities.interval import Interval

_Bound = int | float | str | None
_LARGEST = 2**63
# As fast as can be: more would save a twentieth of the bytes.
_LEVEL = 1


class _Row(Claim, frozen=True, gc=False, array_like=True):
    """A claim without the names of its fields, which would be half of its bytes."""

    # The fields of the interval; whole numbers stay whole, and those that no 64 bits hold stand as their digits.
    value: tuple[_Bound, _Bound, bool, bool] | None  # type: ignore[assignment]


_VALUE = Claim.__struct_fields__.index("value")


class _PackedFinding(msgspec.Struct, frozen=True, array_like=True):
    """places: each a claim, by its number among those of all the findings that it is packed with, and its role."""

    finding: Finding
    places: tuple[tuple[int, str], ...]


_encoder = msgspec.msgpack.Encoder()
_article_decoder = msgspec.msgpack.Decoder(tuple[Article, tuple[_Row, ...]])
_text_decoder = msgspec.msgpack.Decoder(tuple[Article, msgspec.Raw])
_findings_decoder = msgspec.msgpack.Decoder(tuple[tuple[_Row, ...], tuple[_PackedFinding, ...]])


def pack_article(article: Article, claims: Sequence[Claim]) -> bytes:
    """The bytes of an article and its claims. Raises UnicodeEncodeError for half of a surrogate pair in a text."""
    return zlib.compress(_encoder.encode((article, [_row(claim) for claim in claims])), _LEVEL)


def unpack_article(data: bytes) -> tuple[Article, tuple[Claim, ...]]:
    """What ``pack_article`` was given."""
    article, rows = _article_decoder.decode(_unpressed(data))
    return article, tuple(map(_claim, rows))


def unpack_text(data: bytes) -> Article:
    """The article of what ``pack_article`` was given; its claims are passed over."""
    return _text_decoder.decode(_unpressed(data))[0]


def pack_findings(findings: Sequence[Finding]) -> bytes:
    """Findings as a check gives them, in their order. A claim that several of them tell is packed once."""
    claims: dict[Claim, int] = {}
    packed = [
        _PackedFinding(
            replace(finding, places=()),
            tuple((claims.setdefault(place.claim, len(claims)), place.role) for place in finding.places),
        )
        for finding in findings
    ]
    return _encoder.encode(([_row(claim) for claim in claims], packed))


def unpack_findings(data: bytes) -> tuple[Finding, ...]:
    """What ``pack_findings`` was given."""
    rows, findings = _findings_decoder.decode(data)
    claims = dict(enumerate(map(_claim, rows)))
    try:
        return tuple(
            replace(packed.finding, places=tuple(Place(claims[number], role) for number, role in packed.places))
            for packed in findings
        )
    except KeyError as missing:
        raise msgspec.ValidationError(f"no claim {missing}") from None


def _unpressed(data: bytes) -> bytes:
    try:
        return zlib.decompress(data)
    except zlib.error as problem:
        raise msgspec.DecodeError(str(problem)) from None


def _row(claim: Claim) -> _Row:
    fields = list(astuple(claim))
    if claim.value:
        low, high, *opened = astuple(claim.value)
        fields[_VALUE] = (_kept(low), _kept(high), *opened)
    return _Row(*fields)


def _claim(row: _Row) -> Claim:
    fields = list(astuple(row))
    if row.value:
        low, high, *opened = row.value
        fields[_VALUE] = Interval(_bound(low), _bound(high), *opened)
    return Claim(*fields)


def _kept(bound: float | None) -> _Bound:
    return str(bound) if isinstance(bound, int) and abs(bound) >= _LARGEST else bound


def _bound(kept: _Bound) -> float | None:
    return int(kept) if isinstance(kept, str) else kept
