#!/usr/bin/env python3
"""Makes the workbooks of this folder, but for libreoffice.xls.

That one is written by LibreOffice from source.xlsx, which is made here too:

    soffice --headless --convert-to xls:"MS Excel 97" source.xlsx

Needs xlwt and openpyxl.
"""
import datetime
import struct
import sys

import openpyxl
import xlwt
from openpyxl.comments import Comment
from openpyxl.styles import Border, Font, Side
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from xlwt.CompoundDoc import XlsDoc

FORM = [
    ["組織目標管理シート"],
    ["年度", "令和5年度", "組織名（部）", "西区"],
    [],
    ["No.", "目標", "取組指標", "R5目標", "R5結果", "評価"],
    [1, "窓口の待ち時間を短くします。", "平均待ち時間", "10分以下", 9.5, "○"],
    [2, "広報を読みやすくします。", "読者の満足度", 0.8, 0.876, "△"],
]


def kinds(path):
    """Every kind of cell that xlwt writes, on sheets of every visibility."""
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("種類 & 型")
    style = xlwt.easyxf
    sheet.write(0, 0, "目標①")
    sheet.write(0, 1, 3)
    sheet.write(0, 2, 1.25)
    sheet.write(0, 3, 1e300)
    sheet.write(0, 4, True)
    sheet.write(0, 5, datetime.date(2023, 4, 1), style(num_format_str="yyyy/m/d"))
    sheet.write(0, 6, 45017, style(num_format_str="[$-411]ge.m.d"))
    sheet.write(1, 0, 14, style(num_format_str='0.0"日"'))
    sheet.write(1, 1, 0.876, style(num_format_str="0.00%"))
    sheet.write(1, 2, -20000, style(num_format_str="#,##0"))
    sheet.write(1, 3, "消した文字", style("font: struck_out on"))
    sheet.write_rich_text(
        1, 4, [("残す", style().font), ("消す", style("font: struck_out on").font), "残す"])
    sheet.write(1, 5, 2.5, style(num_format_str=";;;"))
    sheet.write(1, 6, xlwt.Formula("1/0"))
    for column in range(3):
        sheet.write(3, column, None, style("borders: left thin, bottom thin"))
    sheet.write_merge(4, 6, 0, 1, "結合\n二行目")
    for index in range(40):
        sheet.write(8 + index, index % 7, "長い文字列" * 60 + str(index))
    sheet.row(2).hidden = True
    sheet.col(5).hidden = True
    sheet.col(6).width = 0
    book.add_sheet("隠し").visibility = 1
    book.add_sheet("深く").visibility = 2
    book.save(path)


def source(path):
    """What LibreOffice writes again: a form with notes, struck runs and borders."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "様式"
    line = Side(style="thin")
    for row, values in enumerate(FORM, 1):
        for column, value in enumerate(values, 1):
            cell = sheet.cell(row, column, value)
            cell.border = Border(left=line, right=line, top=line, bottom=line)
    sheet["E6"].number_format = "0.0%"
    sheet["D6"].number_format = "0%"
    sheet["B5"] = CellRichText(
        "窓口の", TextBlock(InlineFont(strike=True), "電話の"), "待ち時間を短くします。")
    sheet["F6"].font = Font(strike=True)
    sheet["E5"].comment = Comment("4月に再集計", "係")
    sheet.merge_cells("A1:F1")
    sheet.row_dimensions[3].hidden = True
    book.save(path)


def record(number, content):
    return struct.pack("<HH", number, len(content)) + content


def excel95(path):
    """The form as Excel 95 has it: texts in code page 932."""
    def beginning(kind):
        return record(0x0809, struct.pack("<HHHH", 0x0500, kind, 0, 0))

    def font(flags):
        name = "ＭＳ ゴシック".encode("cp932")
        return record(
            0x31, struct.pack("<HHHHHBBBBB", 200, flags, 0x7FFF, 400, 0, 0, 3, 128, 0, len(name))
            + name)

    def style(font, form):
        return record(0xE0, struct.pack("<HHHBBII", font, form, 1, 0x20, 0, 0x20C0, 0))

    form = '[$-411]ggge"年"m"月"d"日"'.encode("cp932")
    sheet = beginning(0x0010)
    for row, values in enumerate(FORM):
        for column, value in enumerate(values):
            head = struct.pack("<HHH", row, column, 1 if (row, column) == (5, 1) else 0)
            if isinstance(value, str):
                text = value.encode("cp932")
                sheet += record(0x0204, head + struct.pack("<H", len(text)) + text)
            else:
                sheet += record(0x0203, head + struct.pack("<d", value))
    sheet += record(0x0203, struct.pack("<HHHd", 7, 0, 2, 45017))
    note = "要確認".encode("cp932")
    sheet += record(0x1C, struct.pack("<HHH", 5, 4, len(note)) + note)
    sheet += record(0x23E, struct.pack("<HHHI", 0x06B6, 0, 0, 0)) + record(0x0A, b"")
    head = beginning(0x0005) + record(0x42, struct.pack("<H", 932))
    head += b"".join(font(flags) for flags in (0, 0, 0, 0, 8))
    head += record(0x041E, struct.pack("<HB", 164, len(form)) + form)
    head += style(0, 0) + style(5, 0) + style(0, 164)
    name = "様式".encode("cp932")
    length = len(head) + 4 + 7 + len(name) + 4
    head += record(0x85, struct.pack("<IBBB", length, 0, 0, len(name)) + name) + record(0x0A, b"")
    XlsDoc().save(path, head + sheet)
    data = open(path, "rb").read()
    new, old = (name.encode("utf-16-le") for name in ("Book", "Workbook"))
    at = data.index(old)
    data = data[:at] + new.ljust(64, b"\0") + struct.pack("<H", 10) + data[at + 66:]
    open(path, "wb").write(data)


if __name__ == "__main__":
    kinds("kinds.xls")
    source("source.xlsx")
    excel95("excel95.xls")
