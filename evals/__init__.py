"""Scores that anybody can repeat, offline."""
