"""Patterns that are kept compiled between runs: what is kept is what would be compiled, and only time depends on it."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from importlib.machinery import ModuleSpec
from pathlib import Path

import msgspec
import pytest

from claimcheck import precompiled
from claimcheck.precompiled import Kept, Store, compiled

STORY = "Seventeen people drowned at Castlebeck on 7 February 2025, police said; 5 February was a Monday.\n"
# Tells on standard error how many patterns of claimcheck were compiled anew.
COUNTING = """
import os, sys
from re import _parser
parse, anew = _parser.parse, []
def counted(source, *rest):
    if "precompiled" in sys._getframe(1).f_code.co_filename:
        anew.append(source)
    return parse(source, *rest)
_parser.parse = counted
from claimcheck.cli import main
leave = os._exit
os._exit = sys.exit
try: main()
except SystemExit: print(len(anew), file=sys.stderr)
"""


class Room:
    """A folder with an article, and one in which Python keeps bytecode."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.bytecode = folder, folder / "bytecode"
        (folder / "story.txt").write_text(STORY, encoding="utf-8")

    def extract(self, *options: str, **environment: str) -> tuple[bytes, int]:
        """What a run prints, and how many patterns it compiled."""
        plain = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        done = subprocess.run(
            [sys.executable, *options, "-c", COUNTING, "extract", "story.txt"],
            cwd=self.folder,
            env={**plain, "PYTHONPYCACHEPREFIX": str(self.bytecode), **environment},
            capture_output=True,
            check=True,
        )
        return done.stdout, int(done.stderr)

    @property
    def kept(self) -> list[Path]:
        return sorted(self.bytecode.rglob("*.patterns"))


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


def test_the_second_run_compiles_nothing_and_prints_the_same(room: Room) -> None:
    first, anew = room.extract()
    assert anew > 20
    (file,) = room.kept
    written = file.stat().st_mtime_ns
    assert room.extract() == (first, 0)
    assert file.stat().st_mtime_ns == written


def _with(change: Callable[[Store], Store]) -> Callable[[bytes], bytes]:
    return lambda data: msgspec.msgpack.encode(change(msgspec.msgpack.decode(data, type=Store)))


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[: len(data) // 2],
        lambda _: b"",
        lambda _: b"\xff" * 100,
        _with(lambda store: msgspec.structs.replace(store, python="2.7")),
        _with(
            lambda store: msgspec.structs.replace(
                store,
                patterns={
                    key: msgspec.structs.replace(kept, code=kept.code[: len(kept.code) // 2])
                    for key, kept in store.patterns.items()
                },
            )
        ),
    ],
    ids=["cut off", "empty", "garbage", "another Python's", "numbers missing"],
)
def test_what_is_damaged_is_made_anew(room: Room, damage: Callable[[bytes], bytes]) -> None:
    printed, anew = room.extract()
    (file,) = room.kept
    file.write_bytes(damage(file.read_bytes()))
    assert room.extract() == (printed, anew)
    assert room.extract() == (printed, 0)


def test_nothing_is_written_where_python_is_to_write_no_bytecode(room: Room) -> None:
    printed, anew = room.extract(PYTHONDONTWRITEBYTECODE="1")
    assert room.extract("-B") == (printed, anew)
    assert room.kept == []


def test_a_place_that_cannot_be_written_is_no_matter(room: Room) -> None:
    printed, anew = room.extract(PYTHONPYCACHEPREFIX="/dev/null/bytecode")
    assert anew > 20
    assert room.extract()[0] == printed


def test_a_python_with_other_insides_compiles_as_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "_sre", None)
    assert compiled("(?P<one>a)|b{3}", re.DOTALL) == re.compile("(?P<one>a)|b{3}", re.DOTALL)


def test_a_python_with_another_compiler_compiles_as_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("re._compiler._code")
    monkeypatch.setattr(re, "compile", lambda source, flags: (source, flags))
    assert compiled("(?P<two>a)|b{3}", re.DOTALL) == ("(?P<two>a)|b{3}", re.DOTALL)


def test_a_mistake_is_told_as_ever() -> None:
    with pytest.raises(re.error) as told:
        compiled("a(b", 0)
    with pytest.raises(re.error) as expected:
        re.compile("a(b")
    assert str(told.value) == str(expected.value)


def test_groups_keep_names_and_numbers() -> None:
    pattern = compiled(r"(?P<day>\d+)(-)(?P<month>\d+)", 0)
    match = pattern.fullmatch("7-2")
    assert match
    assert (match.groupdict(), match.lastgroup, match[2]) == ({"day": "7", "month": "2"}, "month", "-")
    assert (pattern.groups, dict(pattern.groupindex)) == (3, {"day": 1, "month": 3})


def test_what_older_versions_left_is_let_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "kept.patterns"
    old = {f"0:old{number}": precompiled._numbers(f"old{number}", 0) for number in range(3)}
    monkeypatch.setattr(precompiled, "_file", lambda: file)
    monkeypatch.setattr(precompiled, "_kept", lambda: old)
    monkeypatch.setattr(precompiled, "_fresh", {})
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    for most, held in ((5, 4), (3, 1)):
        monkeypatch.setattr(precompiled, "_MOST", most)
        compiled("new", 0)
        precompiled.keep()
        assert len(msgspec.msgpack.decode(file.read_bytes(), type=Store).patterns) == held


def test_an_archive_keeps_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(precompiled, "__spec__", ModuleSpec("claimcheck.precompiled", None))
    monkeypatch.setattr(precompiled, "_fresh", {"0:a": Kept(0, b"", 0, {})})
    monkeypatch.setattr(precompiled, "writing_whole", None)
    precompiled.keep()
