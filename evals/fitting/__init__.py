"""Fitting the probabilities of `rag.evidence.judgement` to the development halves."""
