"""What an executor does with files: articles and claims are read from them, and what tells an article's story."""

import os
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

import msgspec
import pyarrow as pa
from msgspec.structs import replace

from claimcheck.articles.article import Article
from claimcheck.articles.discovery import Source
from claimcheck.articles.files import read_data
from claimcheck.articles.formats.item import Intake
from claimcheck.articles.reading import ArticleError
from claimcheck.claims.extract import extract_claims
from claimcheck.engines.dating import dated_by_neighbours, folder_of
from claimcheck.engines.extraction import read_source
from claimcheck.engines.results import Found, Outcome
from claimcheck.engines.spark.tables import READ, Row, batched, numbered, rows
from claimcheck.linking.profiles import NAMED, Profile, profile
from claimcheck.linking.vocabulary import Vocabulary, vocabulary
from claimcheck.rules.lexicon import Lexicon
from claimcheck.store.packing import pack_article, unpack_article, unpack_text

Batches = Iterable[pa.RecordBatch]

_encoder = msgspec.msgpack.Encoder(order="deterministic")
_decoder = msgspec.msgpack.Decoder(Profile)


class Reader(msgspec.Struct, frozen=True):
    """What reading is told besides the files. piped: what stands on standard input. scan: tells the scan from others,
    for Spark takes what it has kept of an equal reading, though the files have changed since.
    """

    lexicon: Lexicon
    intake: Intake
    piped: bytes
    scan: str

    def files(self, batches: Batches) -> Iterator[pa.RecordBatch]:
        """``READ`` of files that this machine opens: rows of number, name, whether it was met in a folder, whether it
        is large, and path.
        """
        words, furniture = vocabulary(self.lexicon), self.lexicon.furniture
        for number, name, met, large, path in rows(batches):
            read = read_source(Source(name, Path(os.fsdecode(path)), met), self.piped, furniture, self.intake)
            yield from batched(_rows(number, name, read, large, words), READ)

    def contents(self, batches: Batches) -> Iterator[pa.RecordBatch]:
        """``READ`` of files of other file systems: rows as of ``files``, with their bytes in the place of the path."""
        words = vocabulary(self.lexicon)
        for number, name, met, large, data in rows(batches):
            read = read_data(data, name, self.lexicon.furniture, self.intake, met=met)
            yield from batched(_rows(number, name, read, large, words), READ)

    def claimed(self, batches: Batches) -> Iterator[pa.RecordBatch]:
        """``READ`` of ``READ``, where the articles of large files are still without their claims."""
        words = vocabulary(self.lexicon)
        place = {name: READ.get_field_index(name) for name in ("number", "folder", "packed", "profile")}

        def read() -> Iterator[Row]:
            for row in rows(batches):
                number, folder, packed, profiled = (row[at] for at in place.values())
                lacking = packed is not None and profiled is None
                yield _row(number, folder, _extracted(unpack_text(packed)), words) if lacking else row

        yield from batched(read(), READ)

    def records(self, batches: Batches) -> Iterator[pa.RecordBatch]:
        """``READ`` of records: rows of number, name, file (null where the name is the article's own path), and JSON.

        A record stands in no text file: the places of its claims are those in the text as read.
        """
        words = vocabulary(self.lexicon)
        yield from batched((self._record(words, *row) for row in rows(batches)), READ)

    def _record(self, words: Vocabulary, number: int, name: str, file: str | None, record: str) -> Row:
        (found,) = read_data(record.encode(), name, self.lexicon.furniture, self.intake, met=True, called="record.json")
        if isinstance(found, Article):
            found = replace(found, origin=None, container=file)
        return _row(number, folder_of(file or name), _extracted(found), words)

    def redated(self, batches: Batches) -> Iterator[pa.RecordBatch]:
        """``READ`` of articles that lack the year: rows of number, folder, packed article and days of the folder."""
        words = vocabulary(self.lexicon)

        def read() -> Iterator[Row]:
            for number, folder, packed, days in rows(batches):
                article, claims = unpack_article(packed)
                article = dated_by_neighbours(article, days or ())
                claims = extract_claims(article) if article.published else claims
                yield _row(number, folder, (article, claims), words)

        yield from batched(read(), READ)


def unpack_profile(data: bytes) -> Profile:
    """The profile of an article that ``READ`` holds."""
    return _decoder.decode(data)


def _extracted(found: Found) -> Outcome:
    return (found, extract_claims(found)) if isinstance(found, Article) else found


def _rows(file: int, name: str, read: Iterable[Found], large: bool, words: Vocabulary) -> Iterator[Row]:
    """Of a large file articles without claims: these take three times as long as to read it, and are others' work."""
    folder = folder_of(name)
    for at, found in enumerate(read):
        number = numbered(file, at)
        if large and isinstance(found, Article):
            yield *_head(number, folder, found, 0), pack_article(found, ()), None, None
        else:
            yield _row(number, folder, _extracted(found), words)


def _row(number: int, folder: str, outcome: Outcome, words: Vocabulary) -> Row:
    if not isinstance(outcome, tuple):
        told = "error" if isinstance(outcome, ArticleError) else "notice"
        return number, outcome.name, told, outcome.reason, *(None,) * 7
    article, claims = outcome
    found = profile(article, words)
    packed = pack_article(article, claims)
    return *_head(number, folder, article, len(claims)), packed, _encoder.encode(found), list(_keys(found))


def _head(number: int, folder: str, article: Article, claims: int) -> Row:
    undated = article.published is None and article.month_day is not None
    return number, article.path, None, None, folder, article.published, undated, claims


def _keys(found: Profile) -> Iterator[dict[str, int | bool]]:
    """What the article may share with another, each as 64 bits of hash."""
    for key, weight in found.shareable():
        digest = blake2b(key.encode(), digest_size=8).digest()
        named = key.startswith(f"{NAMED} ")
        yield {"key": int.from_bytes(digest, "big", signed=True), "weight": weight, "named": named}
