"""The machine-readable contract: claims and findings as JSON, UTF-8, the same bytes for the same result."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from claimcheck.checks.finding import Finding, Place, Suppression
from claimcheck.claims.claim import Claim
from claimcheck.engines.results import ScanResult
from claimcheck.patterns import lazy_regex
from claimcheck.reports.view import View

VERSION = 1

# What JSON allows inside a string as it is, but what breaks a line for readers of JSON lines or acts on a terminal:
# delete and the C1 control characters, separators, marks that turn the direction of writing.
_UNSAFE = (*range(0x7F, 0xA0), 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A))
_ESCAPED = lazy_regex("[" + "".join(map(chr, _UNSAFE)) + "]")
# Where findings go: nothing in a string can look like it, for quotes are escaped there.
_NO_FINDINGS = '"findings": []'
_LINE = "\n    "
_encoder = msgspec.json.Encoder()


def claim_line(claim: Claim) -> str:
    """One line of JSON lines, with its LF."""
    return json_line(claim_object(claim))


def json_line(value: object) -> str:
    """A value as a line of JSON lines, with its LF."""
    return one_line_strings(_encoder.encode(value).decode()) + "\n"


def scan_json(result: ScanResult, view: View) -> Iterator[str]:
    """The JSON document of a scan, indented, with a final LF, finding by finding: all of it, whatever the view shows.

    Of a hundred thousand articles it is some hundred megabytes, and several times that were it made at once.
    """
    before, opened, after = _indented(scan_object(result, findings=())).partition(_NO_FINDINGS)
    yield before + opened[:-1]
    for at, finding in enumerate(result.findings):
        yield ("," if at else "") + _LINE + _indented(finding_object(finding)).replace("\n", _LINE)
    yield ("\n  ]" if result.findings else "]") + after + "\n"


def scan_jsonl(result: ScanResult, view: View) -> Iterator[str]:
    """JSON lines: every finding on a line that ends in LF, with its fields in the document, whatever the view shows."""
    for finding in result.findings:
        yield json_line(finding_object(finding))


def scan_document(result: ScanResult) -> str:
    """The whole of ``scan_json``."""
    return "".join(scan_json(result, View()))


def document(value: object) -> str:
    """A JSON document, indented, with a final LF; harmless as ``one_line_strings`` are."""
    return _indented(value) + "\n"


def _indented(value: object) -> str:
    return one_line_strings(msgspec.json.format(_encoder.encode(value), indent=2).decode())


def one_line_strings(json: str) -> str:
    """The same JSON, in which no string breaks a line for any reader or does anything to a terminal."""
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", json)


def scan_object(result: ScanResult, findings: Iterable[Finding] | None = None) -> dict[str, Any]:
    """A scan with the fields of the contract, in its order, then those that it has grown.

    findings: those to tell, all unless given.
    """
    return {
        "version": VERSION,
        "articles": len(result.articles),
        "claims": len(result.claims),
        "findings": [finding_object(finding) for finding in (result.findings if findings is None else findings)],
        "errors": [{"article": error.name, "reason": error.reason} for error in result.errors],
        "notices": [{"article": notice.name, "reason": notice.reason} for notice in result.notices],
        # Only large corpora leave anything out.
        **({"not_compared": result.not_compared._asdict()} if any(result.not_compared) else {}),
    }


def finding_object(finding: Finding) -> dict[str, Any]:
    """A finding with the fields of the contract, in its order, then those that it has grown."""
    return {
        "rule": finding.rule,
        "name": finding.name,
        "level": finding.level.value,
        "verdict": finding.verdict.value,
        "message": finding.message,
        "explanation": finding.explanation,
        "score": round(finding.score, 4),
        "fingerprint": finding.fingerprint,
        "suppressed": suppression_object(finding.suppressed) if finding.suppressed else None,
        "claims": [place_object(place) for place in finding.places],
        "topic": finding.topic,
        "reasons": [{"label": reason.label, "weight": round(reason.weight, 4)} for reason in finding.reasons],
    }


def suppression_object(suppression: Suppression) -> dict[str, Any]:
    """Why a finding does not count, with the fields of the contract, in its order."""
    return {
        "by": suppression.by.value,
        "reason": suppression.reason,
        "who": suppression.who,
        "until": suppression.until.isoformat() if suppression.until else None,
    }


def place_object(place: Place) -> dict[str, Any]:
    """A claim of a finding: every field of a claim, and its role."""
    return {**claim_object(place.claim), "role": place.role}


def claim_object(claim: Claim) -> dict[str, Any]:
    """A claim with exactly the fields of the contract, in its order."""
    value = claim.value
    return {
        "id": claim.id,
        "article": claim.article,
        "start": claim.in_file.start,
        "end": claim.in_file.end,
        "line": claim.line,
        "column": claim.column,
        "text": claim.printed,
        "kind": claim.kind.value,
        "low": _plain(value.low) if value else None,
        "high": _plain(value.high) if value else None,
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


def _plain(number: float | None) -> float | int | None:
    """Whole numbers as whole numbers: 17, not 17.0, up to where a double holds every whole number."""
    if number is None or not float(number).is_integer() or abs(number) > 2**53:
        return number
    return int(number)
