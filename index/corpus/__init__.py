"""A folder of files, and what people bring, against what is stored of it."""
