"""Looks up the locked dependencies among known vulnerabilities.

    python docs/audit.py

Exit status 1 where one is known. Where no advisory database can be reached, or pip-audit is not installed, that is said
on standard error and the status is 0: a build without a network is not a vulnerable one.
"""

import json
import subprocess
import sys
from pathlib import Path

LOCK = Path(__file__).parent.parent / "requirements.lock"


def main() -> int:
    options = ["--require-hashes", "--disable-pip", "--progress-spinner=off", "--format=json"]
    command = [sys.executable, "-m", "pip_audit", "--requirement", str(LOCK), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if not done.stdout.startswith("{"):
        print(f"audit: skipped, {(done.stderr.strip() or 'no answer').splitlines()[-1][:200]}", file=sys.stderr)
        return 0
    packages = json.loads(done.stdout)["dependencies"]
    unknown = [package["name"] for package in packages if "skip_reason" in package]
    if len(unknown) == len(packages):
        print("audit: skipped, the advisory database that can be reached knows none of the packages", file=sys.stderr)
        return 0
    for package in packages:
        for known in package.get("vulns", ()):
            print(f"{package['name']} {package['version']}: {known['id']}, mended in {known['fix_versions'] or 'none'}")
    print(f"audit: {len(packages) - len(unknown)} packages looked up, {len(unknown)} unknown to the database")
    return int(any(package.get("vulns") for package in packages))


if __name__ == "__main__":
    sys.exit(main())
