"""Annotations of a GitHub workflow: lines that the runner takes for commands, and what does not fit, for the summary.

Source: GitHub, "Workflow commands for GitHub Actions". The runner shows ten annotations a level and step; the first of
each level, in the order of the findings, are written, the others go to the summary of the job.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from claimcheck.articles.reading import ArticleError
from claimcheck.checks.finding import Finding, Level
from claimcheck.engines.results import ScanResult
from claimcheck.reports.excerpts import LONGEST, told_line
from claimcheck.reports.markdown import escaped, finding_section
from claimcheck.reports.regions import Articles, articles_of, file_of, region
from claimcheck.reports.summary import counted
from claimcheck.reports.values import inert
from claimcheck.reports.view import View, checkout_path, places_of, shown

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}
# Of one level in a step. Three levels make 30, so that a job's 50 are not reached.
_MOST = 10
# The runner cuts a message off after 4,096 characters, which would take the explanation away.
_MOST_PLACES = 8
# GitHub refuses a summary of more than a mebibyte; some room is left for the other steps of the job.
_LARGEST_SUMMARY = 900_000


def annotations(result: ScanResult, view: View) -> str:
    """A line a finding, as many as are shown, and a line in plain words on how many were left out."""
    kept, rest = split(result, view)
    articles = articles_of(result)
    lines = [_failed_input(error, view) for error in result.errors[:_MOST]]
    lines += [_annotation(finding, articles, view) for finding in kept]
    if rest:
        lines.append(f"claimcheck: {_left_out(rest)}")
    return "".join(line + "\n" for line in lines)


def job_summary(result: ScanResult, view: View) -> str:
    """The findings without an annotation as Markdown; empty where each has one."""
    _, rest = split(result, view)
    if not rest:
        return ""
    return f"## claimcheck\n\n{escaped(_left_out(rest))}\n\n" + "".join(_fitting(rest))


def split(result: ScanResult, view: View) -> tuple[list[Finding], list[Finding]]:
    """The findings that get an annotation, gravest first, and those that do not."""
    used = Counter({Level.ERROR: min(len(result.errors), _MOST)})
    kept, rest = list[Finding](), list[Finding]()
    for finding in sorted(shown(result, view), key=lambda f: f.level.rank):
        fits = used[finding.level] < _MOST and finding.places
        used[finding.level] += bool(fits)
        (kept if fits else rest).append(finding)
    return kept, rest


def _annotation(finding: Finding, articles: Articles, view: View) -> str:
    first, *others = places_of(finding, view)
    claim, at = first.claim, region(first.claim)
    properties = {
        "file": file_of(claim, articles, view),
        "line": str(at.line),
        "endLine": str(at.end_line),
    }
    # Columns of a range over several lines make the runner drop the annotation.
    if at.line == at.end_line:
        properties |= {"col": str(at.column), "endColumn": str(at.end_column)}
    properties["title"] = inert(f"{finding.rule} {finding.name}: {finding.topic}").removesuffix(": ")
    message = [finding.message]
    message += [told_line(p.claim, LONGEST) for p in others[:_MOST_PLACES]]
    if more := len(others[_MOST_PLACES:]):
        message.append(f"and {counted(more, 'more place')}")
    return _command(_COMMANDS[finding.level], properties, [*message, finding.explanation])


def _failed_input(error: ArticleError, view: View) -> str:
    return _command("error", {"file": checkout_path(error.name, view), "title": "not read"}, [error.reason])


def _command(name: str, properties: dict[str, str], message: Sequence[str]) -> str:
    told = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {told}::{_data(chr(10).join(map(inert, message)))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(inert(text)).replace(":", "%3A").replace(",", "%2C")


def _left_out(rest: Sequence[Finding]) -> str:
    return f"{counted(len(rest), 'finding')} without an annotation: GitHub shows {_MOST} a level"


def _fitting(findings: Sequence[Finding]) -> Iterator[str]:
    room = _LARGEST_SUMMARY
    for n, finding in enumerate(findings):
        section = finding_section(finding)
        room -= len(section.encode("utf-8", "backslashreplace"))
        if room < 0:
            yield f"{counted(len(findings) - n, 'finding')} more\n"
            return
        yield section
