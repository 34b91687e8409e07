"""One line a finding, as compilers print them: editors and terminals link the place."""

from claimcheck.checks.finding import Finding
from claimcheck.reports.values import inert, place_label


def concise_line(finding: Finding) -> str:
    """``path:line:column: CC101 error message``, without line end."""
    where = place_label(finding.places[0].claim) if finding.places else "-:1:1"
    return inert(f"{where}: {finding.rule} {finding.level.value} {finding.message}")
