"""Language models and embeddings behind a server: how they differ, what they say, what they cost."""
