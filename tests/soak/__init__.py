"""Long fault tests, run by `make soak`; small versions of them are in the default run."""
