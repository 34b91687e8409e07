"""The machine-readable contract: claims and findings as JSON objects."""

from typing import Any

from claimcheck.claims.claim import Claim


def claim_object(claim: Claim) -> dict[str, Any]:
    """A claim with exactly the fields of the contract, in its order."""
    value = claim.value
    return {
        "id": claim.id,
        "article": claim.article,
        "start": claim.span.start,
        "end": claim.span.end,
        "line": claim.line,
        "column": claim.column,
        "text": claim.text,
        "kind": claim.kind.value,
        "low": value.low if value else None,
        "high": value.high if value else None,
        "low_open": bool(value and value.low_open),
        "high_open": bool(value and value.high_open),
        "approximate": claim.approximate,
        "trend": claim.trend.value if claim.trend else None,
        "unit": claim.unit,
        "per": claim.per,
        "timex": claim.timex,
        "from": claim.first.isoformat() if claim.first else None,
        "to": claim.last.isoformat() if claim.last else None,
        "subject": claim.subject,
        "head": claim.head,
        "predicate": claim.predicate,
        "entities": list(claim.entities),
        "person": claim.person,
        "as_of": claim.as_of.isoformat() if claim.as_of else None,
        "speaker": claim.speaker,
        "negated": claim.negated,
        "sentence": claim.sentence,
    }
