"""Where a key stands in a TOML file: the parser does not say, so that it is asked about the beginnings of the file."""

from collections.abc import Sequence


def place_of(text: str, path: Sequence[str], value: str = "") -> tuple[int, int]:
    """1-based (line, column) of a key, or of a value of it that is quoted there; (1, 1) where it is not found.

    path: the names of the tables and the key, outermost first. A key is stated by the first lines without which the
    file does not hold it; only lines that name it, after its tables were named, are tried.
    """
    lines = text.split("\n")
    unnamed = set(path[:-1])
    for first, line in enumerate(lines):
        unnamed = {table for table in unnamed if table not in line}
        if unnamed or path[-1] not in line or _holds(lines[:first], path) is not False:
            continue
        for end in range(first + 1, len(lines) + 1):
            if (held := _holds(lines[:end], path)) is not None:
                break
        else:
            continue
        if held:
            return _within(lines, first, end, path[-1], value)
    return 1, 1


def _within(lines: Sequence[str], first: int, end: int, key: str, value: str) -> tuple[int, int]:
    for n in range(first, end if value else first):
        for quoted in (f'"{value}"', f"'{value}'"):
            if quoted in lines[n]:
                return n + 1, lines[n].index(quoted) + 1
    return first + 1, lines[first].index(key) + 1


def _holds(lines: Sequence[str], path: Sequence[str]) -> bool | None:
    """Whether a file of these lines holds the key; None where they end within a statement."""
    import tomllib

    try:
        table: object = tomllib.loads("\n".join(lines))
    except tomllib.TOMLDecodeError:
        return None
    for name in path:
        if not isinstance(table, dict) or name not in table:
            return False
        table = table[name]
    return True
