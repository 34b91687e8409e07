"""Files of one JSON object a line, made for review and for merges: read with the line of what is wrong, written sorted.

``git diff`` shows one line a decision; with ``merge=union`` in .gitattributes two branches merge without a conflict.
"""

from collections.abc import Iterable, Iterator
from typing import TypeVar

import msgspec

T = TypeVar("T", bound=msgspec.Struct)

_CONFLICT = (b"<<<<<<<", b"=======", b">>>>>>>", b"|||||||")


class DamagedFile(Exception):  # noqa: N818
    """A line that cannot be read. ``str()`` is "file:line: reason"."""

    def __init__(self, name: str, line: int, reason: str) -> None:
        super().__init__(name, line, reason)
        self.name, self.line, self.reason = name, line, reason

    def __str__(self) -> str:
        return f"{self.name}:{self.line}: {self.reason}"


def read_lines(data: bytes, name: str, type_: type[T]) -> Iterator[tuple[int, T]]:
    """The objects of a file with their line numbers, from 1; blank lines are skipped. Raises DamagedFile."""
    decoder = msgspec.json.Decoder(type_)
    for number, line in enumerate(data.split(b"\n"), 1):
        if not line.strip():
            continue
        if line.startswith(_CONFLICT):
            raise DamagedFile(name, number, "a merge has left its conflict here")
        try:
            yield number, decoder.decode(line)
        except UnicodeDecodeError as problem:
            raise DamagedFile(name, number, "not UTF-8") from problem
        except msgspec.DecodeError as problem:
            raise DamagedFile(name, number, _plainly(str(problem))) from problem
    if data and not data.endswith(b"\n"):
        raise DamagedFile(name, data.count(b"\n") + 1, "the file ends within a line")


def line_of(value: msgspec.Struct) -> str:
    """One line, with blanks between its parts and its LF."""
    return msgspec.json.format(msgspec.json.encode(value), indent=0).decode() + "\n"


def text_of(values: Iterable[msgspec.Struct]) -> str:
    """A whole file, its lines sorted: what two people add rarely meets at one place."""
    return "".join(sorted(map(line_of, values)))


def _plainly(problem: str) -> str:
    """msgspec's message in the file's own words."""
    return problem.replace("Object ", "").replace("`", "'").replace(" - at '$'", "").replace("at '$.", "at '")
