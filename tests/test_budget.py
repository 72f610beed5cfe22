"""What a question may take, what it costs, and what is kept of it."""

from pathlib import Path

import pytest

from index.errors import BudgetSpent, ServiceUnreachable
from index.models.budget import Budget
from index.models.cache import Cache, digest
from index.models.prices import Price, price_of
from index.settings import Settings

KEY = "sk-x"


def test_tokens_and_money_add_up_and_an_unknown_price_is_never_nothing() -> None:
    spent = Budget(10)
    spent.spend(10, 5, 0.5)
    spent.spend(1, 1, 0.25)
    assert spent.usage[:4] == (11, 6, 0.75, 2)
    spent.spend(1, 1, None)
    spent.spend(1, 1, 1.0)
    assert spent.usage.cost_usd is None


def test_a_call_beyond_the_limits_is_not_admitted() -> None:
    spent = Budget(10, tokens=100, cost_usd=0.01)
    price = Price(1000.0, 1000.0)
    spent.admit(4, 4, price)
    with pytest.raises(BudgetSpent, match="RAG_MAX_COST_USD"):
        spent.admit(10, 4, price)
    spent.spend(60, 0, 0.0)
    with pytest.raises(BudgetSpent, match="RAG_MAX_TOKENS"):
        spent.admit(30, 30)
    with pytest.raises(BudgetSpent, match="RAG_DEADLINE_S"):
        Budget(0).admit(1, 1)
    spent.lose_connection()
    with pytest.raises(ServiceUnreachable):
        spent.admit(1, 1)


def test_prices_are_those_of_the_table_and_of_openai_s_server_alone() -> None:
    openai = Settings(openai_api_key=KEY)
    assert price_of(openai, "gpt-4o-mini") == price_of(openai, "gpt-4o-mini-2024-07-18") == Price(0.15, 0.6, 0.075)
    assert price_of(openai, "gpt-99") is None
    assert price_of(openai, "text-embedding-3-small", "embeddings") == Price(0.02)
    assert price_of(Settings(openai_base_url="http://localhost:1/v1"), "gpt-4o-mini") is None
    assert price_of(Settings(openai_base_url="https://api.openai.com/v1"), "gpt-4o-mini") is not None


def test_a_cache_keeps_what_it_was_given_first_and_survives_damage(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "kept.sqlite"
    cache = Cache(path)
    cache.put({"a": b"1", "b": b""})
    cache.put({"a": b"2"})
    assert Cache(path).get(["a", "b", "c"]) == {"a": b"1", "b": b""}
    cache.close()
    assert cache.get(["a"]) == {}
    path.write_bytes(b"this is no database, and long enough to be seen as one" * 50)
    for name in ("kept.sqlite-wal", "kept.sqlite-shm"):
        (path.parent / name).unlink(missing_ok=True)
    damaged = Cache(path)
    damaged.put({"a": b"3"})
    assert damaged.get(["a"]) == {}


def test_names_of_kept_things_know_order_and_borders() -> None:
    assert len({digest("a", "b"), digest("b", "a"), digest("ab"), digest("ab", ""), digest("", "ab")}) == 5
    assert digest("\ud800")
