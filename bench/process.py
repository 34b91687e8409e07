"""What a whole process costs."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple


class Cost(NamedTuple):
    """Of one process and its children: seconds of the clock and of the processor, and the largest memory in bytes."""

    wall: float
    processor: float
    memory: int


def cost(arguments: Sequence[str], cwd: Path | None = None) -> Cost:
    """Runs Python with the arguments and waits; raises CalledProcessError where it fails."""
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, *arguments], cwd=cwd, env=_environment(), stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, list(arguments))
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * (1 if sys.platform == "darwin" else 1024))


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
