"""Articles, claims and findings as bytes and back; the same value gives the same bytes.

MessagePack by msgspec: nothing in a store can run, and what does not fit the types is refused with ``MsgspecError``.
Articles are compressed besides, to a third.
"""

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec
from msgspec.structs import astuple, replace

from claimcheck.articles.article import Article
from claimcheck.checks.finding import Finding, Place
from claimcheck.claims.claim import Claim
from claimcheck.linking.story import Reason
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
# What the claims of a story repeat: a third of what they would take in memory. No numbers: 1 and True are equal.
_REPEATED = tuple(
    Claim.__struct_fields__.index(name)
    for name in (
        *("article", "span", "text", "unit", "subject", "head", "predicate", "entities", "as_of", "speaker"),
        *("sentence", "sentence_span", "modifiers", "clause", "local_entities", "published"),
    )
)


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
    """What ``pack_article`` was given; what its claims repeat is there once."""
    article, rows = _article_decoder.decode(_unpressed(data))
    return article, tuple(_claims(rows, {}))


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
    """What ``pack_findings`` was given; what its claims and findings repeat is there once."""
    rows, findings = _findings_decoder.decode(data)
    met: dict[Any, Any] = {}
    claims = dict(enumerate(_claims(rows, met)))
    try:
        return tuple(_whole(packed, claims, met) for packed in findings)
    except KeyError as missing:
        raise msgspec.ValidationError(f"no claim {missing}") from None


def _whole(packed: _PackedFinding, claims: Mapping[int, Claim], met: dict[Any, Any]) -> Finding:
    once = met.setdefault
    return replace(
        packed.finding,
        reasons=tuple(Reason(once(r.label, r.label), r.weight, once(r.key, r.key)) for r in packed.finding.reasons),
        places=tuple(Place(claims[number], once(role, role)) for number, role in packed.places),
    )


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


def _claims(rows: Iterable[_Row], met: dict[Any, Any]) -> Iterator[Claim]:
    """The claims that rows stand for. met: values that were met before, which take the place of what equals them."""
    once = met.setdefault
    for row in rows:
        fields: list[Any] = list(astuple(row))
        for place in _REPEATED:
            fields[place] = once(fields[place], fields[place])
        if row.value:
            low, high, *opened = row.value
            fields[_VALUE] = Interval(_bound(low), _bound(high), *opened)
        yield Claim(*fields)


def _kept(bound: float | None) -> _Bound:
    return str(bound) if isinstance(bound, int) and abs(bound) >= _LARGEST else bound


def _bound(kept: _Bound) -> float | None:
    return int(kept) if isinstance(kept, str) else kept
