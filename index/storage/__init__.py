"""What lies on disk: Chroma's records, the files beside them, and who may write."""
