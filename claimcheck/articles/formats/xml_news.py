"""News in XML: NewsML-G2, NITF, RSS and Atom, told apart by their root element.

NewsML-G2 and NITF: https://iptc.org/standards/. RSS 2.0: https://www.rssboard.org/rss-specification, with the content
and Dublin Core modules; RSS 1.0: https://web.resource.org/rss/1.0/spec; Atom: RFC 4287. Feeds are not read with
feedparser, which tells no offsets and mends what is broken without saying so.
"""

from collections.abc import Callable, Iterable, Iterator

from claimcheck.articles.article import Role
from claimcheck.articles.formats.encoding import decode_xml
from claimcheck.articles.formats.item import Found, Intake, Item, Reading, Skip
from claimcheck.articles.formats.lines import body_of, one_line
from claimcheck.articles.formats.located_xml import Node, read_xml
from claimcheck.articles.formats.markup import lines_of
from claimcheck.articles.formats.stamps import read_stamp, stamp_day
from claimcheck.articles.located import NOTHING, Located
from claimcheck.articles.span import Span

Body = tuple[Located, tuple[tuple[Role, Span], ...]]
NO_BODY: Body = (NOTHING, ())


def read_xml_file(data: bytes, intake: Intake) -> Reading:
    """The news items of a document. Raises UnreadableError for what is not XML or declares entities."""
    source = decode_xml(data)
    root = read_xml(source.text)
    kind = _ROOTS.get(root.name)
    if kind is None:
        return Reading([Skip(f"no news in it: the root element is <{root.name}>")], source)
    read, several = kind
    return Reading(list(read(root)), source, several)


def _newsml(root: Node) -> Iterator[Found]:
    """A news item, or those of a message."""
    for node in [root] if root.name == "newsItem" else root.every("newsItem"):
        yield _news_item(node)


def _news_item(node: Node) -> Found:
    identifier = node.attributes.get("guid")
    meta = node.first("itemMeta") or _NOTHING
    content = node.first("contentMeta") or _NOTHING
    body, roles = _newsml_body(node.first("contentSet") or _NOTHING)
    if not body.text:
        kind = (meta.first("itemClass") or _NOTHING).attributes.get("qcode", "").rpartition(":")[2]
        return Skip(f"no text in this item{f' of type {kind}' if kind else ''}", identifier)
    created = content.string("contentCreated") or meta.string("firstCreated")
    version = content.string("contentModified") or meta.string("versionCreated")
    language = (content.first("language") or _NOTHING).attributes.get("tag")
    return Item(
        body=body,
        roles=roles,
        headline=_headline(content) or _headline(node),
        identifier=identifier,
        published=stamp_day(created or version),
        updated=stamp_day(version) if created else None,
        byline=content.string("by") or content.string("creator", "name"),
        outlet=content.string("infoSource", "name") or meta.string("provider", "name"),
        version=node.attributes.get("version"),
        language=language or node.attributes.get("xml:lang"),
        uri=identifier,
        status=_code(meta.first("pubStatus")),
        embargo=read_stamp(meta.string("embargoed")),
    )


def _newsml_body(content: Node) -> Body:
    """One text of several renditions: XML before character data, in the order of the item."""
    for node in content.children("inlineXML"):
        body = _nitf_body(node) if node.first("nitf") else body_of(node.lines())
        if body[0].text:
            return body
    for node in content.children("inlineData"):
        if node.attributes.get("encoding"):
            continue  # a picture in base64, say
        body = _value(node, "html" in node.attributes.get("contenttype", ""))
        if body[0].text:
            return body
    return NO_BODY


def _nitf(root: Node) -> Iterator[Found]:
    """A NITF document that stands alone."""
    body, roles = _nitf_body(root)
    data = root.first("head", "docdata") or _NOTHING
    issued, expires = data.first("date.issue"), data.first("date.release")
    identifier = (data.first("doc-id") or _NOTHING).attributes.get("id-string")
    if not body.text:
        yield Skip("no text in this item", identifier)
        return
    yield Item(
        body=body,
        roles=roles,
        headline=_headline(root),
        identifier=identifier,
        published=stamp_day((issued or expires or _NOTHING).attributes.get("norm")),
        byline=next((node.string() for node in root.every("byline")), None),
        outlet=(data.first("doc.copyright") or _NOTHING).attributes.get("holder"),
        uri=identifier,
        status=(data.first("del-list") or data).attributes.get("management-status", "").lower() or None,
        embargo=read_stamp((expires or _NOTHING).attributes.get("norm")),
    )


