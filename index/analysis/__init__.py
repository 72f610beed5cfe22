"""From words to terms: what is a name, which form is the dictionary's, what the lexicon says of runs of words."""
