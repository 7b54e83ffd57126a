/// The records that are used, by number.
///
/// - SeeAlso: [MS-XLS] 2.3 (record numbers); each record's own section is named next to it
enum RecordKind: UInt16 {
  // In any substream.
  case beginning = 0x0809  // BOF, 2.4.21
  case end = 0x000A  // EOF, 2.4.103
  case `continue` = 0x003C  // Continue, 2.4.58

  // In the workbook globals.
  case filePassword = 0x002F  // FilePass, 2.4.117
  case codePage = 0x0042  // CodePage, 2.4.52
  case dateMode = 0x0022  // Date1904, 2.4.77
  case boundSheet = 0x0085  // BoundSheet8, 2.4.28
  case font = 0x0031  // Font, 2.4.122
  case format = 0x041E  // Format, 2.4.126
  case cellFormat = 0x00E0  // XF, 2.4.353
  case sharedStrings = 0x00FC  // SST, 2.4.265
  case recalculation = 0x01C1  // RecalcId, 2.4.215

  // Cells.
  case blank = 0x0201  // Blank, 2.4.20
  case number = 0x0203  // Number, 2.4.180
  case label = 0x0204  // Label, 2.4.148
  case booleanOrError = 0x0205  // BoolErr, 2.4.24
  case formula = 0x0006  // Formula, 2.4.127
  case string = 0x0207  // String, 2.4.268
  case array = 0x0221  // Array, 2.4.4
  case table = 0x0236  // Table, 2.4.313
  case sharedFormula = 0x04BC  // ShrFmla, 2.4.277
  case packedNumber = 0x027E  // RK, 2.4.220
  case packedNumbers = 0x00BD  // MulRk, 2.4.175
  case blanks = 0x00BE  // MulBlank, 2.4.174
  case richLabel = 0x00D6  // RString, of Excel 5 and 95
  case sharedLabel = 0x00FD  // LabelSst, 2.4.149

  // The layout of a worksheet.
  case row = 0x0208  // Row, 2.4.221
  case columns = 0x007D  // ColInfo, 2.4.53
  case defaultRowHeight = 0x0225  // DefaultRowHeight, 2.4.87
  case window = 0x023E  // Window2, 2.4.346
  case mergedCells = 0x00E5  // MergeCells, 2.4.168
  case sheetProperties = 0x0081  // WsBool, 2.4.351

  // The objects of a worksheet.
  case note = 0x001C  // Note, 2.4.179
  case object = 0x005D  // Obj, 2.4.181
  case objectText = 0x01B6  // TxO, 2.4.329
  case drawing = 0x00EC  // MsoDrawing, 2.4.170
}
