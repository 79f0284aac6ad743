"""The builder: writing a checklist, section by section and item by item."""
