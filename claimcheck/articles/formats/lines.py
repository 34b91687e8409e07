"""Markup → the lines that a reader sees, each located in the file; for HTML and for the XHTML and NITF inside XML."""

from collections import Counter
from dataclasses import dataclass, field

import msgspec

from claimcheck.articles.article import Role
from claimcheck.articles.located import NOTHING, Located, joined, replaced, unit
from claimcheck.articles.span import Span
from claimcheck.patterns import lazy_regex

_BLOCKS = frozenset(
    """address article aside blockquote body body.content body.end body.head button byline byttl canvas caption center
    dateline dd details dialog dir distributor div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head
    header hedline hgroup hl1 hl2 hr html legend li main media media.caption menu nav nitf ol optgroup option p pre
    search section select summary table tagline tbody td.content textarea tfoot thead title tr ul""".split()  # noqa: SIM905
)
_CELLS = frozenset({"td", "th"})
# What a page shows beside its article; elements whose text nobody reads.
_ASIDE = frozenset("aside button dialog footer menu nav select textarea".split())  # noqa: SIM905
_UNSEEN = frozenset(
    "head iframe math media.caption.producer noembed noframes object script style svg template".split()  # noqa: SIM905
)
_CAPTIONS = frozenset({"figcaption", "media.caption"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2"})
# What may stand in the head of a page; anything else ends it, whether its end tag is there or not.
_IN_HEAD = frozenset("base link meta noscript script style template title".split())  # noqa: SIM905
_SPACES = lazy_regex(r"[ \t\n\r\f]+")
_PRE_SPACES = lazy_regex(r"\r\n?")


class Line(msgspec.Struct, frozen=True):
    """A line of text between two breaks.

    element: the heading, caption or other block that it stands in. gap: a block begins with it, as against a mere line
    break. aside: it stands in a part of the page that is not for the article.
    """

    text: Located
    element: str
    gap: bool
    aside: bool


@dataclass
class LineBuilder:
    """Gathers lines from start tags, end tags and text, in order of the file."""

    lines: list[Line] = field(default_factory=list)
    _cells: list[list[Located]] = field(default_factory=lambda: [[]])
    _open: Counter[str] = field(default_factory=Counter)
    _element: str = ""
    _gap: bool = True

    def start(self, name: str) -> None:
        """A start tag."""
        if name == "br":
            # Two in a row part paragraphs.
            self._gap = not self._break() or self._gap
            return
        if self._open["head"] and name not in _IN_HEAD:
            self._open["head"] = 0
        if name in _CELLS:
            self._cells.append([])
        if name in _BLOCKS:
            self._break()
            self._gap = True
            self._element = name
        if name in _ASIDE or name in _UNSEEN or name in _CAPTIONS or name in _HEADINGS or name == "pre":
            self._open[name] += 1

    def end(self, name: str) -> None:
        """An end tag; one that nothing opened is passed over."""
        if name in _BLOCKS:
            self._break()
            self._gap = True
            self._element = ""
        if self._open[name]:
            self._open[name] -= 1

    def text(self, text: Located) -> None:
        """Text between tags, character references resolved."""
        if text.text and not any(self._open[name] for name in _UNSEEN):
            self._cells[-1].append(text)

    def finish(self) -> list[Line]:
        self._break()
        return self.lines

    def _break(self) -> bool:
        """Ends the line; whether there was anything on it."""
        if not any(self._cells):
            self._cells = [[]]
            return False
        pre = self._open["pre"] > 0
        cells = [_seen(joined(pieces), pre) for pieces in self._cells]
        text = joined(cells, "\t")
        self._cells = [[]]
        if text.text:
            within = sorted(name for name in _CAPTIONS | _HEADINGS if self._open[name])
            aside = any(self._open[name] for name in _ASIDE)
            self.lines.append(Line(text, within[0] if within else self._element, self._gap, aside))
            self._gap = False
        return bool(text.text)


def _seen(text: Located, pre: bool) -> Located:
    """The text with its white space as it is seen: one space; in preformatted text, line breaks are kept."""
    spaces, plain = (_PRE_SPACES, "\n") if pre else (_SPACES, " ")
    edits = [(*found.span(), plain) for found in spaces.finditer(text.text) if found[0] != plain]
    return replaced(text, edits).trimmed() if edits else text.trimmed()


def body_of(lines: list[Line]) -> tuple[Located, tuple[tuple[Role, Span], ...]]:
    """Lines as one text, a blank line between blocks, and which stretches of it are captions."""
    pieces: list[Located] = []
    roles: list[tuple[Role, Span]] = []
    at = 0
    for line in lines:
        if pieces:
            between = "\n\n" if line.gap else "\n"
            edge = line.text.runs[0].start
            pieces.append(unit(between, edge, edge))
            at += len(between)
        if line.element in _CAPTIONS:
            roles.append((Role.CAPTION, Span(at, at + len(line.text.text))))
        pieces.append(line.text)
        at += len(line.text.text)
    return joined(pieces), tuple(roles)


def one_line(lines: list[Line]) -> Located:
    """Lines as one, a space between them."""
    return joined((line.text for line in lines), " ") if lines else NOTHING
