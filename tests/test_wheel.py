"""What is installed works away from the checkout: the rules ship inside the package, and nothing else does."""

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"
    done = subprocess.run(
        [sys.executable, "-c", build, str(folder)], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return folder / done.stdout.split()[-1]


def test_the_wheel_holds_one_package_with_the_rules_in_it(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"claimcheck"}
    shipped = {name.removeprefix("claimcheck/packs/") for name in names if name.startswith("claimcheck/packs/")}
    assert shipped == {
        file.relative_to(ROOT / "rules").as_posix() for file in (ROOT / "rules").rglob("*") if file.is_file()
    }
    assert {"claimcheck/py.typed", "claimcheck/rules/packaged.json"} <= set(names)
    templates = {file.name for file in (ROOT / "claimcheck" / "reports" / "html" / "templates").iterdir()}
    assert {f"claimcheck/reports/html/templates/{name}" for name in templates} <= set(names)


def test_the_installed_command_scans_from_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    site, empty = tmp_path / "site", tmp_path / "empty"
    empty.mkdir()
    install = [
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-index",
        "--no-deps",
        "--no-compile",
        "--target",
        str(site),
        str(wheel),
    ]
    subprocess.run([sys.executable, *install], check=True, capture_output=True)
    # Its dependencies are those of this environment; the checkout itself is found by neither path nor .pth file.
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(site), sysconfig.get_paths()["purelib"]])}
    command = [sys.executable, "-S", str(site / "bin" / "claimcheck")]
    article = b"Seven people drowned in Castlebeck on 7 February 2025, police said."
    done = subprocess.run([*command, "scan", "-"], cwd=empty, env=environment, input=article, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"1 article, 2 claims, 0 findings")
    listed = subprocess.run([*command, "rules", "list"], cwd=empty, env=environment, capture_output=True)
    assert listed.stdout.startswith(b"CC101")
