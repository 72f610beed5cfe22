# Two commands for a newcomer:  make ask Q="..."   and   make test
# PYTHON may name any Python from 3.11 on.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
Q ?= what did the US get in return?

.PHONY: ask chat app test lint eval bench soak clean

$(READY): requirements.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -qq --disable-pip-version-check -r requirements.txt
	@touch $(READY)

export Q
ask: $(READY)
	@$(BIN)/python -m rag ask "$$Q"

chat: $(READY)
	@$(BIN)/python -m rag chat

app: $(READY)
	$(BIN)/streamlit run app.py

# Two processes: half the time on two cores, and a bounded memory on many.
test: lint
	$(BIN)/python -m pytest -n 2

# Long fault tests: two hundred builds killed at random while two others read, and fifty as vectors are written.
soak: $(READY)
	$(BIN)/python -m pytest -m soak tests/soak

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# Scores the assistant offline, writes a report and holds the run against the committed one.
# Exit 3 of the comparison (too few questions to be sure) is a warning here.
RUNS := .data/runs
WORLD := --gold evals/gold/world/questions.jsonl --corpus evals/gold/world/articles
FRESH := --gold evals/gold/fresh/questions.jsonl --corpus evals/gold/fresh/articles
eval: $(READY)
	@$(BIN)/python -m evals crosslingual evals/gold/parallel.en evals/gold/parallel.uk evals/gold/parallel.vi
	@$(BIN)/python -m evals run --out $(RUNS)
	@$(BIN)/python -m evals report $$(ls $(RUNS)/run-*.jsonl | tail -n 1) | tail -n 1
	@$(BIN)/python -m evals compare evals/gold/baseline.jsonl $$(ls $(RUNS)/run-*.jsonl | tail -n 1) \
		--gate evals/gate.toml || [ $$? -eq 3 ]
	@$(BIN)/python -m evals run $(WORLD) --out $(RUNS)/world
	@$(BIN)/python -m evals report $$(ls $(RUNS)/world/run-*.jsonl | tail -n 1) $(WORLD) | tail -n 1
	@$(BIN)/python -m evals run $(FRESH) --out $(RUNS)/fresh
	@$(BIN)/python -m evals report $$(ls $(RUNS)/fresh/run-*.jsonl | tail -n 1) $(FRESH) | tail -n 1

# Speed, memory and planted facts on a made-up corpus, beside Chroma alone and plain llama-index; about five minutes.
# SIZES in chunks, several separated by commas; 100000 takes a quarter of an hour more.  A corpus of 2,000 shows what the
# start of a build costs, larger ones what it comes to.
SIZES ?= 2000,10000
bench: $(READY)
	@$(BIN)/python -m evals bench --sizes $(SIZES)

clean:
	rm -rf $(VENV) .data
