"""Copies of one report: which articles tell the same, and how a reader meets one of them."""
