"""How much is read: files that unfold into far more than they are, or are larger than any article, are refused."""

import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.articles.formats.item import UnreadableError
from claimcheck.articles.formats.kinds import SUFFIXES, Kind, suffix_of

if TYPE_CHECKING:
    from zipfile import ZipFile

# Bytes; a year of a newspaper as JSON lines is a tenth of the first.
LARGEST = 2_000_000_000
LARGEST_PAGE = 10_000_000
LARGEST_DOCUMENT = 100_000_000
LARGEST_UNPACKED = 500_000_000
_LARGEST = {
    Kind.TEXT: LARGEST_PAGE,
    Kind.MARKDOWN: LARGEST_PAGE,
    Kind.HTML: LARGEST_PAGE,
    Kind.XML: LARGEST_DOCUMENT,
    Kind.DOCX: LARGEST_DOCUMENT,
    Kind.PDF: LARGEST_DOCUMENT,
}
# Prose shrinks to a third or a quarter, a feed that repeats itself to a fiftieth; a bomb to a thousandth.
_HIGHEST_RATIO = 300
_SMALL = 1_000_000
_STEP = 1 << 20


def read_bytes(path: Path) -> bytes:
    """A file's bytes, or what comes out of a pipe. Raises OSError, and UnreadableError where there are too many."""
    suffix = suffix_of(path.name)
    regular = path.is_file()
    largest = largest_of(SUFFIXES[suffix]) if suffix in SUFFIXES else LARGEST
    if regular and path.stat().st_size > largest:
        raise UnreadableError(f"larger than {_size(largest)}")
    if regular:
        return path.read_bytes()
    # A pipe may go on for ever.
    with path.open("rb") as stream:
        data = stream.read(LARGEST_UNPACKED + 1)
    if len(data) > LARGEST_UNPACKED:
        raise UnreadableError(f"larger than {_size(LARGEST_UNPACKED)}")
    return data


def largest_of(kind: Kind) -> int:
    """How many bytes a file of that kind may have."""
    return _LARGEST.get(kind, LARGEST)


def check_size(data: bytes, kind: Kind) -> None:
    """Raises UnreadableError where a file of that kind is larger than any article."""
    if len(data) > (largest := largest_of(kind)):
        raise UnreadableError(f"larger than {_size(largest)}")


def gunzipped(data: bytes) -> bytes:
    """What a gzip file holds, all of its members. Raises UnreadableError."""
    pieces: list[bytes] = []
    total = 0
    rest = data
    while rest:
        unpacking = zlib.decompressobj(wbits=31)
        try:
            while not unpacking.eof:
                piece = unpacking.decompress(rest, _STEP)
                rest = unpacking.unconsumed_tail
                total += len(piece)
                pieces.append(piece)
                _check(total, len(data))
                if not piece and not rest and not unpacking.eof:
                    raise UnreadableError("not gzip that can be read: it breaks off")
        except zlib.error as problem:
            raise UnreadableError("not gzip that can be read") from problem
        # Zeros may follow a member; anything else is another one.
        rest = unpacking.unused_data.lstrip(b"\0")
    return b"".join(pieces)


def read_member(archive: "ZipFile", name: str) -> bytes:
    """What a member of an archive holds. Raises UnreadableError."""
    info = archive.getinfo(name)
    if info.flag_bits & 1:
        raise UnreadableError("encrypted")
    # What the archive says of itself may be untrue: no more than that is read.
    _check(info.file_size, info.compress_size)
    try:
        with archive.open(info) as member:
            data = member.read(info.file_size + 1)
    except Exception as problem:  # a broken archive makes zipfile raise nearly anything
        raise UnreadableError(f"cannot be unpacked ({type(problem).__name__})") from problem
    _check(len(data), info.compress_size)
    return data


def check_unpacked(unpacked: int) -> None:
    """Raises UnreadableError for more bytes than are read of one packed file."""
    if unpacked > LARGEST_UNPACKED:
        raise UnreadableError(f"unfolds into more than {_size(LARGEST_UNPACKED)}")


def _check(unpacked: int, packed: int) -> None:
    check_unpacked(unpacked)
    if unpacked > _SMALL and unpacked > _HIGHEST_RATIO * max(1, packed):
        raise UnreadableError(f"unfolds into more than {_HIGHEST_RATIO} times its size")


def _size(number: int) -> str:
    return f"{number // 1_000_000:,} MB"
