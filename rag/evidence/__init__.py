"""What can be told of one sentence in the light of a question, and the probability made of it."""
