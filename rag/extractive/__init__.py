"""Answers made of quotes alone: which sentences, in which order, with what beside them, or none."""