def _nitf_body(node: Node) -> Body:
    content = next(node.every("body.content"), None) or next(node.every("body"), None)
    return body_of(content.lines()) if content else NO_BODY


def _feed(root: Node) -> Iterator[Found]:
    """The items of RSS: inside the channel, or beside it in RSS 1.0."""
    channel = root.first("channel") or _NOTHING
    # Looked for once: a feed is long.
    title, language = channel.string("title"), channel.string("language")
    for node in root.every("item"):
        uri = node.string("link")
        identifier = node.string("guid") or node.attributes.get("rdf:about") or uri
        whole, short = node.first("encoded"), node.first("description")
        body, roles = _value(whole, True) if whole else NO_BODY
        if not body.text and short:
            body, roles = _value(short, True)
        stamp = node.string("pubDate") or node.string("date") or node.string("issued")
        item = Item(
            body=body,
            headline=_title(node.first("title")),
            roles=roles,
            identifier=identifier,
            published=stamp_day(stamp),
            updated=stamp_day(node.string("modified")),
            byline=node.string("creator") or node.string("author"),
            outlet=node.string("source") or title,
            language=language,
            uri=uri,
        )
        yield _unless_empty(item)


def _atom(root: Node) -> Iterator[Found]:
    """The entries of an Atom feed, or the one of an entry document."""
    title, author = root.string("title"), root.string("author", "name")
    for node in [root] if root.name == "entry" else root.children("entry"):
        links = [link.attributes.get("href") for link in node.children("link")]
        parts = [part for name in ("content", "summary") for part in node.children(name)]
        bodies = (_construct(part) for part in parts if not part.attributes.get("src"))
        body, roles = next((body for body in bodies if body[0].text), NO_BODY)
        item = Item(
            body=body,
            headline=_headline_construct(node.first("title")),
            roles=roles,
            identifier=node.string("id") or next(filter(None, links), None),
            published=stamp_day(node.string("published") or node.string("updated")),
            updated=stamp_day(node.string("updated")) if node.first("published") else None,
            byline=node.string("author", "name") or author,
            outlet=node.string("source", "title") or (title if root is not node else None),
            language=node.attributes.get("xml:lang") or root.attributes.get("xml:lang"),
            uri=next(filter(None, links), None),
        )
        yield _unless_empty(item)


def _unless_empty(item: Item) -> Found:
    """An item of a feed; one with a headline alone is read as well."""
    return item if item.body.text or item.headline.text else Skip("no text in this item", item.identifier)


def _construct(node: Node) -> Body:
    """A text construct of Atom: XHTML, markup written as text, or text."""
    kind = node.attributes.get("type", "text")
    if kind in ("xhtml", "application/xhtml+xml"):
        return body_of(node.lines())
    return _value(node, "html" in kind)


def _headline_construct(node: Node | None) -> Located:
    return one_line(node.lines()) if node and node.attributes.get("type") == "xhtml" else _title(node)


def _value(node: Node, markup: bool) -> Body:
    """Character data, perhaps with markup inside; elements where a provider forgot to escape them."""
    if next(node.children(), None):
        return body_of(node.lines())
    value = node.text().trimmed()
    if markup and ("<" in value.text or "&" in value.text):
        return body_of(lines_of(value))
    return value, ()


def _title(node: Node | None) -> Located:
    """A headline on one line; feeds escape twice at times."""
    if node is None:
        return NOTHING
    value = node.text().trimmed()
    return one_line(lines_of(value)) if value.text else NOTHING


def _headline(node: Node) -> Located:
    heading = node.first("headline") or next(node.every("hl1"), None)
    return _title(heading)


def _code(node: Node | None) -> str | None:
    """The word of a code such as ``stat:withheld`` or http://cv.iptc.org/newscodes/pubstatusg2/withheld."""
    if node is None:
        return None
    code = node.attributes.get("qcode") or node.attributes.get("uri") or ""
    return code.replace("/", ":").rpartition(":")[2].lower() or None


_NOTHING = Node("", "", {})
_ROOTS: dict[str, tuple[Callable[[Node], Iterable[Found]], bool]] = {
    "newsItem": (_newsml, False),
    "newsMessage": (_newsml, True),
    "nitf": (_nitf, False),
    "rss": (_feed, True),
    "RDF": (_feed, True),
    "feed": (_atom, True),
    "entry": (_atom, False),
}
