"""A person at LibreOffice: opens workbooks, types and chooses, sorts and deletes, saves.

LibreOffice itself does it, by a macro in a profile of its own; what is typed goes the way that
keys go. One process works through all that was asked for.
"""

import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

PROGRAM = shutil.which("soffice")
MISSING = "LibreOffice is not installed here"
XLSX, ODS = "Calc MS Excel 2007 XML", "calc8"
PATIENCE = 120  # seconds; the first start on a busy computer is slow

MACRO = """
Option Explicit
Dim Doc As Object, Sheet As Object, Log As Object

Sub Work(Script As String, Trouble As String)
  Dim Files As Object, Lines As Object
  Files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  Log = createUnoService("com.sun.star.io.TextOutputStream")
  Log.setOutputStream(Files.openFileWrite(Trouble))
  Log.setEncoding("UTF-8")
  Lines = createUnoService("com.sun.star.io.TextInputStream")
  Lines.setInputStream(Files.openFileRead(Script))
  Lines.setEncoding("UTF-8")
  Do While Not Lines.isEOF()
    DoOne(Lines.readLine())
  Loop
  Log.writeString("done" &amp; Chr(10))
  Log.closeOutput()
  StarDesktop.terminate()
End Sub

Sub DoOne(Line As String)
  On Error Goto Failed
  Dim Words, Where As Object
  If Line = "" Then Exit Sub
  Words = Split(Line &amp; Chr(9) &amp; Chr(9), Chr(9))
  Select Case Words(0)
    Case "open"
      Doc = StarDesktop.loadComponentFromURL(Words(1), "_blank", 0, _
        Array(Named("Hidden", True)))
    Case "sheet"
      Sheet = Doc.Sheets.getByName(Words(1))
      Doc.CurrentController.setActiveSheet(Sheet)
    Case "type"
      TypeInto(Words(1), Replace(Words(2), "\\n", Chr(10)))
    Case "choose"
      TypeInto(Words(1), Choice(Words(1), CInt(Words(2))))
    Case "clear"
      Sheet.getCellRangeByName(Words(1)).clearContents(1 + 2 + 4 + 16)
    Case "unprotect"
      Sheet.unprotect("")
    Case "insert"
      Sheet.Rows.insertByIndex(CLng(Words(1)) - 1, 1)
    Case "move"
      MoveRow(CLng(Words(1)), CLng(Words(2)))
    Case "sort"
      SortRows(Words(1), CLng(Words(2)))
    Case "delete"
      Doc.Sheets.removeByName(Words(1))
    Case "save"
      Doc.storeToURL(Words(1), Array(Named("FilterName", Words(2))))
    Case "close"
      Doc.close(True)
    Case Else
      Log.writeString("no such step: " &amp; Line &amp; Chr(10))
  End Select
  Exit Sub
Failed:
  Log.writeString(Line &amp; ": " &amp; Error$ &amp; Chr(10))
End Sub

Sub TypeInto(Cell As String, Text As String)
  Dim Keys As Object, Frame As Object
  Keys = createUnoService("com.sun.star.frame.DispatchHelper")
  Frame = Doc.CurrentController.Frame
  Keys.executeDispatch(Frame, ".uno:GoToCell", "", 0, Array(Named("ToPoint", Cell)))
  Keys.executeDispatch(Frame, ".uno:EnterString", "", 0, Array(Named("StringName", Text)))
End Sub

Function Choice(Cell As String, Number As Integer) As String
  Dim Source As String, Words, At As Integer
  Source = Sheet.getCellRangeByName(Cell).Validation.getFormula1()
  If Left(Source, 1) = Chr(34) Then
    Words = Split(Source, Chr(34) &amp; ";" &amp; Chr(34))
    Choice = Replace(Words(Number), Chr(34), "")
  Else
    At = InStr(Source, ".")
    Words = Replace(Replace(Left(Source, At - 1), "$", ""), "'", "")
    Choice = Doc.Sheets.getByName(Words).getCellRangeByName(Mid(Source, At + 1)) _
      .getCellByPosition(0, Number).String
  End If
End Function

Sub MoveRow(Source As Long, Target As Long)
  Dim Row As Object, Place As Object
  Sheet.Rows.insertByIndex(Target - 1, 1)
  If Source >= Target Then Source = Source + 1
  Row = Sheet.getCellRangeByPosition(0, Source - 1, 5, Source - 1)
  Place = Sheet.getCellByPosition(0, Target - 1)
  Sheet.moveRange(Place.CellAddress, Row.RangeAddress)
  Sheet.Rows.removeByIndex(Source - 1, 1)
End Sub

Sub SortRows(Cells As String, Column As Long)
  Dim By As New com.sun.star.table.TableSortField
  By.Field = Column
  By.IsAscending = False
  Sheet.getCellRangeByName(Cells).sort(Array(Named("SortFields", Array(By))))
End Sub

Function Named(Name As String, Value) As Object
  Dim Made As New com.sun.star.beans.PropertyValue
  Made.Name = Name
  Made.Value = Value
  Named = Made
End Function
"""

_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
 library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Person"/>
</library:library>"""
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Person"
 script:language="StarBasic">{code}</script:module>"""


@dataclass(slots=True)
class Person:
    """Somebody who will work through these steps, each of them words."""

    folder: Path
    steps: list[tuple[str, ...]] = field(default_factory=list)

    def opens(self, data: bytes, name: str) -> None:
        """Open a workbook."""
        path = self.folder / f"{name}-from.xlsx"
        path.write_bytes(data)
        self.steps.append(("open", path.as_uri()))

    def does(self, *steps: Sequence[object]) -> None:
        """Take some steps."""
        self.steps += [tuple(str(word) for word in step) for step in steps]

    def saves(self, name: str, *, by_way_of_ods: bool = False) -> Path:
        """Save as a workbook, perhaps as an OpenDocument first; say where it will be."""
        path = self.folder / f"{name}.xlsx"
        if by_way_of_ods:
            between = self.folder / f"{name}.ods"
            self.steps.append(("save", between.as_uri(), ODS))
            self.steps.append(("close",))
            self.steps.append(("open", between.as_uri()))
        self.steps.append(("save", path.as_uri(), XLSX))
        self.steps.append(("close",))
        return path

    def works(self) -> None:
        """Start LibreOffice and take all the steps; raise when it could not take one."""
        profile = self.folder / "profile"
        started = [str(PROGRAM), f"-env:UserInstallation={profile.as_uri()}", "--headless"]
        started += ["--norestore", "--nologo"]
        _run([*started, "--terminate_after_init"])  # makes the profile
        basic = profile / "user" / "basic" / "Standard"
        (basic / "script.xlb").write_text(_LIBRARY, "utf-8")
        (basic / "Person.xba").write_text(_MODULE.format(code=MACRO), "utf-8")
        script, trouble = self.folder / "steps.txt", self.folder / "trouble.txt"
        script.write_text("\n".join("\t".join(words) for words in self.steps), "utf-8")
        where = f'"{script.as_uri()}","{trouble.as_uri()}"'
        _run([*started, f"macro:///Standard.Person.Work({where})"])
        said = trouble.read_text("utf-8") if trouble.exists() else "the macro did not begin"
        if said != "done\n":
            raise AssertionError(said)


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)
