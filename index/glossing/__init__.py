"""A quote word by word in the reader's language."""
