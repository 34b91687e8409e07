"""Files that are written whole or not at all: reports, and what people decided; what is said where one is refused."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


def refusal(problem: OSError) -> str:
    """Why the system refused a file, in its own words: "permission denied"."""
    return (problem.strerror or str(problem) or type(problem).__name__).lower()


def write_whole(path: Path, text: str) -> None:
    """Writes a text as UTF-8 so that a reader finds the old file or the new one, never a part.

    What stands at a link's end is replaced, not the link; a new file has the permissions that the umask leaves, an old
    one keeps its own. A pipe or a device is written to as it is. Raises OSError where the file cannot be written.
    """
    with writing_whole(path) as file:
        file.write(text.encode("utf-8", "backslashreplace"))


@contextmanager
def writing_whole(path: Path) -> Iterator[IO[bytes]]:
    """A file to write bytes to that takes its place at the end, and not at all where writing fails; see above."""
    path = Path(os.path.realpath(path))
    mode = _mode(path)
    if mode is not None and not stat.S_ISREG(mode):
        with path.open("wb") as file:
            yield file
        return
    import tempfile

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:100]}.", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.chmod(stat.S_IMODE(mode) if mode is not None else 0o666 & ~_umask())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int | None:
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _umask() -> int:
    """The umask can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
