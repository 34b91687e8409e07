"""Reads one file: bytes → ``Article``, with no newline translation."""

import re
from datetime import date
from pathlib import Path

from claimcheck.articles.article import Article, Part, Role
from claimcheck.articles.span import Span

_DATE = re.compile(r"\A\s*(?:---\s*\n(?:.*\n)*?(?:date|published):\s*|date\s+)(\d{4})-(\d\d)-(\d\d)")


def read_article(path: Path, name: str) -> Article:
    text = path.read_bytes().decode("utf-8")
    m = _DATE.match(text)
    day = date(int(m[1]), int(m[2]), int(m[3])) if m else None
    return Article(name, text, (Part(Role.BODY, Span(m.end() if m else 0, len(text))),), day)
