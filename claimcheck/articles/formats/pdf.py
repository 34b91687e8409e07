"""PDF: the text of its pages, by pypdf (https://pypdf.readthedocs.io/), pure Python and maintained."""

import io
import logging

from claimcheck.articles.formats.item import Intake, Item, Reading, UnreadableError, optional
from claimcheck.articles.formats.stamps import stamp_day
from claimcheck.articles.located import located
from claimcheck.patterns import lazy_regex

_MOST_PAGES = 2000
# What the pages draw, unpacked: the library reads about a megabyte of it in a second.
_MOST_DRAWN = 20_000_000
_STAMP = lazy_regex(r"D:(\d{4})(\d\d)(\d\d)")
_UNWRITABLE = lazy_regex("[\ud800-\udfff\0]")


def read_pdf(data: bytes, intake: Intake) -> Reading:
    """The article of a document. Raises UnreadableError. Offsets are those of its pages' text, one after the other."""
    library = optional("pypdf", "pdf", "pdf")
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = library.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableError("encrypted")
        if len(reader.pages) > _MOST_PAGES:
            raise UnreadableError(f"more than {_MOST_PAGES} pages")
        drawn = 0
        for page in reader.pages:
            contents = page.get_contents()
            drawn += len(contents.get_data()) if contents is not None else 0
            if drawn > _MOST_DRAWN:
                raise UnreadableError(f"its pages unfold into more than {_MOST_DRAWN // 1_000_000} MB")
        # A sentence may go on over the page: no blank line between them.
        text = "\n".join(filter(None, (page.extract_text().strip() for page in reader.pages)))
        about = {str(key): str(value) for key, value in (reader.metadata or {}).items()}
    except UnreadableError:
        raise
    except Exception as problem:  # whatever a broken document makes the library raise
        raise UnreadableError(f"not a PDF that can be read ({type(problem).__name__})") from problem
    text = _UNWRITABLE.sub("\ufffd", text)
    if not text.strip():
        raise UnreadableError("no text in it, perhaps scanned pages")
    stamp = _STAMP.match(about.get("/CreationDate") or about.get("/ModDate") or "")
    item = Item(
        body=located(text),
        title=about.get("/Title") or None,
        byline=about.get("/Author") or None,
        filed=stamp_day("-".join(stamp.groups())) if stamp else None,
    )
    return Reading([item])
