"""What a report shows of a scan, and how it names files: chosen by the reader, the same for every format."""

import posixpath

import msgspec

from claimcheck.checks.finding import Finding, Level, Place
from claimcheck.engines.results import ScanResult
from claimcheck.rules.rule import Rule


class View(msgspec.Struct, frozen=True):
    """The choices of one run that a writer may use.

    least: the least level that is shown to people; formats that hold everything pay no heed to it.
    suppressed: show findings that do not count as well, with the reason.
    rules: those of the pack, for names and help texts; findings of other rules have none.
    folder, top: the current folder, which relative paths start from, and the top of the checkout that it is part of;
        absolute, POSIX. Both empty: paths stay as they were given.
    label: names the corpus in reports that are kept side by side ("corpus").
    baseline: whether a baseline was compared with, so that a finding is either new or unchanged.
    new: paths of the articles that were compared with a corpus; a finding is told at its place in one of them.
    """

    least: Level = Level.NOTE
    suppressed: bool = False
    rules: tuple[Rule, ...] = ()
    folder: str = ""
    top: str = ""
    label: str = ""
    baseline: bool = False
    new: frozenset[str] = frozenset()

    def shows(self, finding: Finding) -> bool:
        """Whether a person is shown the finding."""
        return finding.level.reaches(self.least) and (self.suppressed or finding.suppressed is None)


def shown(result: ScanResult, view: View) -> list[Finding]:
    """The findings that a person is shown, in their order."""
    return [finding for finding in result.findings if view.shows(finding)]


def places_of(finding: Finding, view: View) -> list[Place]:
    """The finding's places, the one where it is told first: in a new article if there are any, else its first."""
    at = next((i for i, place in enumerate(finding.places) if place.claim.article in view.new), 0)
    return [*finding.places[at : at + 1], *finding.places[:at], *finding.places[at + 1 :]]


def checkout_path(path: str, view: View) -> str:
    """An article's path from the top of the checkout; as it was given where it lies outside or there is none."""
    top = view.top.rstrip("/") + "/"
    full = posixpath.normpath(posixpath.join(view.folder, path))
    return full.removeprefix(top) if view.top and path != "-" and full.startswith(top) else path
