"""The page on which the record of a meeting is written."""
