"""The harness checks itself, and would notice if it were broken."""

import pytest

from evals import selfcheck
from evals.selfcheck import check_normaliser, check_systems


def test_known_systems_rank_as_they_must() -> None:
    assert [check for check in check_systems() if not check.passed] == []


def test_the_torture_file_passes() -> None:
    checks = check_normaliser()
    assert len(checks) >= 30
    assert [check for check in checks if not check.passed] == []


def test_a_broken_expectation_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    turned = selfcheck.Expectation(selfcheck.always_abstain, selfcheck.oracle, "correct")
    monkeypatch.setattr(selfcheck, "EXPECTED", (turned,))
    assert not check_systems()[0].passed
