"""What a question asks: its kind of thing, its weighed terms, and what it takes over from the questions before it."""
