"""Benchmarks: a made-up corpus, and what indexing and asking it takes."""
