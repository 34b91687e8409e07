"""The new side of the gate as git tells it, tried on real repositories."""

import os
import subprocess
from pathlib import Path

import pytest

from claimcheck.articles.changes import GitError, since, staged


def git(*arguments: str, cwd: Path) -> None:
    author = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *author, *arguments], cwd=cwd, check=True, capture_output=True)


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working tree with two committed articles, where the test stands."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    git("init", "--quiet", "--initial-branch=main", cwd=tmp_path)
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "a.txt").write_text("one\n", encoding="utf-8")
    (corpus / "b.txt").write_text("two\n", encoding="utf-8")
    git("add", ".", cwd=tmp_path)
    git("commit", "--quiet", "--message=x", cwd=tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_staged_file_is_read_as_it_is_staged(tree: Path) -> None:
    (tree / "corpus/a.txt").write_text("staged\n", encoding="utf-8")
    git("add", "corpus/a.txt", cwd=tree)
    (tree / "corpus/a.txt").write_text("edited since\n", encoding="utf-8")
    (tree / "corpus/b.txt").write_text("never staged\n", encoding="utf-8")
    with staged() as sources:
        assert [(source.name, source.path.read_text(encoding="utf-8")) for source in sources] == [
            ("corpus/a.txt", "staged\n")
        ]
        folder = sources[0].path
    assert not folder.exists()


@pytest.mark.parametrize("name", ["two words.txt", "é.txt", 'a"b.txt', "-x.txt", "new\nline.txt"])
def test_names_of_any_kind(tree: Path, name: str) -> None:
    (tree / "corpus" / name).write_text("new\n", encoding="utf-8")
    git("add", ".", cwd=tree)
    with staged() as sources:
        assert [(source.name, source.path.read_bytes()) for source in sources] == [(f"corpus/{name}", b"new\n")]


def test_only_what_is_below_the_paths(tree: Path) -> None:
    for name in ("corpus/a.txt", "notes.txt"):
        (tree / name).write_text("new\n", encoding="utf-8")
    git("add", ".", cwd=tree)
    with staged(["corpus"]) as sources:
        assert [source.name for source in sources] == ["corpus/a.txt"]


def test_names_are_relative_to_the_working_directory(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("corpus/a.txt", "notes.txt"):
        (tree / name).write_text("new\n", encoding="utf-8")
    git("add", ".", cwd=tree)
    monkeypatch.chdir(tree / "corpus")
    with staged() as sources:
        assert [source.name for source in sources] == ["a.txt"]


def test_what_is_gone_is_no_new_article(tree: Path) -> None:
    git("rm", "--quiet", "corpus/a.txt", cwd=tree)
    with staged() as sources:
        assert sources == []


def test_since_the_fork_from_a_revision(tree: Path) -> None:
    git("checkout", "--quiet", "-b", "import", cwd=tree)
    (tree / "corpus/a.txt").write_text("ours\n", encoding="utf-8")
    git("commit", "--quiet", "--all", "--message=ours", cwd=tree)
    git("checkout", "--quiet", "main", cwd=tree)
    (tree / "corpus/b.txt").write_text("theirs\n", encoding="utf-8")
    git("commit", "--quiet", "--all", "--message=theirs", cwd=tree)
    git("checkout", "--quiet", "import", cwd=tree)
    assert [source.name for source in since("main")] == ["corpus/a.txt"]


@pytest.mark.parametrize("revision", ["nowhere", "--output=x"])
def test_a_revision_that_is_not_there(tree: Path, revision: str) -> None:
    with pytest.raises(GitError, match="merge-base"):
        since(revision)
    assert sorted(path.name for path in tree.iterdir()) == [".git", "corpus"]


def test_no_working_tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(GitError, match="not a git repository"), staged():
        pass


def test_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GitError, match="not installed"):
        since("main")
