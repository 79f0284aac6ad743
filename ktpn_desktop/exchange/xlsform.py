"""A checklist from and to a spreadsheet in the XLSForm standard.

What is read: the sheets survey, choices and settings, with columns of this program's own that
other programs pass over. What the standard knows and this program does not run is kept with the
checklist and told; nothing is dropped in silence. What is written reads back as it was.
"""

from ktpn_desktop.exchange.checklist_read import ChecklistRead
from ktpn_desktop.exchange.xlsform_read import read_xlsform
from ktpn_desktop.exchange.xlsform_write import write_xlsform

__all__ = ["ChecklistRead", "read_xlsform", "write_xlsform"]
