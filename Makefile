# One command for everything; `make` alone lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help venv run demo test test-sqlite test-postgres check static floor score bench-pages soak world train clean build/gold

# Python 3.11 makes the virtual environment. HOST and PORT are where `make run` listens, JOBS how many processes test at once,
# SHARED the folder with the real articles and their annotations, which not everybody has.
PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
JOBS ?= 3
SHARED ?= ../shared
export SHARED

# The world of `make demo`: invented from end to end, and kept apart from everything else.
DEMO_URL ?= sqlite:///$(CURDIR)/var/demo.sqlite3
WORLD := --articles 60 --seed 5 --from 2024-06-03 --to 2025-05-30

BIN := .venv/bin
MANAGE := $(BIN)/python manage.py
PYTEST := $(BIN)/python -m pytest -n $(JOBS) --dist loadfile --no-loadscope-reorder $(PYTEST_ARGS)
# Training gives way to all other work; idle threads wait without spinning.
TRAIN := OMP_WAIT_POLICY=passive nice -n 19 .venv-train/bin/python -m training
IN_MEMORY := DATABASE_URL=sqlite://:memory:
# What extraction must reach on the invented passages of tests/gold; raised as it gets better, never lowered.
GOLD_FLOORS := F1=0.92 precision=0.95

help: ## List these commands
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

venv: .venv/dev.stamp ## Install everything that running, testing and checking need

run: .venv/run.stamp ## Start the site with sample articles on http://HOST:PORT/, its worker beside it; Ctrl-C ends both
	$(MANAGE) migrate --no-input
	$(MANAGE) load_reference
	$(MANAGE) local_accounts
	$(MANAGE) ingest fixtures/articles --manifest fixtures/articles/manifest.csv
	@$(MANAGE) work & worker=$$!; $(MANAGE) runserver $(HOST):$(PORT) & server=$$!; \
	trap 'kill $$worker $$server 2>/dev/null; wait' EXIT; trap 'exit 0' INT TERM; \
	wait -n $$worker $$server

demo: export DATABASE_URL := $(DEMO_URL)
demo: .venv/run.stamp ## Start the site on a database of its own with sixty articles of an invented world; Ctrl-C ends it
	$(MANAGE) migrate --no-input
	$(MANAGE) load_reference fixtures/world/reference
	$(MANAGE) local_accounts
	$(MANAGE) ingest fixtures/world/articles --manifest fixtures/world/articles/manifest.csv
	$(MANAGE) runserver $(HOST):$(PORT)

test: test-sqlite test-postgres ## Run every test on SQLite, then on PostgreSQL

test-sqlite: .venv/dev.stamp ## Run every test on SQLite
	env -u DATABASE_URL $(PYTEST)

test-postgres: .venv/dev.stamp ## Run every test on PostgreSQL, a throw-away one unless DATABASE_URL names one
	$(BIN)/python tests/postgres_server.py -- $(PYTEST)

check: static floor ## Check style, types, import rules, migrations, and extraction against its floor

static: .venv/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m pytest -q --no-header tests/house/test_shape.py
	$(IN_MEMORY) SECRET_KEY=$$(head -c 48 /dev/urandom | base64 -w 0) ALLOWED_HOSTS=tracker.example $(MANAGE) check --deploy --fail-level WARNING
	$(IN_MEMORY) $(MANAGE) makemigrations --check --dry-run

floor: .venv/dev.stamp build/gold
	$(BIN)/python benchmarks/score.py tests/gold/texts tests/gold/annotations build/gold | $(BIN)/python benchmarks/floor.py $(GOLD_FLOORS)

score: .venv/dev.stamp build/gold ## Score extraction on the invented passages, and on the real articles where SHARED has them
	$(BIN)/python benchmarks/score.py tests/gold/texts tests/gold/annotations build/gold
	@if [ -d "$(SHARED)/gold/seeds" ]; then set -ex; \
	$(BIN)/python -m extraction "$(SHARED)/seeds" --manifest "$(SHARED)/seeds/manifest.csv" --out build/seeds; \
	$(BIN)/python benchmarks/score.py "$(SHARED)/seeds" "$(SHARED)/gold/seeds" build/seeds; \
	else echo "The real articles are not scored: $(SHARED) does not have them."; fi

bench-pages: .venv/dev.stamp ## Time every kind of page on an invented world, on both engines, and write docs/measured/pages.md
	nice -n 15 $(BIN)/python -m benchmarks.pages $(BENCH_ARGS)

soak: .venv/dev.stamp ## Kill imports again and again, let two overlap, on both engines, and write docs/measured/soak.md; takes most of an hour
	nice -n 5 $(BIN)/python -m benchmarks.soak $(SOAK_ARGS)

world: .venv/run.stamp ## Write the articles of fixtures/world anew
	rm -rf fixtures/world
	$(BIN)/python -m benchmarks.world write fixtures/world --no-truth $(WORLD)

build/gold: .venv/dev.stamp
	@mkdir -p build
	@awk 'FNR > 1 || NR == 1' tests/gold/manifest_*.csv > build/gold-manifest.csv
	@rm -rf build/gold
	$(BIN)/python -m extraction tests/gold/texts --manifest build/gold-manifest.csv --directory tests/gold/directory.json --out build/gold

.venv/run.stamp: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' || { echo "$(PYTHON) is not Python 3.11: make PYTHON=/path/to/python3.11"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

.venv/dev.stamp: .venv/run.stamp requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

train: .venv-train/stamp ## Train the tagger from SHARED/polnear and training/passages, export and score it; goes on where it was broken off
	$(TRAIN).train polnear --epochs 4
	$(TRAIN).train passages --from polnear --epochs 4 --passages 3 --polnear 0.1 --rate 0.5
	$(TRAIN).export passages
	$(TRAIN).evaluate passages

.venv-train/stamp: requirements.txt training/requirements.txt
	$(PYTHON) -m venv .venv-train
	.venv-train/bin/python -m pip install --quiet --disable-pip-version-check -r training/requirements.txt
	@touch $@

clean: ## Remove what was built and cached; the database in var/ and .venv stay
	rm -rf build staticfiles .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +
