"""Prints what openpyxl finds in a workbook of forms, as JSON: one object a worksheet."""
import json
import sys

import openpyxl

workbook = openpyxl.load_workbook(sys.argv[1])
names = workbook.defined_names


def sheet_facts(sheet):
    cells = {}
    formats = {}
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                cells[cell.coordinate] = str(cell.value)
                formats[cell.coordinate] = cell.number_format
    setup = sheet.page_setup
    return {
        "name": sheet.title,
        "cells": cells,
        "formats": formats,
        "types": sorted({cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None}),
        "merges": sorted(str(merged) for merged in sheet.merged_cells.ranges),
        "unbordered": [
            cell.coordinate
            for row in sheet.iter_rows()
            for cell in row
            if not (cell.border.left.style and cell.border.right.style
                    and cell.border.top.style and cell.border.bottom.style)
        ],
        "unlocked": [
            cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked
        ],
        "fonts": sorted({cell.font.name for row in sheet.iter_rows() for cell in row if cell.value is not None}),
        "lists": {
            str(validation.sqref): validation.formula1
            for validation in sheet.data_validations.dataValidation
            if validation.type == "list"
        },
        "prompts": {
            str(validation.sqref): validation.prompt
            for validation in sheet.data_validations.dataValidation
            if validation.prompt
        },
        "paper": str(setup.paperSize),
        "orientation": setup.orientation,
        "printTitles": sheet.print_title_rows,
        "printArea": str(sheet.print_area),
        "freeze": sheet.freeze_panes,
        "footer": sheet.oddFooter.center.text or "",
        "isProtected": sheet.protection.sheet,
        "links": [
            cell.hyperlink.location for row in sheet.iter_rows() for cell in row if cell.hyperlink
        ],
        "charts": len(sheet._charts),
    }


print(json.dumps([sheet_facts(sheet) for sheet in workbook.worksheets], ensure_ascii=False))
