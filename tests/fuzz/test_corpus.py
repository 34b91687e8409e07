"""Inputs that the fuzzer found, and what it begins with, go through readers and extractor without it."""

from pathlib import Path

import pytest

from tests.fuzz.seeds import NAMES, seeds
from tests.fuzz.target import try_file

KEPT = sorted((Path(__file__).parent / "corpus").iterdir())


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.name)
def test_what_was_found_once_does_no_harm(kept: Path) -> None:
    try_file(kept.read_bytes())


def test_the_seeds_do_no_harm_under_any_name() -> None:
    assert len(seeds()) > 20
    for seed in seeds():
        try_file(seed)
        try_file(bytes([len(seed) % len(NAMES)]) + seed[1:])
