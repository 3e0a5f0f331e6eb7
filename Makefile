# Thin verbs over `egov` and pytest. On a fresh machine `make lab` and `make test` are all one needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help setup lab desk grade unit check notebooks notebooks-check test test-web lint hub hub-ready lock fuzz bench-grading bench-desk bench-hub web windows release

help:  ## list the verbs
	@awk -F ':.*## ' '/^##@/ {printf "\n%s\n", substr($$0, 5)} /^[a-z-]+:.*## / {printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# uv installs the locked wheels in seconds; where it finds no index of its own, pip with the same hashes does it.
$(READY): requirements.txt pyproject.toml $(wildcard src/egov/*/labextension/static/*)
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Menyiapkan lingkungan kerja (sekali saja) ..."
	@$(BIN)/python -m pip install -q uv
	@$(BIN)/uv pip sync -q --python $(BIN)/python --require-hashes requirements.txt \
	  || $(BIN)/python -m pip install -q --require-hashes -r requirements.txt
	@$(BIN)/uv pip install -q --python $(BIN)/python --no-deps -e . \
	  || $(BIN)/python -m pip install -q --no-deps -e .
	@touch $(READY)

##@ Everyone
setup: $(READY)  ## make the environment in .venv from the lock

##@ Trainees
lab: $(READY)  ## open the course (ARGS="--no-browser --port 8899" for servers)
	@$(BIN)/egov lab $(ARGS)

##@ Instructors
desk: $(READY)  ## open the instructor's desk (ARGS="--no-browser --port 8866")
	@$(BIN)/egov desk $(ARGS)

grade: $(READY)  ## grade an assignment (ARGS="04-membaca-62-dan-73 --workers 2")
	@$(BIN)/egov grade $(ARGS)

##@ Authors
notebooks: $(READY)  ## text to notebooks: lessons with outputs, assignment sources
	@$(BIN)/egov build $(ARGS)

unit: $(READY)  ## lay out a new unit (N=02)
	@$(BIN)/egov unit $(N)

check: $(READY)  ## all content rules of one unit (N=04)
	@$(BIN)/egov check $(N)

notebooks-check: $(READY)  ## does every notebook agree with its text?
	@$(BIN)/egov build --check

# Three processes for two cores: a third of the time goes into waiting for kernels, servers and the sandbox.
test: $(READY) lint  ## everything: units, content rules, nbval, the graded path (ARGS="-k 04" for one unit)
	@$(BIN)/python -m pytest -n 3 $(ARGS)

test-web: $(READY)  ## the browser edition, the .exe and the package for trainees (minutes; needs node and go)
	@$(BIN)/python -m pytest -o addopts="-ra --strict-markers" tests/web $(ARGS)

lint: $(READY)  ## style, and dependencies declared as imported
	@$(BIN)/ruff check -q .
	@$(BIN)/ruff format -q --diff . || { echo "Run: $(BIN)/ruff format ."; exit 1; }
	@told=$$($(BIN)/deptry --no-ansi src 2>&1) || { echo "$$told"; exit 1; }

##@ Distributors
web: $(READY)  ## the course for the browser: dist/web (PYODIDE=FOLDER takes Pyodide's official distribution)
	@$(BIN)/egov web $(ARGS)

windows: web  ## MelekDigital.exe: the browser edition in one program for Windows (needs Debian's golang-go)
	@$(BIN)/egov release --only exe

release: web  ## what trainees get, without answers: dist/ (zip, web folder, exe, checksums, a page with three doors)
	@$(BIN)/egov release

##@ Servers
HUB := .venv-hub
HUB_PYTHON ?= $(firstword $(wildcard /usr/bin/python3) $(PYTHON))

# The instructors run this Python too: root's own (pyenv) would be closed to them.
$(HUB)/.ready: requirements-hub.txt pyproject.toml hub/package-lock.json | $(READY)
	@test -x $(HUB)/bin/python || $(HUB_PYTHON) -m venv --without-pip $(HUB)
	@echo "Menyiapkan server kelas (sekali saja) ..."
	@$(BIN)/uv pip sync -q --python $(HUB)/bin/python --require-hashes requirements-hub.txt
	@$(BIN)/uv pip install -q --python $(HUB)/bin/python --no-deps -e .
	@cd hub && npm ci --silent --ignore-scripts --no-audit --no-fund
	@touch $@

hub-ready: $(HUB)/.ready  ## install what the class server needs (once; hub/README.md)

hub: $(HUB)/.ready  ## run the class server (as root; ARGS="--settings /etc/melek-hub.toml")
	@$(HUB)/bin/egov hub start $(ARGS)

##@ Programmers
lock: $(READY)  ## compile requirements.txt and requirements-web.txt from pyproject.toml
	@$(BIN)/uv pip compile -q --universal --python-version 3.10 --all-extras --generate-hashes --no-emit-index-url \
	  --no-header --upgrade -o requirements.txt pyproject.toml
	@$(BIN)/uv pip compile -q --universal --python-version 3.10 --group web --generate-hashes --no-emit-index-url \
	  --no-header --upgrade -o requirements-web.txt
	@$(BIN)/uv pip compile -q --universal --python-version 3.10 --generate-hashes --no-emit-index-url \
	  --no-header -c requirements.txt -o requirements-peserta.txt pyproject.toml
	@$(BIN)/uv pip compile -q --universal --python-version 3.10 --extra desk --extra cluster --extra postgres \
	  --group hub --generate-hashes --no-emit-index-url --no-header -c requirements.txt -o requirements-hub.txt pyproject.toml

fuzz: $(READY)  ## malformed messages against the grader's codec (ARGS="--seconds 600")
	@$(BIN)/python tests/grading/fuzz_messages.py $(ARGS)

bench-grading: $(READY)  ## grading speed against stock nbgrader (ARGS="--n 200 --growth --feedback")
	@$(BIN)/python tests/benchmarks/bench_grading.py $(ARGS)

bench-hub: $(READY) hub-ready  ## N people who start together on one class server (as root; ARGS="--people 10")
	@$(BIN)/python tests/benchmarks/bench_hub.py $(ARGS)

bench-desk: $(READY)  ## how fast the desk answers for 3,000 people x 15 units (ARGS="--people 300 --units 5")
	@$(BIN)/python tests/benchmarks/bench_desk.py $(ARGS)
