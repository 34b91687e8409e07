"""Plants discrepancies into stories that agree, one at a time, and counts which are found and what else changes.

    python -m bench.metamorphic [--limit N] [--missed N] [--family NAME] [--write]

The stories are those of tests/consistent and, where they stand beside the checkout, the invented gold clusters, whose
own findings are told apart from what was planted. --missed prints planted discrepancies that nothing was said about;
--write fills in the tables of docs/reliability.md.
"""

import argparse
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bench.accuracy import filled, table
from bench.gold import BENCH, ROOT, missing
from bench.mutations import Mutation, mutations
from claimcheck.articles.reading import article_from_text
from claimcheck.checks.finding import Finding
from claimcheck.claims.claim import Claim
from claimcheck.claims.extract import extract_claims
from claimcheck.engines.extraction import dated
from claimcheck.engines.local import check_claims
from claimcheck.engines.results import Outcome, collected
from claimcheck.rules.load import default_pack

PAGE = ROOT / "docs" / "reliability.md"
INVENTED = ("closure", "court", "derailment", "election", "flood", "recall", "transfer", "waits")


@dataclass(frozen=True, slots=True)
class Result:
    """What a planted discrepancy brought about.

    level: of the gravest new finding that cites the changed figure; None where there is none.
    alarms: new findings, errors and warnings, that do not cite it. lost: those of before that are gone and did not
    cite it.
    """

    mutation: Mutation
    level: str | None
    alarms: tuple[Finding, ...]
    lost: tuple[Finding, ...]


def stories() -> Iterator[dict[str, str]]:
    """The articles of each story by path."""
    folders = sorted((ROOT / "tests" / "consistent").iterdir())
    if not missing(BENCH / "clusters", "invented gold clusters"):
        folders += [BENCH / "clusters" / name for name in INVENTED if (BENCH / "clusters" / name).exists()]
    for folder in folders:
        paths = sorted([*folder.glob("*.txt"), *folder.glob("*.md")])
        yield {f"{folder.name}/{path.name}": path.read_bytes().decode() for path in paths}


def tried(story: Mapping[str, str], family: str | None = None) -> Iterator[Result]:
    """Each mutation of a story, applied by itself."""
    outcomes = {name: _outcome(name, text) for name, text in story.items()}
    before, claims = _scanned(outcomes)
    for mutation in mutations(claims):
        if family in (None, mutation.family):
            changed = _outcome(mutation.article, mutation.applied(story[mutation.article]))
            after, _ = _scanned({**outcomes, mutation.article: changed})
            yield _result(mutation, before, after)


def _outcome(name: str, text: str) -> Outcome:
    article = article_from_text(text, name, default_pack().lexicon.furniture)
    return article, extract_claims(article)


def _scanned(outcomes: Mapping[str, Outcome]) -> tuple[tuple[Finding, ...], Sequence[Claim]]:
    found = collected(dated(list(outcomes), [[outcome] for outcome in outcomes.values()]))
    return check_claims(found.articles, found.claims, default_pack(), default_pack().rules), found.claims


def _result(mutation: Mutation, before: Sequence[Finding], after: Sequence[Finding]) -> Result:
    known = {finding.fingerprint for finding in before}
    end = mutation.start + len(mutation.now)
    citing: list[Finding] = []
    others: list[Finding] = []
    for finding in after:
        (citing if _cites(finding, mutation.article, mutation.start, end) else others).append(finding)
    untouched = [f for f in before if not _cites(f, mutation.article, mutation.start, mutation.end)]
    levels = [finding.level for finding in citing if finding.fingerprint not in known]
    gravest = next((level for level in ("error", "warning", "note") if level in levels), None)
    # A finding that the changed place leaves or joins is the same finding.
    alarms = [f for f in others if f.level != "note" and not any(_within(f, one) for one in before)]
    lost = [f for f in untouched if f.level != "note" and not any(_within(f, one) for one in after)]
    return Result(mutation, gravest, tuple(alarms), tuple(lost))


def _within(finding: Finding, other: Finding) -> bool:
    """Whether another finding, as grave or graver, cites all that this one does."""
    return other.level.reaches(finding.level) and _places(finding) <= _places(other)


def _places(finding: Finding) -> set[tuple[str, int, str]]:
    """What a finding cites, told by what a change elsewhere on the page does not move."""
    return {(place.claim.article, place.claim.line, place.claim.text) for place in finding.places}


def _cites(finding: Finding, article: str, start: int, end: int) -> bool:
    spans = (place.claim.in_file for place in finding.places if place.claim.article == article)
    return any(span.start < end and start < span.end for span in spans)


def family_table(results: Iterable[Result]) -> str:
    """Rows of the page: by family, what was planted and what was said of it."""
    by_family = defaultdict(list)
    for result in results:
        by_family[result.mutation.family].append(result)
        by_family["all"].append(result)
    head = ("family", "planted", "found", "% found", "of them notes", "missed", "false alarms", "findings lost")
    rows: list[tuple[object, ...]] = []
    for family in [*sorted(set(by_family) - {"all"}), *(["all"] if by_family else [])]:
        some = by_family[family]
        levels = Counter(result.level for result in some)
        found = len(some) - levels[None]
        counts = family, len(some), found, f"{100 * found / len(some):.1f}", levels["note"], levels[None]
        rows.append((*counts, sum(len(r.alarms) for r in some), sum(len(r.lost) for r in some)))
    return table(head, rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--limit", type=int, help="stop after so many")
    parser.add_argument("--missed", type=int, default=0, help="print so many that nothing was said about")
    parser.add_argument("--alarms", action="store_true", help="print false alarms and findings that were lost")
    parser.add_argument("--family")
    parser.add_argument("--story")
    parser.add_argument("--write", action="store_true", help="fill in the table of docs/reliability.md")
    options = parser.parse_args()
    began = time.process_time()
    results: list[Result] = []
    for story in stories():
        if options.story is None or options.story in next(iter(story)):
            results += tried(story, options.family)
        if options.limit and len(results) >= options.limit:
            break
    found = family_table(results)
    print(found)
    print(f"\n{len(results)} mutations in {time.process_time() - began:.0f} s of processor time")
    if options.write:
        when = f"{len(results)} mutations on {datetime.now(UTC):%Y-%m-%d}, by `make metamorphic`."
        PAGE.write_text(filled(PAGE.read_text("utf-8"), {"metamorphic": f"{when}\n\n{found}"}), "utf-8")
    for result in [r for r in results if r.level is None][: options.missed]:
        told = result.mutation
        print(f"\n{told.family}, {told.way}: {told.article}: {told.was!r} -> {told.now!r}\n    {told.restated!r}")
    if options.alarms:
        for result in results:
            for kind, findings in (("alarm", result.alarms), ("lost", result.lost)):
                for finding in findings:
                    told = result.mutation
                    print(f"\n{kind} {told.article}: {told.was!r} -> {told.now!r}: {finding.rule} {finding.message}")


if __name__ == "__main__":
    main()
