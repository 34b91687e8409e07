"""Files are written whole or not at all."""

import os
import stat
import threading
from pathlib import Path

import pytest

from claimcheck.files import write_whole


def test_a_new_file_has_the_permissions_of_the_umask_and_nothing_stays_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    before = os.umask(0o027)
    try:
        write_whole(file, "é\n")
    finally:
        os.umask(before)
    assert file.read_bytes() == "é\n".encode()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [file]


def test_an_old_file_keeps_its_permissions_and_a_link_stays_a_link(tmp_path: Path) -> None:
    file, link = tmp_path / "report.json", tmp_path / "latest.json"
    file.write_text("old", encoding="utf-8")
    file.chmod(0o604)
    link.symlink_to(file)
    write_whole(link, "new")
    assert (file.read_text(encoding="utf-8"), stat.S_IMODE(file.stat().st_mode)) == ("new", 0o604)
    assert link.is_symlink()


def test_what_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "report.json"
    file.write_text("old", encoding="utf-8")

    def fail(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="No space"):
        write_whole(file, "new")
    assert file.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_that_is_missing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_whole(tmp_path / "nowhere" / "report.json", "new")
    with pytest.raises(OSError, match="directory"):
        write_whole(tmp_path, "new")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes")
def test_a_pipe_is_written_to(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_whole(pipe, "text")
    reader.join()
    assert read == [b"text"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_name_that_is_no_unicode_is_told_all_the_same(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.txt", "caf\udce9.txt")
    assert (tmp_path / "a.txt").read_bytes() == b"caf\\udce9.txt"
