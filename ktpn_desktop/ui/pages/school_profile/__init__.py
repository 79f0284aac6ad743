"""One school: its facts, how its means went, its visits, what is to be followed up."""
