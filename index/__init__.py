"""Articles -> index: read, detect the language, analyse, cut, embed, store.  Knows nothing of answers."""
