"""Which files a command line means."""

import os
from pathlib import Path

import pytest

from claimcheck.articles.discovery import discover


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in [
        "b.txt",
        "a.md",
        "in/c.TXT",
        "in/d.markdown",
        "in/deep/e.text",
        "x.json",
        ".hidden.txt",
        ".git/f.txt",
        "in/g",
        "in/h.gz",
        "in/i.py",
    ]:
        file = tmp_path / "corpus" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("Five dead.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "corpus"


ALL = [
    "corpus/a.md",
    "corpus/b.txt",
    "corpus/in/c.TXT",
    "corpus/in/d.markdown",
    "corpus/in/deep/e.text",
    "corpus/x.json",
]


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["corpus"], ALL),
        (["corpus/"], ALL),
        (["corpus/in", "corpus/b.txt"], ["corpus/b.txt", *ALL[2:-1]]),
        (["corpus/b.txt", "corpus/b.txt", "corpus/in/../b.txt"], ["corpus/b.txt"]),
        (["corpus", "corpus/b.txt", "corpus/in"], ALL),
        (["corpus/x.json"], ["corpus/x.json"]),
        (["corpus/in/g"], ["corpus/in/g"]),
        (["./corpus/b.txt"], ["./corpus/b.txt"]),
        (["-"], ["-"]),
    ],
    ids=lambda value: " ".join(value),
)
@pytest.mark.usefixtures("corpus")
def test_files_sorted_each_once(paths: list[str], names: list[str]) -> None:
    sources, errors = discover(paths)
    assert ([source.name for source in sources], errors) == (names, [])
    assert discover(reversed(paths)) == (sources, [])


@pytest.mark.usefixtures("corpus")
def test_missing_paths_and_empty_folders_are_errors_and_the_rest_is_found() -> None:
    Path("bare").mkdir()
    sources, errors = discover(["nowhere", "bare", "corpus/b.txt"])
    assert [source.name for source in sources] == ["corpus/b.txt"]
    assert [(error.name, error.reason.split(" (")[0]) for error in errors] == [
        ("bare", "no articles in this folder"),
        ("nowhere", "no such file or folder"),
    ]


def test_absolute_paths_and_loops_of_links(corpus: Path) -> None:
    (corpus / "in" / "loop").symlink_to(corpus)
    sources, errors = discover([corpus])
    assert [source.name for source in sources] == [f"{corpus.parent.as_posix()}/{name}" for name in ALL]
    assert not errors


@pytest.mark.skipif(os.name != "posix", reason="file names are text elsewhere")
def test_a_name_that_is_not_utf8_can_be_printed(tmp_path: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text("Five dead.", encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    sources, _ = discover([tmp_path])
    assert sources[0].name == f"{tmp_path.as_posix()}/caf\ufffd.txt"
    assert sources[0].path.read_text(encoding="utf-8") == "Five dead."


def test_a_folder_that_cannot_be_listed_leaves_the_others(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scandir = os.scandir

    def guarded(path: str) -> object:
        if str(path).endswith("deep"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)
    sources, errors = discover(["corpus"])
    assert [source.name for source in sources] == [name for name in ALL if "deep" not in name]
    assert [(error.name, error.reason) for error in errors] == [("corpus/in/deep", "permission denied")]
