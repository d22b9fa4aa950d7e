# From a fresh clone this needs Python 3.11 or newer and make, nothing else.

VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
# The shells of some machines set these; they make Python slower and are no part of what is tested or measured.
CLEAN := env -u PYTHONUNBUFFERED -u PYTHONDONTWRITEBYTECODE
CODE := documents meeting store tui tests benchmarks
FRAME := pyproject.toml hatch_build.py
# More than there are cores: most tests wait for a terminal, not for a processor.
WORKERS ?= 4
SEED ?= 1

.DEFAULT_GOAL := help
.PHONY: help install demo test check rules audit soak bench screenshots catalogues lock wheel-test clean

help: ## Print this list
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 22

install: $(VENV)/.installed ## Prepare .venv for work on the program, from the lock

demo: $(VENV)/.runs catalogues ## Open a made-up meeting that is about to start
	@$(CLEAN) $(BIN)/ordstyrer demo $(ARGS)

test: install catalogues ## Run the tests, without the long ones
	$(CLEAN) $(BIN)/pytest -m "not soak" -n $(WORKERS) $(ARGS)

check: install catalogues ## Look for what needs no run: style, types, imports, spelling, stale texts and pictures
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/codespell
	$(BIN)/python -m tests.catalogue
	$(if $(wildcard tests/screenshots.py tests/screenshots),$(BIN)/python -m tests.screenshots --check)

rules: install ## Print which rules are held by which tests, which not yet, and which are not for software
	@$(BIN)/python -m tests.rules

audit: install ## Look for known faults in what the lock installs, where a database of them can be reached
	@test -x build/audit/bin/python || $(PYTHON) -m venv build/audit
	@build/audit/bin/python -m pip --quiet --disable-pip-version-check install --require-hashes -r requirements/audit.txt
	@$(BIN)/python -m tests.audit build/audit/bin/pip-audit $(foreach lock,run build dev lock audit,requirements/$(lock).txt)

soak: install catalogues ## Run the long seeded tests (SEED=1); a skip is a failure
	$(CLEAN) $(BIN)/pytest -m soak -s --skip-is-failure --hypothesis-profile=soak --hypothesis-seed=$(SEED) $(ARGS)

bench: install catalogues ## Measure against a bare Textual app and print the figures
	$(CLEAN) $(BIN)/python -m benchmarks $(ARGS)

screenshots: install catalogues ## Draw the pictures in screenshots/ anew
	$(BIN)/python -m tests.screenshots

lock: install ## Write requirements/ anew from pyproject.toml (UPGRADE=--upgrade for newer versions)
	$(PIP) install --require-hashes -r requirements/lock.txt
	$(LOCK) -o requirements/run.txt
	$(LOCK) --extra word --group build -c requirements/run.txt -o requirements/build.txt
	$(LOCK) --extra word --group dev -c requirements/build.txt -o requirements/dev.txt
	$(UV) --group lock $(LOCK_OPTIONS) -o requirements/lock.txt
	$(UV) --group audit $(LOCK_OPTIONS) -o requirements/audit.txt

wheel-test: install ## Build a wheel, install it alone from the lock, and run it
	rm -rf build/wheel
	$(BIN)/hatchling build -t wheel -d build/wheel
	$(PYTHON) -m venv build/wheel/venv
	build/wheel/venv/bin/python -m pip --quiet --disable-pip-version-check install --require-hashes -r requirements/run.txt
	build/wheel/venv/bin/python -m pip --quiet --disable-pip-version-check install --no-deps --no-index build/wheel/*.whl
	$(CLEAN) $(BIN)/python -m tests.wheel build/wheel/venv/bin/ordstyrer

clean: ## Remove what make has made
	rm -rf $(VENV) build .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

catalogues: $(patsubst %.po,%.mo,$(wildcard tui/locale/*/LC_MESSAGES/*.po))

# The hash of a file is the same wherever it is fetched from, so the lock names no index; what this machine adds to the public one
# is left out, or only its own files would be pinned.
UV := env -u UV_INDEX -u UV_EXTRA_INDEX_URL -u UV_FIND_LINKS UV_NO_CONFIG=1 $(BIN)/uv --quiet pip compile
LOCK_OPTIONS := --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate $(UPGRADE)
LOCK := $(UV) pyproject.toml $(LOCK_OPTIONS)

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "ordstyrer needs Python 3.11 or newer on the path, as python3 or python3.11 to python3.14" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

$(VENV)/.runs: requirements/build.txt $(FRAME) | $(BIN)/python
	$(PIP) install --require-hashes -r requirements/build.txt
	$(PIP) install --no-deps --no-build-isolation --no-index -e .
	@$(BIN)/python -m compileall -q documents meeting store tui
	@touch $@

$(VENV)/.installed: $(VENV)/.runs requirements/dev.txt
	$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

%.mo: %.po | $(VENV)/.runs
	@$(BIN)/pybabel --quiet compile -i $< -o $@
