"""What a whole process costs."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from threading import Event, Thread
from typing import NamedTuple

# Seconds from one look at the memory of a tree of processes to the next.
_LOOKS = 0.5


class Cost(NamedTuple):
    """Of one process and its children: seconds of the clock and of the processor, and the largest memory in bytes.

    What processes share counts once; memory is that of the first process where a system does not tell this.
    """

    wall: float
    processor: float
    memory: int


def cost(arguments: Sequence[str], cwd: Path | None = None) -> Cost:
    """Runs Python with the arguments and waits; raises CalledProcessError where it fails."""
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, *arguments], cwd=cwd, env=_environment(), stdout=subprocess.DEVNULL)
    looks = [0]
    ended = Event()
    watch = Thread(target=_watch, args=(process.pid, ended, looks))
    watch.start()
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    ended.set()
    watch.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, list(arguments))
    alone = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Cost(wall, used.ru_utime + used.ru_stime, max(alone, *looks))


def _watch(pid: int, ended: Event, looks: list[int]) -> None:
    while not ended.wait(_LOOKS):
        looks.append(sum(map(_share, _tree(pid))))


def _tree(pid: int) -> Iterator[int]:
    """A process and all below it."""
    yield pid
    with suppress(OSError):
        for children in Path(f"/proc/{pid}/task").glob("*/children"):
            for child in children.read_text().split():
                yield from _tree(int(child))


def _share(pid: int) -> int:
    """Memory of a process in bytes, of what it shares its part ("proportional set size"); 0 where that is not told."""
    with suppress(OSError):
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        return 1024 * sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return 0


@cache
def _environment() -> dict[str, str]:
    """Modules are compiled once, as an installed package's are, whatever the shell says and without touching them."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    root = Path(__file__).parent.parent
    return {
        **kept,
        "PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / f"claimcheck-bench-bytecode-{os.getuid()}"),
        "PYTHONPATH": os.pathsep.join(filter(None, [str(root), kept.get("PYTHONPATH")])),
    }
