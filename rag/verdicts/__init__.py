"""What quotes say against a question: that a thing is not known, not so, or was taken back."""
