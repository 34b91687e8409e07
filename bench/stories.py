"""Makes corpora of any size: stories that are told by many articles, with names, figures that drift and agency copy.

    python -m bench.stories 10000 FOLDER [--seed N]

One story holds a third of the articles, the rest hold a few each; stories share topics, words and common names but no
rare ones. The same number and seed give the same bytes.
"""

import argparse
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from pathlib import Path

# fmt: off
_FIRST = ("Anna", "Bilal", "Carla", "Dmitri", "Elena", "Farid", "Greta", "Hassan", "Ines", "Jonas", "Keiko", "Lamar",
          "Mirela", "Nikos", "Oona", "Priya", "Rosa", "Stefan")
_START = ("Bar", "Cal", "Dun", "El", "Far", "Gal", "Har", "Is", "Kel", "Lan", "Mar", "Nor", "Os", "Pen", "Quar", "Ros",
          "Sel", "Tor", "Ul", "Ver", "Wen", "Yar", "Zel")
_MIDDLE = ("a", "bo", "chi", "de", "fen", "go", "la", "mi", "no", "ra", "se", "ti", "vo", "wi")
_END = ("bury", "dale", "field", "ford", "ham", "holt", "ley", "mere", "mouth", "ness", "port", "stead", "ton", "wick")
_OUTLETS = ("Courier", "Gazette", "Herald", "Mercury", "Post", "Record", "Tribune", "Wire")
_LINKS = ("of the", "for the", "and the", "with the", "after the", "before the", "near the", "without the", "from the")
# Words of no language, as many as a newspaper uses and as unevenly used (Zipf): what two stories share by chance is
# then as little as it is in print.
_SYLLABLES = ("bra", "cle", "dro", "fli", "gru", "ska", "ple", "tri", "vel", "mon", "der", "sal", "tun", "pro", "gan")
_STOPWORDS = 50
# Days that a story is told for at most.
_LONGEST = 365
_VOCABULARY = tuple("".join(word) for word in product(_SYLLABLES, _SYLLABLES, _SYLLABLES))
# fmt: on


@dataclass(frozen=True, slots=True)
class Topic:
    """What one kind of story says; the sentences take its names and its figures of the day."""

    headline: str
    lead: str
    details: tuple[str, ...]


_TOPICS = (
    Topic(
        "{dead} dead as floods hit {town}",
        "At least {dead} people have died and {hurt} were injured after floods swept through {town}, {chief} said.",
        (
            "About {homeless:,} people were evacuated from the {district} district.",
            "Rescuers reached {saved} residents by boat on {weekday}.",
            "Damage is put at £{money}m, {chief} told reporters.",
            "{witness}, {age}, said the water rose {metres} metres in an hour.",
        ),
    ),
    Topic(
        "{town} plant to shed {jobs} jobs",
        "{firm} will cut {jobs} jobs at its {town} plant, about {share} per cent of the workforce.",
        (
            "The plant employs {staff:,} people and lost £{money}m last year.",
            "{chief}, {age}, who has led the firm since {since}, blamed energy costs.",
            "{witness} of the union said {protest} members had voted to strike.",
            "Production of {output:,} tonnes a year will move abroad by {later}.",
        ),
    ),
    Topic(
        "{charged} officers charged in {town} inquiry",
        "{charged} police officers have been charged after an inquiry into {victim}'s death in {town}.",
        (
            "The inquiry interviewed {interviewed} witnesses and examined {items:,} documents.",
            "{victim}, {age}, died in custody on {day}.",
            "{suspended} officers remain suspended, {chief} said.",
            "A hearing is expected to last {weeks} weeks.",
        ),
    ),
    Topic(
        "{chief} wins {town} by {margin:,} votes",
        "{chief} was elected mayor of {town} with {votes:,} votes, {share} per cent of those cast.",
        (
            "{witness} came second, {margin:,} votes behind.",
            "Turnout was {turnout} per cent, against {before} per cent four years ago.",
            "{stations} polling stations opened late, officials said.",
            "{chief}, {age}, campaigned on a £{money}m plan for the {district} district.",
        ),
    ),
)


