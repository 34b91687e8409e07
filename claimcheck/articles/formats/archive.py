"""ZIP archives: their members that are articles, by name."""

import io
from collections.abc import Iterator
from zipfile import BadZipFile, ZipFile

from claimcheck.articles.formats.bounds import check_unpacked, read_member
from claimcheck.articles.formats.item import UnreadableError
from claimcheck.articles.formats.kinds import SUFFIXES, Kind, is_read, suffix_of

_PACKED = frozenset({Kind.GZIP, Kind.ZIP})


def members(data: bytes) -> Iterator[tuple[str, bytes | UnreadableError]]:
    """(name, bytes) of the members that would be read in a folder, in order of name; for one that cannot be read, why.

    Archives inside of it are not read. Raises UnreadableError where the archive itself cannot be.
    """
    try:
        archive = ZipFile(io.BytesIO(data))
    except (BadZipFile, ValueError, NotImplementedError, OSError) as problem:
        raise UnreadableError("not a ZIP archive that can be read") from problem
    with archive:
        names = sorted({info.filename for info in archive.infolist() if _is_meant(info.filename)})
        if not names:
            raise UnreadableError("no articles in this archive")
        total = 0
        for name in names:
            try:
                if SUFFIXES[suffix_of(name)] in _PACKED:
                    raise UnreadableError("an archive in an archive is not read")
                content = read_member(archive, name)
            except UnreadableError as problem:
                yield name, problem
                continue
            total += len(content)
            check_unpacked(total)
            yield name, content


def _is_meant(name: str) -> bool:
    hidden = any(part.startswith(".") or part == "__MACOSX" for part in name.split("/"))
    return not hidden and not name.endswith("/") and is_read(name)
