"""XML → a tree whose texts know where they stand, by expat, which tells the offset of everything that it reads.

Entities that a document declares, and so the few lines that unfold into gigabytes, are refused as defusedxml refuses
them; nothing outside the document is ever fetched. The named references of HTML are read where a document uses them
without a declaration, as feeds do.
"""

import html
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from claimcheck.articles.formats.item import UnreadableError
from claimcheck.articles.formats.lines import Line, LineBuilder
from claimcheck.articles.located import Located, joined, located, unit


@dataclass(slots=True)
class Node:
    """An element: its name and those of its attributes without and with their prefix, and what stands in it."""

    name: str
    prefix: str
    attributes: dict[str, str]
    inside: list["Node | Located"] = field(default_factory=list)

    def children(self, *names: str) -> Iterator["Node"]:
        """The elements right inside that have one of the names, in order."""
        return (node for node in self.inside if isinstance(node, Node) and (not names or node.name in names))

    def first(self, *path: str) -> "Node | None":
        """The first element that the names lead to, one inside the other; rather ``title`` than ``media:title``."""
        node: Node | None = self
        for name in path:
            prefix = node.prefix if node else ""
            node = min(node.children(name), key=lambda child: child.prefix != prefix, default=None) if node else None
        return node

    def every(self, *names: str) -> Iterator["Node"]:
        """The elements that have one of the names, at any depth, in order; not those inside of one."""
        pending = [self]
        while pending:
            node = pending.pop()
            if node is not self and node.name in names:
                yield node
            else:
                pending += reversed(list(node.children()))

    def text(self) -> Located:
        """All text inside, at any depth."""
        pieces: list[Located] = []
        pending: list[Node | Located] = [self]
        while pending:
            here = pending.pop()
            if isinstance(here, Node):
                pending += reversed(here.inside)
            else:
                pieces.append(here)
        return joined(pieces)

    def string(self, *path: str) -> str | None:
        """The text of the element that the names lead to, white space made plain; None where there is none."""
        node = self.first(*path)
        return " ".join(node.text().text.split()) or None if node else None

    def lines(self) -> list[Line]:
        """What a reader sees of the XHTML or NITF inside."""
        builder = LineBuilder()
        pending: list[Node | Located | str] = list(reversed(self.inside))
        while pending:
            here = pending.pop()
            if isinstance(here, Node):
                builder.start(here.name)
                pending.append(here.name)
                pending += reversed(here.inside)
            elif isinstance(here, Located):
                builder.text(here)
            else:
                builder.end(here)
        return builder.finish()


def read_xml(source: str) -> Node:
    """The root element. Raises UnreadableError for what is not well-formed and for declared entities."""
    return _Reader(source).read()


class _Reader:
    """Collects what expat reports. Text is held back until the next report tells where it ends in the source."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._data = source.encode("utf-8", "surrogatepass")
        self._ascii = len(self._data) == len(source)
        self._last = (0, 0)
        self._root: Node | None = None
        self._open: list[Node] = []
        self._held: tuple[str, int] | None = None
        self._parser = parser = expat.ParserCreate("utf-8")
        # References that nothing declares are then reported as they stand.
        parser.UseForeignDTD(True)
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.SkippedEntityHandler = self._skipped
        parser.EntityDeclHandler = self._refuse
        parser.ExternalEntityRefHandler = lambda *_: 1
        for report in ("CommentHandler", "ProcessingInstructionHandler", "StartCdataSectionHandler"):
            setattr(parser, report, lambda *_: self._flush())
        parser.EndCdataSectionHandler = self._flush

    def read(self) -> Node:
        try:
            self._parser.Parse(self._data, True)
        except expat.ExpatError as problem:
            reason = expat.ErrorString(problem.code)
            raise UnreadableError(
                f"not XML: {reason} (line {problem.lineno}, column {problem.offset + 1})"
            ) from problem
        if self._root is None:
            raise UnreadableError("not XML: no element")
        return self._root

    def _offset(self) -> int:
        """Where the parser stands, in code points; it tells bytes, and only ever goes forward."""
        at = self._parser.CurrentByteIndex
        if self._ascii:
            return at
        byte, offset = self._last
        self._last = (at, offset + len(self._data[byte:at].decode("utf-8", "surrogatepass")))
        return self._last[1]

    def _flush(self) -> None:
        if self._held:
            text, start = self._held
            end = self._offset()
            plain = self._source.startswith(text, start) and end - start == len(text)
            self._open[-1].inside.append(located(text, start) if plain else unit(text, start, end))
            self._held = None

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._flush()
        prefix, _, local = name.rpartition(":")
        node = Node(local, prefix, attributes)
        if self._open:
            self._open[-1].inside.append(node)
        else:
            self._root = node
        self._open.append(node)

    def _end(self, _: str) -> None:
        self._flush()
        self._open.pop()

    def _text(self, text: str) -> None:
        self._flush()
        self._held = text, self._offset()

    def _skipped(self, name: str, parameter: bool) -> None:
        self._flush()
        if self._open and not parameter:
            self._held = html.unescape(f"&{name};"), self._offset()

    def _refuse(self, name: str, *_: object) -> None:
        raise UnreadableError(f"declares the entity {name!r}, which is not read")
