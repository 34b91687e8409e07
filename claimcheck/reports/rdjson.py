"""The Reviewdog Diagnostic Format, from which reviewdog comments on the changed lines of a pull request.

Source: reviewdog, proto/rdf: columns count UTF-8 bytes from 1, ends are exclusive; a range without columns is whole
lines.
"""

from claimcheck.checks.finding import Finding, Level
from claimcheck.claims.claim import Claim
from claimcheck.engines.results import ScanResult
from claimcheck.reports.as_json import document
from claimcheck.reports.excerpts import told_line
from claimcheck.reports.regions import Articles, articles_of, byte_region, file_of
from claimcheck.reports.values import inert, told_label
from claimcheck.reports.view import View, places_of, shown

_SEVERITIES = {Level.ERROR: "ERROR", Level.WARNING: "WARNING", Level.NOTE: "INFO"}
_LONGEST_EXCERPT = 300

Json = dict[str, object]


def scan_rdjson(result: ScanResult, view: View) -> str:
    """One object, indented, with the findings that the view shows; ends in LF."""
    articles = articles_of(result)
    findings = [finding for finding in shown(result, view) if finding.places]
    return document(
        {
            "source": {"name": "claimcheck"},
            "severity": _SEVERITIES[min((f.level for f in findings), key=lambda level: level.rank, default=Level.NOTE)],
            "diagnostics": [_diagnostic(finding, articles, view) for finding in findings],
        }
    )


def _diagnostic(finding: Finding, articles: Articles, view: View) -> Json:
    first, *others = (place.claim for place in places_of(finding, view))
    told = [told_line(claim, _LONGEST_EXCERPT) for claim in others]
    return {
        "message": "\n".join(map(inert, [finding.message, *told, finding.explanation])),
        "location": _location(first, articles, view),
        "severity": _SEVERITIES[finding.level],
        "code": {"value": finding.rule},
        "related_locations": [
            {"message": told_label(claim), "location": _location(claim, articles, view)} for claim in others
        ],
    }


def _location(claim: Claim, articles: Articles, view: View) -> Json:
    at = byte_region(claim, articles)
    span: Json = {"start": {"line": claim.line}}
    if at:
        span = {
            "start": {"line": at.line, "column": at.column},
            "end": {"line": at.end_line, "column": at.end_column},
        }
    return {"path": file_of(claim, articles, view), "range": span}
