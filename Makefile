# Two commands for a newcomer:  make ask Q="..."   and   make test
# PYTHON may name any Python from 3.11 on.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
Q ?= what did the US get in return?

.PHONY: ask chat app test lint eval clean

$(READY): requirements.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $(READY)

export Q
ask: $(READY)
	@$(BIN)/python -m rag ask "$$Q"

chat: $(READY)
	@$(BIN)/python -m rag chat

app: $(READY)
	$(BIN)/streamlit run app.py

test: lint
	$(BIN)/python -m pytest

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

eval: $(READY)
	@$(BIN)/python -m evals crosslingual evals/gold/parallel.en evals/gold/parallel.uk evals/gold/parallel.vi

clean:
	rm -rf $(VENV) .data
