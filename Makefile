# Needs python3 (3.11 or newer), make and a package index; everything else goes into .venv/.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: scan test wheel clean docs picture accuracy bench linear metamorphic fuzz lock audit licences test-minimum

# Scans the sample corpus. Findings are what it is for, so they do not fail the target.
scan: $(VENV)/.installed
	$(BIN)/claimcheck scan corpus/ --fail-on never

test: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest --numprocesses auto

wheel: $(VENV)/.installed-dev
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

# Pages that are made from the code and from measurements.
docs: $(VENV)/.installed
	$(BIN)/python -m claimcheck.reports.rules_page > docs/rules.md
	$(BIN)/python -m claimcheck.reports.settings_page docs/settings.md

# The pictures of the README, from real output; needs Debian's chromium and chromium-driver.
picture: $(VENV)/.installed-dev
	$(BIN)/python docs/pictures/draw.py

# Both need gold data that stands beside the checkout and say so where it is missing.
accuracy: $(VENV)/.installed
	$(BIN)/python -m bench.accuracy

# Everything that docs/performance.md tells, in one sitting, and writes it there: a quarter of an hour on a quiet machine.
SIZES = 1000,10000
ifdef FULL
SIZES = 1000,10000,100000
endif
bench: $(VENV)/.installed-bench $(VENV)-bench/.installed
	$(BIN)/python -m bench.report --sizes $(SIZES)

# Hostile text at a hundred times the length that `make test` gives it.
linear: $(VENV)/.installed
	$(BIN)/python -m bench.linear

# Plants discrepancies into stories that agree; the table in docs/reliability.md.
metamorphic: $(VENV)/.installed
	$(BIN)/python -m bench.metamorphic --write

# Every dependency, of all extras and of development, at one version and with its hashes: `pip install --require-hashes`.
lock: $(VENV)/.installed-supply
	$(BIN)/uv pip compile --quiet --upgrade --universal --generate-hashes --custom-compile-command "make lock" \
		--no-emit-find-links --all-extras --group dev pyproject.toml -o requirements.lock

# The oldest versions that pyproject.toml allows, in an environment of their own.
test-minimum: $(VENV)/.installed-supply
	$(BIN)/uv venv --quiet --clear --seed --python $(BIN)/python $(VENV)-minimum
	$(BIN)/uv pip install --quiet --python $(VENV)-minimum/bin/python --resolution lowest-direct \
		--group dev --editable ".[all]"
	$(VENV)-minimum/bin/python -m pytest -q $(TESTS)

# Known vulnerabilities of what is locked; says so where no database can be reached, or what asks it cannot be installed.
audit: $(VENV)/.installed-dev
	-@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group supply
	$(BIN)/python docs/audit.py

licences: $(VENV)/.installed-dev
	$(BIN)/python docs/licences.py docs/licences.md

# Mutates files towards what the readers and the extractor have not met yet, for so many seconds each.
SECONDS ?= 60
fuzz: $(VENV)/.installed-dev
	-$(BIN)/python -m pip install --quiet --disable-pip-version-check --group fuzz
	$(BIN)/python -m tests.fuzz.fuzz $(SECONDS)

clean:
	rm -rf $(VENV) $(VENV)-minimum $(VENV)-bench dist

$(VENV)/.installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "claimcheck needs Python 3.11 or newer; PYTHON=... picks one")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

# Dependency groups (PEP 735) need pip 25.1.
$(VENV)/.installed-dev: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group dev
	@touch $@

$(VENV)/.installed-bench: $(VENV)/.installed-dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group bench
	@touch $@

# What claimcheck is measured beside, in an environment of its own; what cannot be installed is left out by name.
$(VENV)-bench/.installed: pyproject.toml
	$(PYTHON) -m venv --clear $(VENV)-bench
	$(VENV)-bench/bin/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	-$(VENV)-bench/bin/python -m pip install --quiet --disable-pip-version-check --group peers
	@touch $@

$(VENV)/.installed-supply: $(VENV)/.installed-dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group supply
	@touch $@
