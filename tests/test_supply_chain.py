"""What is installed is what was locked, licensed and built: the lock, the page of licences, the wheel."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tomllib
import venv
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCKED = [entry for entry in (ROOT / "requirements.lock").read_text("utf-8").split("\n") if entry[:1].isalnum()]
BUILD = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"


def declared(*, development: bool) -> Iterator[Requirement]:
    """The direct dependencies: of every run, of the extras and, if wanted, of development."""
    project = PROJECT["project"]
    lines = [*project["dependencies"], *(line for extra in project["optional-dependencies"].values() for line in extra)]
    if development:
        lines += PROJECT["dependency-groups"]["dev"]
    yield from (found for found in map(Requirement, lines) if found.name != project["name"])


def test_every_dependency_is_locked_at_a_version_that_is_allowed() -> None:
    locked = {canonicalize_name(found.name): found for found in (Requirement(line.rstrip(" \\")) for line in LOCKED)}
    for requirement in declared(development=True):
        (exact,) = locked[canonicalize_name(requirement.name)].specifier
        assert exact.operator == "=="
        assert requirement.specifier.contains(exact.version), requirement.name


def test_every_locked_package_has_hashes() -> None:
    entries = (ROOT / "requirements.lock").read_text("utf-8").split("\n    # via")
    assert len(LOCKED) > 50
    assert all("--hash=sha256:" in entry for entry in entries[:-1])
    assert all(line.endswith("\\") for line in LOCKED)


def test_the_licences_of_all_that_users_install_are_listed() -> None:
    listed = (ROOT / "docs" / "licences.md").read_text("utf-8")
    names = {canonicalize_name(found.name) for found in declared(development=False)}
    assert {name for name in names if f"| {name} | " not in listed} == set()
    assert "not stated" not in listed


def build(source: Path, into: Path, epoch: str) -> Path:
    environment = {**os.environ, "SOURCE_DATE_EPOCH": epoch}
    command = [sys.executable, "-c", BUILD, str(into)]
    done = subprocess.run(command, cwd=source, env=environment, check=True, capture_output=True, text=True)
    return into / done.stdout.split()[-1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(ROOT, tmp_path_factory.mktemp("wheel"), "1700000000")


def test_the_wheel_is_built_the_same_anywhere_and_any_time(wheel: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE", ".gitignore"):
        shutil.copy(ROOT / name, elsewhere)
    for name in ("claimcheck", "rules"):
        shutil.copytree(ROOT / name, elsewhere / name, copy_function=shutil.copy)
    again = build(elsewhere, tmp_path, "1700000000")
    assert again.name == wheel.name
    assert hashlib.sha256(again.read_bytes()).digest() == hashlib.sha256(wheel.read_bytes()).digest()


def test_the_wheel_in_a_fresh_environment_finds_what_the_checkout_finds(wheel: Path, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh"
    venv.create(fresh, symlinks=True)
    python = fresh / "bin" / "python"
    install = ["--python", str(python), "install", "--quiet", "--no-index", "--no-deps", "--no-compile", str(wheel)]
    subprocess.run([sys.executable, "-m", "pip", *install], check=True, capture_output=True)
    (site,) = fresh.glob("lib/*/site-packages")
    # Its dependencies are those of this environment; a folder named here is no place whose own .pth files are read.
    (site / "dependencies.pth").write_text(sysconfig.get_paths()["purelib"] + "\n")
    scan = ["scan", str(ROOT / "corpus"), "--format", "json", "--fail-on", "never"]
    told = [
        subprocess.run([program, *scan], cwd=tmp_path, check=True, capture_output=True).stdout
        for program in (fresh / "bin" / "claimcheck", Path(sys.executable).parent / "claimcheck")
    ]
    assert len(json.loads(told[0])["findings"]) > 5
    assert told[0] == told[1]