def corpus(count: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """``count`` articles as (file name, text); the names hold no date, the texts begin with one."""
    chance = random.Random(seed)
    number = 0
    while number < count:
        large = count // 3 if number == 0 else chance.choice((1, 2, 2, 3, 4, 5, 8))
        for text in _story(chance, min(large, count - number)):
            yield f"{number // 1000:03d}/{number:06d}.txt", text
            number += 1


def _story(chance: random.Random, articles: int) -> Iterator[str]:
    topic = chance.choice(_TOPICS)
    names = {name: _person(chance) for name in ("chief", "witness", "victim")}
    places = {"town": _place(chance), "district": _place(chance), "firm": f"{_place(chance)} Steel"}
    figures = _figures(chance)
    began = date(2015, 1, 1) + timedelta(days=chance.randrange(3600))
    copies: list[str] = []
    a_day = max(4, articles // _LONGEST)
    for i in range(articles):
        told = began + timedelta(days=i // a_day)
        if i % a_day == 0:
            figures = _drifted(chance, figures)
        told_figures = _drifted(chance, figures) if chance.random() < 0.1 else figures
        words = {**names, **places, **told_figures, "day": f"{began:%-d %B %Y}", "weekday": f"{told:%A}"}
        words |= {"since": str(began.year - 7), "later": f"{began.year + 2}"}
        if copies and chance.random() < 0.3:
            body = chance.choice(copies)
        else:
            sentences = [topic.lead, *chance.sample(topic.details, chance.randint(2, len(topic.details)))]
            paragraphs = [s.format(**words) for s in sentences]
            for _ in range(chance.randint(3, 7)):
                paragraphs.insert(chance.randint(1, len(paragraphs)), _filler(chance))
            body = "\n\n".join([topic.headline.format(**words), *paragraphs])
            copies = [*copies[-5:], body]
        headline, _, rest = body.partition("\n\n")
        yield f"{headline}\n\nThe {chance.choice(_OUTLETS)}, {told:%-d %B %Y}\n\n{rest}\n"


def _filler(chance: random.Random) -> str:
    """A paragraph that claims nothing."""
    said = (f"{link} {_word(chance)}" for link in chance.choices(_LINKS, k=chance.randint(8, 20)))
    return f"The {_word(chance)} was {' '.join(said)}."


def _word(chance: random.Random) -> str:
    """A word whose rank follows Zipf's law, near enough: its log is uniform. The first ranks are stopwords'."""
    return _VOCABULARY[int(_STOPWORDS * (len(_VOCABULARY) / _STOPWORDS) ** chance.random())]


def _figures(chance: random.Random) -> dict[str, int]:
    ranges = {
        "dead": (3, 90), "hurt": (20, 400), "homeless": (500, 90_000), "saved": (10, 300), "money": (2, 900),
        "age": (22, 80), "metres": (2, 6), "jobs": (40, 900), "share": (5, 60), "staff": (1_000, 9_000),
        "protest": (30, 800), "output": (10_000, 900_000), "charged": (2, 19), "interviewed": (30, 300),
        "items": (1_000, 20_000), "suspended": (2, 12), "weeks": (2, 12), "margin": (200, 9_000),
        "votes": (9_000, 200_000), "turnout": (30, 80), "before": (30, 80), "stations": (2, 40),
    }  # fmt: skip
    return {name: chance.randint(*limits) for name, limits in ranges.items()}


def _drifted(chance: random.Random, figures: dict[str, int]) -> dict[str, int]:
    """The figures as told another time: one or two have moved."""
    moved = chance.sample(sorted(set(figures) - {"age"}), 2)
    return {name: value + max(1, value // 12) if name in moved else value for name, value in figures.items()}


def _person(chance: random.Random) -> str:
    return f"{chance.choice(_FIRST)} {_place(chance)}"


def _place(chance: random.Random) -> str:
    return chance.choice(_START) + "".join(chance.sample(_MIDDLE, 2)) + chance.choice(_END)


def write(count: int, folder: Path, seed: int = 1) -> int:
    """Writes a corpus below a folder; how many bytes it has."""
    size = 0
    for name, text in corpus(count, seed):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        size += path.write_bytes(text.encode())
    return size


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    write(given.count, given.folder, given.seed)


if __name__ == "__main__":
    main()
