"""Answers written by a language model: what it reads, what it says, and what of it holds."""
