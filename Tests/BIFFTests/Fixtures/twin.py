#!/usr/bin/env python3
"""Rewrites a workbook (.xlsx) as its .xls twin: twin.py FOLDER WORKBOOK...

Values, number formats, struck fonts, borders, merged cells, hidden rows and columns. What xlwt
cannot write (more than one font in a text with a format, formulas without a value) is left out:
the workbook is then named on standard output, and has no twin.
"""
import datetime
import os
import sys

import openpyxl
import xlwt
from openpyxl.cell.rich_text import CellRichText
from openpyxl.utils.datetime import to_excel


class Unwritable(Exception):
    pass


def style(cell, known):
    border = cell.border
    sides = tuple(
        bool(side is not None and side.style)
        for side in (border.left, border.right, border.top, border.bottom))
    key = (cell.number_format, bool(cell.font.strike), sides)
    if key not in known:
        result = xlwt.XFStyle()
        result.num_format_str = cell.number_format
        result.font.struck_out = key[1]
        borders = result.borders
        borders.left, borders.right, borders.top, borders.bottom = (int(side) for side in sides)
        known[key] = result
    return known[key]


def write(sheet, cell, known):
    value = cell.value
    if isinstance(value, str) and value.startswith("=") or cell.data_type == "f":
        raise Unwritable("a formula")
    if isinstance(value, CellRichText):
        raise Unwritable("a text of several fonts")
    if isinstance(value, (datetime.date, datetime.time, datetime.timedelta)):
        value = to_excel(value, epoch=cell.parent.parent.epoch)
    if cell.data_type == "e":
        raise Unwritable("an error value")
    sheet.write(cell.row - 1, cell.column - 1, value, style(cell, known))


def twin(path, output):
    source = openpyxl.load_workbook(path, rich_text=True)
    book = xlwt.Workbook(encoding="utf-8", style_compression=2)
    book.dates_1904 = source.epoch.year == 1904
    known = {}
    for sheet in source.worksheets:
        made = book.add_sheet(sheet.title, cell_overwrite_ok=True)
        made.visibility = {"visible": 0, "hidden": 1, "veryHidden": 2}[sheet.sheet_state]
        if sheet.sheet_view.showZeros is False:
            made.show_zero_values = 0
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None or cell.has_style:
                    write(made, cell, known)
        for merge in sheet.merged_cells.ranges:
            made.merged_ranges.append(
                (merge.min_row - 1, merge.max_row - 1, merge.min_col - 1, merge.max_col - 1))
        for index, row in sheet.row_dimensions.items():
            if row.hidden or row.height == 0:
                made.row(index - 1).hidden = True
        for column in sheet.column_dimensions.values():
            if column.hidden or column.width == 0:
                for index in range(column.min, min(column.max, 256) + 1):
                    made.col(index - 1).hidden = True
    book.save(output)


def main():
    folder = sys.argv[1]
    for path in sys.argv[2:]:
        name = os.path.basename(path)
        try:
            twin(path, os.path.join(folder, os.path.splitext(name)[0] + ".xls"))
        except Exception as error:  # a damaged workbook, or one that xlwt cannot write
            print(f"{name}: {error}")


main()
