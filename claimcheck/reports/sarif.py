"""SARIF 2.1.0, for code scanning at GitHub and for viewers in editors.

Source: OASIS SARIF 2.1.0, and what GitHub's code scanning asks for besides ("SARIF support for code scanning"): every
result at one place, the others as related locations that the message links to, a hash of our own for the line, and the
limits of an upload.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import quote

from claimcheck import __version__
from claimcheck.checks.finding import Finding, Place, Silencer, Suppression
from claimcheck.engines.results import ScanResult
from claimcheck.reports.as_json import document
from claimcheck.reports.excerpts import excerpt
from claimcheck.reports.regions import Articles, articles_of, file_of, unmarked_region, unmarked_span
from claimcheck.reports.rule_text import example_lines, inert_lines
from claimcheck.reports.summary import counted
from claimcheck.reports.values import inert, told_label
from claimcheck.reports.view import View, checkout_path, places_of
from claimcheck.rules.rule import Rule

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
# GitHub refuses an upload of more results; of the related locations of one result it keeps the first hundred.
_MOST_RESULTS = 25_000
_MOST_RELATED = 100
_LONGEST_EXCERPT = 160
# What GitHub keeps of a description, and how many of a rule's tags.
_LONGEST = 1024
_MOST_TAGS = 10
# How often a finding of a level is right, in GitHub's words: the level of a finding falls with its certainty.
_PRECISION = {"error": "high", "warning": "medium", "note": "low"}
_SEVERITY = {"error": "error", "warning": "warning", "note": "recommendation"}
_LINKS = str.maketrans({"\\": "\\\\", "[": "\\[", "]": "\\]"})
Json = dict[str, Any]


def scan_sarif(result: ScanResult, view: View) -> str:
    """The log of one run, indented, with a final LF. Findings that do not count are in it as suppressed results."""
    findings = [finding for finding in result.findings if finding.level.reaches(view.least)]
    rules = descriptors(view.rules, findings)
    index = {rule["id"]: n for n, rule in enumerate(rules)}
    articles = articles_of(result)
    told = findings[:_MOST_RESULTS]
    driver = {"name": "claimcheck", "version": __version__, "semanticVersion": __version__, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "automationDetails": {"id": "/".join(filter(None, ("claimcheck", view.label))) + "/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(result, len(findings) - len(told), view)],
        "results": [
            _result(finding, index[finding.rule], line_hash, articles, view)
            for finding, line_hash in zip(told, _line_hashes(findings), strict=False)
        ],
    }
    return document({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _result(finding: Finding, index: int, line_hash: str, articles: Articles, view: View) -> Json:
    places = places_of(finding, view)
    related = places[1 : 1 + _MOST_RELATED]
    return {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": finding.level.value,
        "message": {"text": _message(finding, related)},
        **_filled(
            locations=[_location(place, articles, view) for place in places[:1]],
            relatedLocations=[{"id": n, **_location(place, articles, view)} for n, place in enumerate(related, 1)],
        ),
        "partialFingerprints": {"primaryLocationLineHash": line_hash},
        "fingerprints": {"claimcheck/v1": finding.fingerprint},
        **_filled(
            baselineState=_baseline_state(finding) if view.baseline else None,
            suppressions=[_suppression(finding.suppressed)] if finding.suppressed else None,
        ),
        "rank": round(100 * finding.score, 2),
        "properties": {
            "verdict": finding.verdict.value,
            "topic": inert(finding.topic),
            "score": round(finding.score, 4),
            "reasons": [f"{inert(reason.label)} ({reason.weight:+.2f})" for reason in finding.reasons],
        },
    }


def _filled(**fields: object) -> Json:
    """The fields that hold something."""
    return {name: value for name, value in fields.items() if value}


def _message(finding: Finding, related: Sequence[Place]) -> str:
    """The finding in one paragraph; GitHub shows a related location where the message links to it."""
    links = [f"[{_plain(told_label(place.claim))}]({n})" for n, place in enumerate(related, 1)]
    see = f" See {', '.join(links)}." if links else ""
    return f"{_plain(inert(finding.message))}.{see} {_plain(inert(finding.explanation))}"


def _plain(text: str) -> str:
    """Text in which nothing is a link: section 3.11.6 escapes brackets and backslashes."""
    return text.translate(_LINKS)


def _location(place: Place, articles: Articles, view: View) -> Json:
    claim = place.claim
    at, span = unmarked_region(claim, articles), unmarked_span(claim, articles)
    region = {
        "startLine": at.line,
        "startColumn": at.column,
        "endLine": at.end_line,
        "endColumn": at.end_column,
        "charOffset": span.start,
        "charLength": span.end - span.start,
        "snippet": {"text": claim.printed},
    }
    artifact = _artifact(file_of(claim, articles, view))
    return {
        "physicalLocation": {"artifactLocation": artifact, "region": region},
        "message": {"text": _plain(f"{place.role}: {excerpt([claim], _LONGEST_EXCERPT).text}")},
    }


def _artifact(path: str) -> Json:
    """path: from the top of the checkout, which is what GitHub takes a relative address for."""
    address = quote(path.encode("utf-8", "surrogateescape"), safe="/")
    return {"uri": f"file://{address}" if address.startswith("/") else address}


def _suppression(suppression: Suppression) -> Json:
    details = _filled(by=suppression.by.value, who=suppression.who, until=suppression.until)
    return {
        "kind": "inSource" if suppression.by is Silencer.INLINE else "external",
        "status": "accepted",
        "justification": inert(suppression.reason),
        "properties": {name: inert(str(value)) for name, value in details.items()},
    }


def _baseline_state(finding: Finding) -> str:
    known = finding.suppressed is not None and finding.suppressed.by is Silencer.BASELINE
    return "unchanged" if known else "new"


def _line_hashes(findings: Iterable[Finding]) -> list[str]:
    """Our fingerprint in the form of the upload action, hash and count; a line's own hash would change with every edit
    of the paragraph that it is."""
    seen = Counter[str]()
    hashes = []
    for finding in findings:
        seen[finding.fingerprint] += 1
        hashes.append(f"{finding.fingerprint}:{seen[finding.fingerprint]}")
    return hashes


def _invocation(result: ScanResult, left_out: int, view: View) -> Json:
    """How the run went: what could not be read, what was skipped, and how many results a log has no room for."""
    notes = [_notification("error", fault.name, fault.reason, view) for fault in result.errors]
    notes += [_notification("note", notice.name, notice.reason, view) for notice in result.notices]
    if left_out:
        text = f"{counted(left_out, 'finding')} left out: a log holds {_MOST_RESULTS:,} at most"
        notes.append({"level": "warning", "message": {"text": text}})
    return {"executionSuccessful": not result.errors, **_filled(toolExecutionNotifications=notes)}


def _notification(level: str, name: str, reason: str, view: View) -> Json:
    return {
        "level": level,
        "message": {"text": _plain(f"{inert(name)}: {inert(reason)}")},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(checkout_path(name, view))}}],
    }


def descriptors(rules: Sequence[Rule], findings: Iterable[Finding]) -> list[Json]:
    """The rules in order of their codes, and with what a finding itself tells those that are not among them."""
    known = {rule.code: _descriptor(rule) for rule in rules}
    for finding in findings:
        if finding.rule not in known:
            known[finding.rule] = _bare(finding)
    return [known[code] for code in sorted(known)]


def _descriptor(rule: Rule) -> Json:
    summary, why, reconcile = (" ".join(inert(text).split()) for text in (rule.summary, rule.why, rule.reconcile))
    examples = [line for example in rule.examples for line in example_lines(example)]
    plain = inert_lines([why, "", f"What would reconcile it: {reconcile}", *examples])
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": summary[:_LONGEST]},
        "fullDescription": {"text": f"{summary} {why}"[:_LONGEST]},
        # "warning" is what the schema takes a missing level for, and it stands here all the same: GitHub reads it.
        "defaultConfiguration": {"level": rule.level},
        "help": {"text": plain, "markdown": _markdown(why, reconcile, examples)},
        "properties": {
            "tags": ["consistency", *dict.fromkeys(filter(None, (rule.verdict, rule.check, *rule.kinds)))][:_MOST_TAGS],
            "precision": _PRECISION[rule.level],
            "problem.severity": _SEVERITY[rule.level],
        },
    }


def _markdown(why: str, reconcile: str, examples: Sequence[str]) -> str:
    """Examples stand as indented code, in which nothing is markup."""
    code = "".join(f"    {inert(line)}\n" if line else "\n" for block in examples for line in block.split("\n"))
    return f"{why}\n\n**What would reconcile it.** {reconcile}\n{code}"


def _bare(finding: Finding) -> Json:
    name = {"text": inert(finding.name)}
    return {
        "id": finding.rule,
        "name": finding.name,
        "shortDescription": name,
        "fullDescription": name,
        "defaultConfiguration": {"level": finding.level.value},
        "help": name,
        "properties": {"tags": ["consistency", finding.verdict.value]},
    }
