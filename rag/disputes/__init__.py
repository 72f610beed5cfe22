"""Where sources give different values for one thing."""
