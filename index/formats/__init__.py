"""How each format is read: bytes -> texts with what they state of themselves.

`index.readers` holds the table of them.  The libraries that some need are imported inside the
functions that use them: a folder of plain text costs none of that.
"""
