# Thin verbs over `egov` and pytest. On a fresh machine `make lab` and `make test` are all one needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help setup lab test lint notebooks notebooks-check lock grade bench-grading

help:  ## list the verbs
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | awk -F ':.*## ' '{printf "  make %-16s %s\n", $$1, $$2}'

# uv installs the locked wheels in seconds; where it finds no index of its own, pip with the same hashes does it.
$(READY): requirements.txt pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Menyiapkan lingkungan kerja (sekali saja) ..."
	@$(BIN)/python -m pip install -q uv
	@$(BIN)/uv pip sync -q --python $(BIN)/python --require-hashes requirements.txt \
	  || $(BIN)/python -m pip install -q --require-hashes -r requirements.txt
	@$(BIN)/uv pip install -q --python $(BIN)/python --no-deps -e . \
	  || $(BIN)/python -m pip install -q --no-deps -e .
	@touch $(READY)

setup: $(READY)  ## make the environment in .venv from the lock

lab: $(READY)  ## open the course (ARGS="--no-browser --port 8899" for servers)
	@$(BIN)/egov lab $(ARGS)

test: $(READY) lint  ## everything: units, content rules, nbval, the graded path
	@$(BIN)/python -m pytest $(ARGS)

lint: $(READY)
	@$(BIN)/ruff check -q .

notebooks: $(READY)  ## text to notebooks: lessons with outputs, assignment sources
	@$(BIN)/egov build $(ARGS)

notebooks-check: $(READY)  ## does every notebook agree with its text?
	@$(BIN)/egov build --check

lock: $(READY)  ## compile requirements.txt from pyproject.toml
	@$(BIN)/uv pip compile -q --universal --python-version 3.10 --all-extras --generate-hashes --no-emit-index-url \
	  --no-header --upgrade -o requirements.txt pyproject.toml

grade: $(READY)  ## grade an assignment (ARGS="04-membaca-62-dan-73 --workers 2")
	@$(BIN)/egov grade $(ARGS)

bench-grading: $(READY)  ## grading speed against stock nbgrader (ARGS="--n 200 --growth --feedback")
	@$(BIN)/python tests/benchmarks/bench_grading.py $(ARGS)
