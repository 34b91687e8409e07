"""Imports follow the pipeline: a stage knows only the stages before it (docs/architecture.md)."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "claimcheck"
PYPROJECT = tomllib.loads((ROOT.parent / "pyproject.toml").read_text(encoding="utf-8"))
# Libraries that claimcheck is to be built on, whatever could take the place of one of them.
BUILT_ON = {"typer", "rapidfuzz", "rich", "python-dateutil"}
MODULES = {"python-dateutil": "dateutil", "pystemmer": "Stemmer", "pyyaml": "yaml"}

# Each package, and all that it may import besides itself: every package before it.
FLOW = [
    *(
        "files",
        "precompiled",
        "patterns",
        "rules",
        "settings",
        "articles",
        "text",
        "quantities",
        "dates",
        "claims",
        "linking",
        "checks",
    ),
    *("decisions", "store", "engines", "reports", "cli"),
]
# The docstring of each of these says what every module of it is for.
MAPPED = ("articles", "text", "quantities", "dates", "claims", "linking", "engines")
# These stand beside each other at the start: neither may know the other.
STRANGERS = {("articles", "rules"), ("articles", "settings")}


def imported_packages(source: str) -> set[str]:
    """The claimcheck packages that a module imports."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names = [node.module]
            if node.module == "claimcheck":
                names = [f"claimcheck.{alias.name}" for alias in node.names if alias.name != "__version__"]
        found |= {name.split(".")[1] for name in names if name.startswith("claimcheck.")}
    return found


def forbidden(package: str, imported: set[str]) -> set[str]:
    allowed = set(FLOW[: FLOW.index(package) + 1])
    return (imported - allowed) | {other for other in imported if (package, other) in STRANGERS}


@pytest.mark.parametrize("module", sorted(ROOT.glob("*/**/*.py")), ids=lambda p: str(p.relative_to(ROOT)))
def test_stage_imports_only_stages_before_it(module: Path) -> None:
    package = module.relative_to(ROOT).parts[0]
    assert package in FLOW, f"{package}: a package without a place in the flow"
    assert not forbidden(package, imported_packages(module.read_text(encoding="utf-8")))


@pytest.mark.parametrize("package", MAPPED)
def test_a_package_says_what_each_of_its_modules_is_for(package: str) -> None:
    opening = ROOT / package / "__init__.py"
    told = set(re.findall(r"``(\w+\.py)``", ast.get_docstring(ast.parse(opening.read_text(encoding="utf-8"))) or ""))
    assert told == {module.name for module in opening.parent.glob("*.py")} - {opening.name}


def test_an_arrow_against_the_flow_is_seen() -> None:
    source = "from claimcheck.checks.finding import Finding\nimport claimcheck.quantities.interval"
    assert forbidden("claims", imported_packages(source)) == {"checks"}


def test_every_library_that_is_asked_for_is_used() -> None:
    asked = {re.split(r"[<>=]", line)[0] for line in PYPROJECT["project"]["dependencies"]}
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in ROOT.rglob("*.py"))
    nodes = [node for tree in trees for node in ast.walk(tree)]
    used = {alias.name.split(".")[0] for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    used |= {node.module.split(".")[0] for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    assert asked >= BUILT_ON
    assert {MODULES.get(name, name) for name in asked} <= used
