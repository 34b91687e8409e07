"""JSON lines: one finding a line, with the fields that it has in the JSON document."""

from collections.abc import Iterator

import msgspec

from claimcheck.engines.results import ScanResult
from claimcheck.reports.as_json import finding_object, one_line_strings
from claimcheck.reports.view import View


def scan_jsonl(result: ScanResult, view: View) -> Iterator[str]:
    """Every finding on a line that ends in LF, whatever the view shows."""
    encoder = msgspec.json.Encoder()
    for finding in result.findings:
        yield one_line_strings(encoder.encode(finding_object(finding)).decode()) + "\n"
