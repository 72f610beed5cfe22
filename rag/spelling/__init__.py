"""A question or a name as it was meant, however it was typed."""
