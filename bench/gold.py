"""The measuring data that stands beside the checkout: where it is, and what its gold clusters say.

A cluster is a folder of articles on one story with a ``gold.json``: discrepancies that an editor would want to see, and
tempting pairs that are none. Its README fixes the format. CLAIMCHECK_BENCH names another folder than ../shared/bench.
"""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
BENCH = Path(os.environ.get("CLAIMCHECK_BENCH", ROOT.parent / "shared" / "bench"))


@dataclass(frozen=True, slots=True)
class Quote:
    """A place in an article: code points, end exclusive."""

    article: str
    start: int
    end: int

    def overlaps(self, article: str, start: int, end: int) -> bool:
        return self.article == article and start < self.end and self.start < end


@dataclass(frozen=True, slots=True)
class Matter:
    """A gold finding or non-finding. claims: of each claim in it, every place that states it."""

    id: str
    family: str
    verdict: str
    claims: tuple[tuple[Quote, ...], ...]


@dataclass(frozen=True, slots=True)
class Cluster:
    name: str
    articles: tuple[Path, ...]
    findings: tuple[Matter, ...]


def clusters(folder: Path) -> tuple[Cluster, ...]:
    """The gold clusters below a folder, by name; none where the folder is missing."""
    return tuple(_cluster(path.parent) for path in sorted(folder.glob("*/gold.json")))


def missing(path: Path, what: str) -> bool:
    """Whether data is missing, which is then told on standard output."""
    if path.exists():
        return False
    print(f"{what}: left out, there is no {path}")
    return True


def _cluster(folder: Path) -> Cluster:
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    articles = tuple(sorted(folder.glob("*.txt")))
    texts = {path.name: path.read_bytes().decode("utf-8") for path in articles}
    return Cluster(folder.name, articles, tuple(_matter(finding, texts) for finding in gold["findings"]))


def _matter(finding: dict[str, Any], texts: dict[str, str]) -> Matter:
    claims = []
    for claim in finding["claims"]:
        located = (_locate(place, texts) for place in (claim, *claim.get("also", ())))
        claims.append(tuple(quote for quote in located if quote))
    return Matter(finding["id"], finding["family"], finding["verdict"], tuple(claims))


def _locate(place: dict[str, Any], texts: dict[str, str]) -> Quote | None:
    """The place of a quote: at ``start`` where that holds, else its ``occurrence``-th, else its first occurrence."""
    text, quote = texts.get(place["file"], ""), place["quote"]
    start = place.get("start")
    if not isinstance(start, int) or not text.startswith(quote, start):
        start = -1
        for _ in range(place.get("occurrence") or 1):
            start = text.find(quote, start + 1)
            if start < 0:
                break
        if start < 0:
            start = text.find(quote)
    return Quote(place["file"], start, start + len(quote)) if start >= 0 else None
