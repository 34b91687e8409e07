"""One line a finding, as compilers print them: editors and terminals link the place."""

from claimcheck.checks.finding import Finding
from claimcheck.engines.results import ScanResult
from claimcheck.reports.values import inert, place_label
from claimcheck.reports.view import View, places_of, shown


def concise_lines(result: ScanResult, view: View) -> str:
    """The findings that the view shows, each with its LF."""
    return "".join(concise_line(finding, view) + "\n" for finding in shown(result, view))


def concise_line(finding: Finding, view: View) -> str:
    """``path:line:column: CC101 error message``, without line end; one that does not count says so."""
    where = place_label(places_of(finding, view)[0].claim) if finding.places else "-:1:1"
    silenced = f" (suppressed: {finding.suppressed.by.value})" if finding.suppressed else ""
    return inert(f"{where}: {finding.rule} {finding.level.value} {finding.message}{silenced}")
