"""How long commands take to start, beside the imports that any such command pays for.

    python -m bench.start [--runs N]

Processor seconds of whole processes, taken in turn so that other work on the machine meets them alike; what counts is
the median of the ratios. Modules and patterns are compiled before, as they are from the second run on.
"""

import argparse
import statistics
import tempfile
from pathlib import Path
from typing import NamedTuple

from bench.process import cost
from bench.stories import write


class Start(NamedTuple):
    """A command, its processor seconds and how many times those of the imports they are: medians."""

    command: str
    seconds: float
    times: float


def starts(runs: int) -> list[Start]:
    """The imports themselves, then the commands."""
    with tempfile.TemporaryDirectory(prefix="claimcheck-bench-") as name:
        folder = Path(name)
        write(5, folder / "five")
        scan = ("-m", "claimcheck", "scan", "--fail-on", "never", "five")
        commands = {
            'python -c "import typer, rich"': ("-c", "import typer, rich"),
            "claimcheck --version": ("-m", "claimcheck", "--version"),
            "claimcheck scan of five articles": scan,
            # Else there is nothing in these articles to show in a table.
            "claimcheck scan --show note of them": (*scan, "--show", "note"),
            "claimcheck scan --format json of them": (*scan, "--format", "json"),
        }
        # The first round compiles the modules and the patterns and is not counted.
        rounds = [[cost(arguments, folder).processor for arguments in commands.values()] for _ in range(runs + 1)][1:]
    taken = list(zip(*rounds, strict=True))
    return [
        Start(command, statistics.median(own), statistics.median(map(float.__truediv__, own, taken[0])))
        for command, own in zip(commands, taken, strict=True)
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--runs", type=int, default=11)
    for start in starts(parser.parse_args().runs):
        print(f"{start.command:<48} {1000 * start.seconds:>6.0f} ms  {start.times:>5.2f} times the imports")


if __name__ == "__main__":
    main()
