"""Comma-separated values for spreadsheets: one row a place, so that a finding has as many rows as places.

A cell of text that a spreadsheet would take for a formula is prefixed with an apostrophe (OWASP, "CSV Injection").
"""

import csv
from collections.abc import Iterator
from io import StringIO

from claimcheck.checks.finding import Finding, Place
from claimcheck.engines.results import ScanResult
from claimcheck.reports.as_json import claim_object
from claimcheck.reports.values import inert, value_label
from claimcheck.reports.view import View

_OF_FINDING = ("finding", "rule", "name", "level", "verdict", "score", "suppressed", "reason", "topic", "message")
_OF_CLAIM = ("article", "line", "column", "text", "kind", "low", "high", "unit", "as_of", "speaker", "sentence")
COLUMNS = (*_OF_FINDING, "role", "value", *_OF_CLAIM)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def scan_csv(result: ScanResult, view: View) -> str:
    """A header and every finding's places, whatever the view shows; lines end in LF, no cell holds one."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(row for finding in result.findings for row in _rows(finding))
    return out.getvalue()


def _rows(finding: Finding) -> Iterator[list[str]]:
    silenced = finding.suppressed
    head: list[object] = [
        *(finding.fingerprint, finding.rule, finding.name, finding.level.value, finding.verdict.value),
        round(finding.score, 4),
        silenced.by.value if silenced else "",
        silenced.reason if silenced else "",
        finding.topic,
        finding.message,
    ]
    for place in finding.places:
        yield [cell(value) for value in (*head, *_of_place(place))]


def _of_place(place: Place) -> list[object]:
    fields = claim_object(place.claim)
    return [place.role, value_label(place.claim), *(fields[name] for name in _OF_CLAIM)]


def cell(value: object) -> str:
    """A number stays one, even below zero; text is one line and no formula."""
    if not isinstance(value, str):
        return "" if value is None else str(value)
    plain = inert(" ".join(value.split()))
    return f"'{plain}" if plain.startswith(_FORMULA) or value.startswith(_FORMULA) else plain
