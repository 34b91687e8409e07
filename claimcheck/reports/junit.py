"""JUnit XML, which most CI systems show as a list of tests: a suite an article, a failed case a finding.

Source: the schema of Apache Ant's JUnit task as Jenkins and GitLab read it, with ``file`` and ``line`` of the case.
"""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import PurePosixPath
from xml.etree import ElementTree as ET

from claimcheck.checks.finding import Finding
from claimcheck.engines.results import ScanResult
from claimcheck.patterns import lazy_regex
from claimcheck.reports.excerpts import LONGEST, told_line
from claimcheck.reports.regions import Articles, articles_of
from claimcheck.reports.summary import suppression_label
from claimcheck.reports.values import inert
from claimcheck.reports.view import View, checkout_path, places_of, shown

# What XML 1.0 has no way to write: "inert" leaves them out of text, but not all of them.
_NO_XML = lazy_regex("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CLEAN = "no disagreement"


def scan_junit(result: ScanResult, view: View) -> str:
    """A document with a suite for each article that was read or could not be, in order of path; ends in LF."""
    articles = articles_of(result)
    told: dict[str, list[Finding]] = defaultdict(list)
    for finding in shown(result, view):
        told[places_of(finding, view)[0].claim.article if finding.places else "-"].append(finding)
    suites = {path: _suite(path, told[path], articles, view) for path in {*articles, *told}}
    for error in result.errors:
        suites[error.name] = _unread(error.name, _element("error", message=error.reason, type="input"), view)
    for notice in result.notices:
        suites.setdefault(notice.name, _unread(notice.name, _element("skipped", message=notice.reason), view))
    root = ET.Element("testsuites", name="claimcheck")
    root.extend(suites[path] for path in sorted(suites))
    if not suites:
        root.append(_suite("claimcheck", [], articles, view))
    for count in ("tests", "failures", "errors", "skipped"):
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in root)))
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _suite(path: str, findings: Sequence[Finding], articles: Articles, view: View) -> ET.Element:
    file = checkout_path(articles[path].file if path in articles else path, view)
    cases = [_case(finding, path, file, view) for finding in findings]
    return _counted(path, cases or [_element("testcase", name=_CLEAN, classname=_class(path), file=file)])


def _case(finding: Finding, path: str, file: str, view: View) -> ET.Element:
    """GitLab takes two cases of one name for one, so that the name holds the message too."""
    name = f"{finding.rule} {finding.name}: {finding.message}"
    places = places_of(finding, view)
    line = str(places[0].claim.line) if places else "1"
    case = _element("testcase", name=name, classname=_class(path), file=file, line=line)
    if finding.suppressed:
        case.append(_element("skipped", message=suppression_label(finding.suppressed)))
        return case
    failure = _element("failure", message=finding.message, type=f"{finding.level.value}: {finding.verdict.value}")
    lines = [told_line(p.claim, LONGEST) for p in places]
    failure.text = "\n".join(map(_legal, [*lines, finding.explanation]))
    case.append(failure)
    return case


def _unread(name: str, outcome: ET.Element, view: View) -> ET.Element:
    """The suite of what could not be read, or was skipped."""
    case = _element("testcase", name="read", classname=_class(name), file=checkout_path(name, view))
    case.append(outcome)
    return _counted(name, [case])


def _counted(name: str, cases: Sequence[ET.Element]) -> ET.Element:
    kinds = {"failures": "failure", "errors": "error", "skipped": "skipped"}
    counts = {count: str(sum(case.find(kind) is not None for case in cases)) for count, kind in kinds.items()}
    suite = _element("testsuite", name=name, tests=str(len(cases)), **counts)
    suite.extend(cases)
    return suite


def _class(path: str) -> str:
    return PurePosixPath(path).with_suffix("").as_posix() if PurePosixPath(path).name else path


def _element(tag: str, **attributes: str) -> ET.Element:
    return ET.Element(tag, {name: _legal(value) for name, value in attributes.items()})


def _legal(text: str) -> str:
    return _NO_XML.sub("·", inert(text))
