"""Findings that the settings keep from counting: those that need an article in which their rule is ignored."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from msgspec.structs import replace

from claimcheck.checks.agreement import figure
from claimcheck.checks.finding import Finding, Place, Silencer, Suppression
from claimcheck.settings.choice import named
from claimcheck.settings.resolve import Resolved

# What the check of figures calls the places of a position; any one of several that say the same can be done without.
_POSITIONS = frozenset({"first", "other"})


def with_ignores(findings: Iterable[Finding], resolved: Resolved) -> tuple[Finding, ...]:
    """The findings in their order, those under ``per-path-ignores`` suppressed; what is suppressed already stays so.

    A finding is ignored where nothing is left of it without the articles in which its rule is ignored: two figures
    that differ between other articles still do.
    """
    patterns = resolved.settings.per_path_ignores
    if not patterns:
        return tuple(findings)
    matchers = {pattern: path_matcher([pattern], resolved) for pattern in patterns}
    return tuple(f if f.suppressed else _ignored(f, patterns, matchers) for f in findings)


def path_matcher(patterns: Sequence[str], resolved: Resolved) -> Callable[[str], bool]:
    """Whether a path, as given on the command line, fits one of some patterns, which are those of .gitignore files.

    They are read from the folder of the settings file; a path outside of that folder is read from its root.
    """
    from pathspec import GitIgnoreSpec

    spec = GitIgnoreSpec.from_lines(patterns)

    def fits(path: str) -> bool:
        whole = Path(os.path.normpath(resolved.folder / path))
        inside = whole.is_relative_to(resolved.root)
        return spec.match_file((whole.relative_to(resolved.root) if inside else whole).as_posix().lstrip("/"))

    def matches(path: str) -> bool:
        # An item of a feed or an archive ("feed.xml#urn:1", "week.zip!a.txt") lies where its file does.
        return any(map(fits, dict.fromkeys([path, path.partition("#")[0], path.partition("!")[0]])))

    return matches


def _ignored(
    finding: Finding, patterns: Mapping[str, Sequence[str]], matchers: Mapping[str, Callable[[str], bool]]
) -> Finding:
    holding = [pattern for pattern, names in patterns.items() if named(finding.rule, finding.name, names)]
    left = [p for p in finding.places if not any(matchers[pattern](p.claim.article) for pattern in holding)]
    if len(left) == len(finding.places) or _stands(left):
        return finding
    fitting = [p for p in holding if any(matchers[p](place.claim.article) for place in finding.places)]
    reason = f"{finding.rule} is ignored in {', '.join(fitting)}"
    return replace(finding, suppressed=Suppression(Silencer.SETTINGS, reason))


def _stands(places: Sequence[Place]) -> bool:
    """Whether places that are left of a finding still differ."""
    figures = {figure(p.claim) for p in places if p.role in _POSITIONS}
    return len(figures) > 1 and all(p.role in _POSITIONS or p.role == "part" for p in places)
