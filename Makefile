# Every command works on a fresh clone: what it needs, it sets up first. `make` lists them.

PYTHON ?= python3
VENV_PYTHON := .venv/bin/python
export PYTHONPATH := .:services
# What the tools keep between runs stays inside the checkout.
export XDG_CACHE_HOME ?= $(CURDIR)/.cache/xdg
# Byte code too, also where the shell forbids it beside the sources: compiling anew takes longer than the rest of a start.
export PYTHONPYCACHEPREFIX := $(CURDIR)/.cache/bytecode
unexport PYTHONDONTWRITEBYTECODE
export TARGET BASE_URL TAGS LOCALE WORKERS SHARD ARGS
# What `make containers` may do where no engine answers: --install, or nothing.
ENGINE ?=

.DEFAULT_GOAL := help
.PHONY: help setup e2e test containers prove check lint trace database-docs bench bench-framework bench-growth bench-load bench-oracles report images mock up down lock clean

help: ## List the commands
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' Makefile

setup: ## Make this machine ready; the other commands do it by themselves
	@$(PYTHON) -m tools.setup

e2e: setup ## Run the scenarios, then make their report (TARGET= TAGS= LOCALE= WORKERS= ARGS=)
	@$(VENV_PYTHON) -m tools.run e2e

test: check ## Everything that CI checks: check, the tests of the machinery, and the scenarios
	@$(VENV_PYTHON) -m tools.run test

containers: setup ## What needs a Docker engine: its own tests, and a part of the scenarios on containers
	@$(VENV_PYTHON) -m tools.engine $(ENGINE) $(VENV_PYTHON) -m tools.run containers

prove: setup ## Plant known defects one by one: the scenarios have to see each (ARGS="--only NAME", "--changed-since REV", "--full")
	@$(VENV_PYTHON) -m tools.prove $(ARGS)

check: setup ## Style, types, who may import whom, and what covers what
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@.venv/bin/mypy
	@.venv/bin/lint-imports
	@$(VENV_PYTHON) -m tools.traceability --check
	@$(VENV_PYTHON) -m tools.database_docs --check

lint: setup ## Check the feature files and their steps, without a browser
	@$(VENV_PYTHON) -m fixtures.lint

trace: setup ## Write down which scenario covers which acceptance line
	@$(VENV_PYTHON) -m tools.traceability

database-docs: setup ## Describe the database in docs/database.md, from its models
	@$(VENV_PYTHON) -m tools.database_docs

report: setup ## Make the report again from the last results
	@$(VENV_PYTHON) -m fixtures.report

images: setup ## Make or fetch what TARGET=containers runs, ahead of the first run
	@$(VENV_PYTHON) -m launch images

mock: setup ## The web tier alone on a stand-in of the API, at http://127.0.0.1:8001
	@API_MODE=mock $(VENV_PYTHON) -m payasplay.web --port 8001

up: setup ## Start the platform and leave it up (TARGET=containers: as containers)
	@$(VENV_PYTHON) -m launch up $(if $(filter containers,$(TARGET)),--target containers)

down: setup ## Stop the platform that `make up` started
	@$(VENV_PYTHON) -m launch down

bench-oracles: setup ## What the oracles and the report cost: paired runs with them on and off
	@$(VENV_PYTHON) -m tools.bench_oracles $(ARGS)

bench-growth: setup ## Whether a scenario costs the same in a run of a thousand as in one of a hundred, and memory stays flat
	@$(VENV_PYTHON) -m tools.bench_growth $(ARGS)

bench: setup ## What a scenario costs, beside other ways to run the same (ARGS="--turns 5 --rounds 5 --only script tuned")
	@$(VENV_PYTHON) -m tools.bench $(ARGS)

bench-framework: setup ## What framework and report cost a scenario, with few step definitions and with many
	@$(VENV_PYTHON) -m tools.bench_framework $(ARGS)

bench-load: setup ## 100 users at once: throughput, percentiles, the ledger's truth and its cost (ARGS="--users N --seconds S")
	@$(VENV_PYTHON) -m tools.bench_load $(ARGS)

lock: setup ## Resolve requirements.in into requirements.txt
	@.venv/bin/uv pip compile --universal --python-version 3.11 --no-annotate requirements.in -o requirements.txt

clean: ## Remove everything that the commands made, reports included
	@rm -rf .venv .cache .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis test-results
	@rm -rf services/payasplay/web/static/vendor
	@find reports -mindepth 1 ! -name README.md -delete
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
