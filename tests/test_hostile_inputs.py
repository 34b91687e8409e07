"""Folders made to harm, through the real process: one line for each bad file, and the good ones still compared."""

import json
import os
import re
import resource
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

COMMAND = str(Path(sys.executable).parent / "claimcheck")
FERRY = (
    "The ferry Lady Orla ran aground off Port Ellan on Sunday with {} passengers on board, the Ellan coastguard said.\n"
)
posix = pytest.mark.skipif(os.name != "posix", reason="made of POSIX files")
# Generous for one run on a busy machine; what hangs takes for ever.
PATIENCE = 120


def run(*arguments: str, cwd: Path, memory: int | None = None) -> "subprocess.CompletedProcess[bytes]":
    """The command; memory: bytes of address space that it may have."""

    def limit() -> None:
        if memory:
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))

    return subprocess.run([COMMAND, *arguments], cwd=cwd, capture_output=True, timeout=PATIENCE, preexec_fn=limit)


def lines(told: bytes) -> list[str]:
    return told.decode().splitlines()


def written(data: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(data)


def linked(target: str) -> Callable[[Path], object]:
    return lambda path: path.symlink_to(target)


def bound(path: Path) -> None:
    """A socket: its address is short, so it is made from beside it."""
    here = Path.cwd()
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(here)


def sparse(size: int) -> Callable[[Path], object]:
    return lambda path: os.truncate(path, size) if path.write_bytes(b"") == 0 else None


# The file, how it is made, and what is said of it.
CASES: dict[str, tuple[Callable[[Path], object], str]] = {
    "binary.txt": (written(bytes(range(256)) * 40), "binary, not text"),
    "nul.txt": (written(b"Seventeen\0 held"), "binary, not text"),
    "empty.txt": (written(b""), "empty"),
    "blank.txt": (written(b" \n\n\t "), "empty"),
    "truncated.txt": (written("Seventeen held in Café".encode()[:-1]), "not UTF-8 (byte 0xc3 at 21)"),
    "latin1.txt": (written("Seventeen held in Café".encode("latin-1")), "not UTF-8 (byte 0xe9 at 21)"),
    "utf16.txt": (written("Seventeen held".encode("utf-16-le")), "binary, not text"),
    "line.txt": (sparse(200_000_000), "larger than 10 MB"),
    "page.html": (sparse(200_000_000), "larger than 10 MB"),
    "feed.xml": (sparse(200_000_000), "larger than 100 MB"),
    "laughs.xml": (
        written(b'<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><item>&b;</item></rss>'),
        "declares the entity 'a', which is not read",
    ),
    "records.jsonl": (
        written(b'{"body":"Seventeen held in Redvale."}\n{bad\n{"body":"Six held in Redvale."}\n'),
        "line 2: not JSON: expecting property name enclosed in double quotes (column 2)",
    ),
    "mixed.jsonl": (
        written(b'{"body":"Seventeen held in Redvale."}\n{"body":"Caf\xe9"}\n{"body":"Six held in Redvale."}\n'),
        "line 2: not UTF-8 (byte 0xe9, column 13)",
    ),
    "holed.jsonl": (
        written(b'{"body":"Seventeen held in Redvale."}\n' + b"\0" * 4096 + b'\n{"body":"Six held in Redvale."}\n'),
        "line 2: binary, not text (byte 0x00, column 1)",
    ),
    "deep.json": (written(b"[" * 100_000), "not JSON that can be read: nested too deeply"),
    "pipe.txt": (os.mkfifo, "a pipe, which is read only where it is named"),
    "socket.txt": (bound, "a socket"),
    "loop.txt": (linked("loop.txt"), "a link that leads nowhere (too many levels of symbolic links)"),
    "dangling.txt": (linked("nowhere.txt"), "a link that leads nowhere (no such file or directory)"),
    "zero.txt": (linked("/dev/zero"), "a link out of the folder, which is not followed"),
    "out.txt": (linked("../secret.txt"), "a link out of the folder, which is not followed"),
    "esc\x1b[31m.txt": (written(b""), "empty"),
    "two\nlines.txt": (written(b""), "empty"),
    "\udcff\udcfe.txt": (written(b""), "empty"),
}
# How names that would act on a terminal, or break its lines, are shown.
SHOWN = {"esc\x1b[31m.txt": "esc·[31m.txt", "\udcff\udcfe.txt": "\ufffd\ufffd.txt"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Two articles that disagree, among every case."""
    top = tmp_path_factory.mktemp("hostile")
    inbox = top / "in"
    inbox.mkdir()
    (top / "secret.txt").write_text("Nine secrets were kept.", "utf-8")
    (inbox / "good-1.txt").write_text(FERRY.format(318), "utf-8")
    (inbox / "good-2.txt").write_bytes(FERRY.format(381).encode("utf-16"))
    (inbox / "broken.md").write_text("---\ntitle: [unclosed\ndate: 2025-99-99\n---\n17 held\n", "utf-8")
    (inbox / "endless.md").write_text("---\ntitle: x\n17 held\n", "utf-8")
    (inbox / "up").symlink_to("..")
    for name, (make, _) in CASES.items():
        make(inbox / name)
    yield top
    for name in CASES:
        (inbox / name).unlink()


@posix
def test_every_bad_file_is_one_line_and_the_good_ones_are_compared(folder: Path) -> None:
    done = run("scan", "in", "--format", "json", cwd=folder, memory=4_000_000_000)
    told = lines(done.stderr)
    assert done.returncode == 2
    for name, (_, reason) in CASES.items():
        shown = SHOWN.get(name, name)
        assert any(line.startswith("claimcheck: in/") and line.endswith(f": {reason}") for line in told), name
        if "\n" not in name:
            assert f"claimcheck: in/{shown}: {reason}" in told
    assert len(told) == len(CASES)
    assert not re.search(rb"[\x00-\x09\x0b-\x1f\x7f\x9b]", done.stderr)
    report = json.loads(done.stdout)
    # Records of other cases may draw notes on each other.
    sure = [f for f in report["findings"] if f["level"] != "note"]
    assert [(f["rule"], f["verdict"], {c["text"] for c in f["claims"]}) for f in sure] == [
        ("CC101", "contradiction", {"318", "381"})
    ]
    assert {error["reason"] for error in report["errors"]} == {reason for _, reason in CASES.values()}
    assert b"secrets" not in done.stdout


@posix
def test_claims_are_listed_as_before(folder: Path) -> None:
    done = run("extract", "in", "--format", "jsonl", cwd=folder)
    claims = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 2
    assert {claim["article"] for claim in claims} >= {"in/good-1.txt", "in/good-2.txt", "in/broken.md", "in/endless.md"}
    assert len(lines(done.stderr)) == len(CASES)


@posix
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may read anything")
def test_what_may_not_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FERRY.format(318), "utf-8")
    (tmp_path / "closed.txt").write_text("17 held.", "utf-8")
    (tmp_path / "closed.txt").chmod(0)
    (tmp_path / "folder").mkdir(0)
    done = run("scan", ".", cwd=tmp_path)
    assert lines(done.stderr) == ["claimcheck: closed.txt: permission denied", "claimcheck: folder: permission denied"]


@posix
def test_folders_nested_deeper_than_python_can_call(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FERRY.format(318), "utf-8")
    here = os.open(".", os.O_RDONLY)
    os.chdir(tmp_path)
    try:
        for _ in range(3000):
            os.mkdir("d")  # noqa: PTH102
            os.chdir("d")
    finally:
        os.fchdir(here)
        os.close(here)
    done = run("scan", ".", cwd=tmp_path)
    (line,) = lines(done.stderr)
    assert (done.returncode, line.endswith(": file name too long")) == (2, True)
    assert done.stdout.startswith(b"1 article, ")
    subprocess.run(["rm", "-rf", str(tmp_path / "d")], check=True)


@posix
def test_a_pipe_that_is_named_is_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with subprocess.Popen([COMMAND, "scan", "pipe"], cwd=tmp_path, stdout=subprocess.PIPE) as reader:
        (tmp_path / "pipe").write_text(FERRY.format(318), "utf-8")
        assert reader.communicate(timeout=PATIENCE)[0].startswith(b"1 article, ")


@posix
def test_a_device_without_an_end_is_refused(tmp_path: Path) -> None:
    done = run("scan", "/dev/zero", cwd=tmp_path, memory=4_000_000_000)
    assert lines(done.stderr) == ["claimcheck: /dev/zero: larger than 500 MB"]
    assert done.returncode == 2


def test_thousands_of_tiny_files_are_read(tmp_path: Path) -> None:
    for number in range(2000):
        (tmp_path / f"{number:04}.txt").write_bytes(b"Two held.")
    done = run("scan", ".", "--format", "json", cwd=tmp_path)
    assert (done.returncode, json.loads(done.stdout)["articles"]) == (0, 2000)
