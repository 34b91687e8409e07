"""Stores in temporary folders, and corpora that change."""

import json
import random
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace

from claimcheck.engines.job import Job
from claimcheck.engines.local import scan_articles
from claimcheck.engines.results import ScanResult
from claimcheck.engines.stored import scan_stored
from claimcheck.rules.load import default_pack
from claimcheck.store.opening import open_store

_NAMES = ("Stephen Arkwright", "Anna Walgate", "Bilal Ostrander", "Port Calder", "Fenmouth", "Tilda Mesh")
_SENTENCES = (
    "At least {a} people died when the Calder Bridge collapsed in {name} on Friday.",
    "{b} police officers are being investigated over the death of {name}.",
    "{name}, {c}, said about {d},000 homes near Port Calder were flooded.",
    "The council in Fenmouth will pay £{a}.2m to {b} families, {name} said.",
    "Of the {d} people on board, {a} were crew and {b} were passengers, {name} said.",
)


@pytest.fixture
def store_scan() -> Callable[..., ScanResult]:
    """A scan by way of a store in a file, in which the store must not fail; its result needs the store no more."""

    def run(folder: Path, file: Path, told: list[str] | None = None, **options: object) -> ScanResult:
        def trouble(problem: Exception) -> None:
            raise problem

        with open_store(file, (told if told is not None else []).append) as store:
            assert store is not None
            scan = partial(scan_stored, store=store, trouble=trouble)
            found = scan_articles([folder], Job(default_pack(), workers=1, **options), scan=scan)
            whole = {"articles": found.articles, "claims": found.claims, "stories": found.stories}
            return replace(found, **{field: tuple(items) for field, items in whole.items()})

    return run


class Newsroom:
    """A folder of articles in which things happen by chance."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder, self.chance = folder, random.Random(seed)
        folder.mkdir()
        for _ in range(7):
            self.add()

    def text(self) -> str:
        sentences = self.chance.sample(_SENTENCES, 3)
        figures = {key: self.chance.randint(3, 60) for key in "abcd"}
        lead = self.chance.choice(["", "", "LONDON, Dec 10 (Wire) - ", "FENMOUTH, Feb 29 (Wire) - "])
        return lead + "\n\n".join(s.format(name=self.chance.choice(_NAMES), **figures) for s in sentences) + "\n"

    def add(self) -> None:
        desk = self.folder / self.chance.choice(["desk", "wire"])
        desk.mkdir(exist_ok=True)
        number, kind = self.chance.randint(0, 999), self.chance.randint(0, 9)
        if kind == 0:
            (desk / f"{number}.txt").write_bytes(self.chance.choice([b"", b"\xff\xfe\x00broken", b"\x00"]))
        elif kind == 1:
            records = [json.dumps({"id": n, "date": f"2023-0{n}-02", "text": self.text()}) for n in (1, 2, 3)]
            (desk / f"{number}.jsonl").write_text("\n".join([*records, "{broken"]) + "\n", encoding="utf-8")
        else:
            day = self.chance.choice(["", f"2023-0{self.chance.randint(1, 9)}-11-"])
            (desk / f"{day}{number}.txt").write_text(self.text(), encoding="utf-8")

    def happen(self) -> None:
        """One to three articles come, go, are edited or renamed."""
        for _ in range(self.chance.randint(1, 3)):
            files = sorted(path for path in self.folder.rglob("*") if path.is_file())
            one = self.chance.choice(files)
            match self.chance.randint(0, 4):
                case 0:
                    self.add()
                case 1 if len(files) > 3:
                    one.unlink()
                case 2:
                    one.rename(one.with_name(f"{self.chance.randint(1000, 9999)}{one.suffix}"))
                case 3:
                    one.write_bytes(one.read_bytes() + b"\n\nAt least 77 people were hurt in Fenmouth.\n")
                case _:
                    one.write_text(self.text(), encoding="utf-8")


@pytest.fixture
def newsroom(tmp_path: Path) -> Callable[[int], Newsroom]:
    return lambda seed: Newsroom(tmp_path / f"corpus-{seed}", seed)
