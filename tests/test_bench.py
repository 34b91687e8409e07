"""The measuring scripts read gold and fill in tables as they say; what they measure is not tried here."""

import json
import re
from pathlib import Path

import pytest

from bench.accuracy import PAGE, filled, percent, table
from bench.gold import Quote, clusters
from bench.stories import corpus


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A cluster whose quotes need each way of being found."""
    story = tmp_path / "fire"
    story.mkdir()
    (story / "a.txt").write_bytes("\ufeffTwo hurt.\r\nLater: two hurt, two hurt.".encode())
    places = [
        {"file": "a.txt", "quote": "Two hurt"},
        {"file": "a.txt", "quote": "two hurt", "occurrence": 2},
        {"file": "a.txt", "quote": "two hurt", "start": 29},
        {"file": "a.txt", "quote": "two hurt", "start": 3},
        {"file": "a.txt", "quote": "three hurt"},
    ]
    finding = {"id": "g1", "family": "count", "verdict": "update"}
    claims = [*places[:3], {**places[3], "also": [places[0]]}, places[4]]
    (story / "gold.json").write_text(json.dumps({"findings": [{**finding, "claims": claims}]}), encoding="utf-8")
    return tmp_path


def test_gold_quotes_are_found_in_the_text_as_stored(folder: Path) -> None:
    (cluster,) = clusters(folder)
    (matter,) = cluster.findings
    first, second, third = Quote("a.txt", 1, 9), Quote("a.txt", 29, 37), Quote("a.txt", 19, 27)
    assert matter.claims == ((first,), (second,), (second,), (third, first), ())


def test_there_are_no_clusters_where_there_is_no_folder(tmp_path: Path) -> None:
    assert clusters(tmp_path / "nowhere") == ()


@pytest.mark.parametrize(
    ("span", "overlap"), [((0, 5), False), ((0, 6), True), ((6, 7), True), ((9, 12), True), ((10, 12), False)]
)
def test_quotes_overlap_by_a_character_at_least(span: tuple[int, int], overlap: bool) -> None:
    assert Quote("a.txt", 5, 10).overlaps("a.txt", *span) is overlap
    assert not Quote("a.txt", 5, 10).overlaps("b.txt", *span)


def test_tables_replace_what_stood_between_their_comments() -> None:
    page = "Words.\n<!-- begin one -->\nold\n<!-- end one -->\n<!-- begin two -->\n<!-- end two -->\n"
    once = filled(page, {"one": table(("a", "b"), [(1, r"\1")])})
    body = "| a | b |\n|---|---:|\n| 1 | \\1 |"
    assert once == page.replace("old", f"\n{body}\n")
    assert filled(once, {"one": "old"}) == filled(page, {"one": "old"})
    with pytest.raises(ValueError, match="three"):
        filled(page, {"three": ""})


@pytest.mark.parametrize(("value", "shown"), [(None, "-"), (float("nan"), "-"), (90.04, "90.0"), (100, "100.0")])
def test_percentages(value: float | None, shown: str) -> None:
    assert percent(value) == shown


def test_page_has_a_filled_place_for_every_table() -> None:
    text = PAGE.read_text(encoding="utf-8")
    names = ("measured", "scores", "targets", "clusters", "rules", "missed", "claims", "timexes", "quantities")
    assert filled(text, dict.fromkeys(names, "")) != text
    assert all(f"<!-- begin {name} -->\n<!-- end" not in text for name in names)


def test_fit_finds_the_weights_that_made_the_cases() -> None:
    np = pytest.importorskip("numpy", reason="make bench installs it")
    from bench.fit_links import fitted, left_out

    random = np.random.default_rng(0)
    amounts = random.integers(0, 2, (20_000, 2)).astype(float)
    true = (random.random(20_000) < 1 / (1 + np.exp(1.0 - 2.0 * amounts[:, 0]))).astype(float)
    ones = np.ones(len(true))
    assert fitted(amounts, true, ones) == pytest.approx([-1.0, 2.0, 0.0], abs=0.1)
    cluster = np.where(np.arange(len(true)) % 2, "one", "other")
    p = left_out(cluster, amounts, true, ones)
    assert p[amounts[:, 0] == 1].mean() == pytest.approx(1 / (1 + np.exp(-1.0)), abs=0.02)


def test_the_made_corpus_is_the_same_each_time_and_skewed() -> None:
    made = list(corpus(60, seed=3))
    assert made == list(corpus(60, seed=3))
    assert made != list(corpus(60, seed=4))
    assert len({name for name, _ in made}) == 60
    town = re.search(r"\w{9,}", made[0][1])
    assert town
    assert sum(town[0] in text for _, text in made) == 20
