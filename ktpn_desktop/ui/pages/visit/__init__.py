"""The visit form: one checklist, answered at a school."""
