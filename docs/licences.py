"""Lists the licences of what claimcheck needs, with all extras, as installed in this environment.

    python docs/licences.py PAGE

Read from the packages' own metadata: the SPDX expression (PEP 639) where there is one, else their classifiers, else
the licence field.
"""

import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

_PROJECT = "claimcheck-newsroom"
_HEAD = """# Licences

claimcheck itself is under the MIT licence. What it installs, with all extras (`claimcheck-newsroom[all,spark]`), each
under the licence that its own metadata names; `make licences` writes this page. Versions are those of
`requirements.lock`.

| package | needed by | licence |
|---|---|---|
"""


def needed() -> dict[str, set[str]]:
    """What is needed, by name, and what needs it directly."""
    found: dict[str, set[str]] = {}
    waiting: list[tuple[str, str]] = [(_PROJECT, "all"), (_PROJECT, "spark")]
    seen = set(waiting)
    while waiting:
        name, extra = waiting.pop()
        for requirement in _requirements(distribution(name), extra):
            other = canonicalize_name(requirement.name)
            if other != _PROJECT:
                found.setdefault(other, set()).add(name)
            for wanted in ((other, ""), *((other, one) for one in requirement.extras)):
                if wanted not in seen:
                    seen.add(wanted)
                    waiting.append(wanted)
    return found


def _requirements(package: Distribution, extra: str) -> Iterator[Requirement]:
    for line in package.requires or ():
        requirement = Requirement(line)
        if requirement.marker is None or any(requirement.marker.evaluate({"extra": one}) for one in {extra, ""}):
            yield requirement


def licence(package: Distribution) -> str:
    """Its licence in a few words."""
    if expression := package.metadata["License-Expression"]:
        return str(expression)
    classifiers = [line for line in package.metadata.get_all("Classifier", []) if line.startswith("License ::")]
    if classifiers:
        return ", ".join(sorted({line.rpartition(" :: ")[2] for line in classifiers}))
    return (package.metadata["License"] or "not stated").splitlines()[0]


def page() -> str:
    rows = []
    for name, by in sorted(needed().items()):
        users = ", ".join(sorted("claimcheck" if one == _PROJECT else one for one in by))
        rows.append(f"| {name} | {users} | {licence(distribution(name))} |\n")
    return _HEAD + "".join(rows)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(), encoding="utf-8")
