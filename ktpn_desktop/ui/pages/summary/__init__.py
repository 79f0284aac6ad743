"""The summary of a visit: what is complete, what was found, and the end of the visit."""
