"""Dialogs take objects and return objects; they never save."""
