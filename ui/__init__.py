"""The pages that a browser shows: they draw, and know nothing that the packages below do not tell them."""
