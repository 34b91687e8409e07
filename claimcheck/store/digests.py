"""Hashes by which a store knows what it holds: of files, of this program, of words and rules. Never of times."""

import hashlib
from collections.abc import Sequence
from functools import cache
from importlib import resources
from pathlib import Path

import msgspec

from claimcheck.articles.formats.bounds import read_bytes
from claimcheck.articles.formats.item import Intake, UnreadableError
from claimcheck.rules.lexicon import Lexicon
from claimcheck.rules.rule import Rule

_SIZE = 16


def content_of(data: bytes) -> bytes:
    """The hash of a file's bytes: 128 bits of BLAKE2b (RFC 7693)."""
    return hashlib.blake2b(data, digest_size=_SIZE).digest()


def content_at(path: Path) -> bytes | None:
    """``content_of`` the file at a path; None where it cannot be read."""
    try:
        return content_of(read_bytes(path))
    except (OSError, UnreadableError):
        return None


@cache
def code_digest() -> str:
    """Of every module and table of this package as it stands: another version may read, link or check otherwise."""
    package = Path(str(resources.files("claimcheck")))
    digest = hashlib.blake2b(digest_size=_SIZE)
    for module in sorted({*package.rglob("*.py"), *package.rglob("*.json")}):
        digest.update(module.relative_to(package).as_posix().encode() + b"\0")
        digest.update(content_of(module.read_bytes()))
    return digest.hexdigest()


def reading_digest(furniture: Sequence[str], intake: Intake) -> str:
    """Of what extraction depends on besides the file. The moment of the run is none: see ``Read.passing``."""
    settings = (intake.text_field, intake.date_field, intake.id_field, intake.withheld, intake.now is None)
    return _digest((list(furniture), settings))


def lexicon_digest(lexicon: Lexicon) -> str:
    """Of every word of a lexicon."""
    return _digest(lexicon)


def rules_digest(rules: Sequence[Rule]) -> str:
    """Of rules in their order, with level and tolerance as they are applied."""
    return _digest(list(rules))


def _digest(value: object) -> str:
    return content_of(msgspec.msgpack.encode(value)).hex()
