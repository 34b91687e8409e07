"""Coverage-guided fuzzing of readers and extractor (`make fuzz`).

    python -m tests.fuzz.fuzz SECONDS

It begins with the fixtures of the readers, with sentences full of figures and with ``tests/fuzz/corpus``, where inputs
that once broke something are kept: `make test` tries those without a fuzzer. A crash is written to ``crash-…`` in the
current folder and ends the run with a traceback.
"""

import sys
import tempfile
from pathlib import Path

from tests.fuzz.seeds import seeds

CORPUS = Path(__file__).parent / "corpus"


def main() -> None:
    try:
        import atheris  # type: ignore[import-not-found, unused-ignore]
    except ImportError as problem:
        print(f"fuzz: skipped, atheris cannot be used here ({problem})", file=sys.stderr)
        return
    with atheris.instrument_imports(include=["claimcheck"]):
        from tests.fuzz import target
    seconds = sys.argv[1] if len(sys.argv) > 1 else "60"
    with tempfile.TemporaryDirectory() as scratch:
        for number, seed in enumerate(seeds()):
            (Path(scratch) / f"{number:03}").write_bytes(seed)
        options = [f"-max_total_time={seconds}", "-max_len=6000", "-timeout=20", "-rss_limit_mb=2000"]
        atheris.Setup([sys.argv[0], *options, scratch, str(CORPUS)], target.try_file)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
