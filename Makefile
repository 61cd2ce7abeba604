# Two commands are enough: `make demo` shows the program, `make test` proves it.
# Every target first brings .venv up to date from the hashed lock files.

SHELL := /bin/sh
BIN := .venv/bin
.DEFAULT_GOAL := help
.PHONY: help environment texts demo test browser check fix bench clean

help: ## Say what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

.venv/stamp: requirements-dev.lock requirements-bootstrap.lock scripts/environment
	@scripts/environment

environment: .venv/stamp ## Bring .venv up to date

texts: .venv/stamp
	@$(BIN)/python scripts/translations.py compile

demo: texts ## Start Vlecht with seventeen real networks and people to sign in as
	@$(BIN)/vlecht demo

test: texts ## Run every test, the browser tests too; ends with counts
	@$(BIN)/python scripts/run_tests.py $(OPTIONS)

browser: texts ## Run the browser tests only
	@$(BIN)/python scripts/run_tests.py browser

check: texts ## Format, lint, types, import contracts, templates, texts, migrations, documents, locks
	@$(BIN)/python scripts/check.py

fix: texts ## Repair what can be repaired without thinking
	@$(BIN)/ruff check --fix --quiet . || true
	@$(BIN)/ruff format --quiet .
	@$(BIN)/python scripts/translations.py update
	@$(BIN)/python scripts/access_reference.py
	@$(BIN)/python scripts/glossary.py

bench: texts ## Measure every page with 20 and with 20,000 networks
	@$(BIN)/python benchmarks/pages.py

clean: ## Remove the environment and everything the tools left
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache dist build
