"""The visit workbook: one visit as a file that people fill with the program or without it."""

from ktpn_desktop.exchange.visit_workbook_read import VisitWorkbook, read_visit_workbook
from ktpn_desktop.exchange.visit_workbook_write import visit_workbook

__all__ = ["VisitWorkbook", "read_visit_workbook", "visit_workbook"]
