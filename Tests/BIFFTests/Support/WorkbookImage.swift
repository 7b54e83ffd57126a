@testable import BIFF

/// A workbook to be read, built record by record.
struct WorkbookImage {
  struct Sheet {
    var name = "S"
    var visibility: UInt8 = 0
    var type: UInt8 = 0
    var content = 0x0010
    var records = RecordImage()
  }

  var version: BIFFVersion = .biff8
  /// What is among the workbook's own records, before the list of sheets.
  var globals = RecordImage()
  /// What follows the list of sheets: shared texts.
  var tail = RecordImage()
  var sheets: [Sheet] = []

  /// A workbook of one worksheet with some records.
  init(
    version: BIFFVersion = .biff8, globals: [Raw] = [],
    tail: [Raw] = [], _ records: [Raw] = []
  ) {
    self.version = version
    self.globals = RecordImage(globals)
    self.tail = RecordImage(tail)
    sheets = [Sheet(records: RecordImage(records))]
  }

  private func beginning(_ content: Int) -> [UInt8] {
    two(version == .biff8 ? 0x0600 : 0x0500) + two(content) + [0, 0, 0, 0]
      + (version == .biff8 ? [0, 0, 0, 0, 0, 0, 0, 0] : [])
  }

  private func entry(_ sheet: Sheet, at offset: Int) -> [UInt8] {
    let head = four(offset) + [sheet.visibility, sheet.type]
    guard version == .biff8 else {
      return head + [UInt8(sheet.name.utf8.count)] + Array(sheet.name.utf8)
    }
    return head + [UInt8(sheet.name.utf16.count), 1] + wide(sheet.name)
  }

  /// The stream of all records.
  var stream: [UInt8] {
    var substreams: [[UInt8]] = []
    for sheet in sheets {
      var image = RecordImage([Raw(0x0809, beginning(sheet.content))])
      image.bytes += sheet.records.bytes
      image.add(0x000A)
      substreams.append(image.bytes)
    }
    var length = 0
    var stream: [UInt8] = []
    // The first time around, only to find how long the list is.
    for _ in 0..<2 {
      var offset = length
      var image = RecordImage([Raw(0x0809, beginning(0x0005))])
      image.bytes += globals.bytes
      for (sheet, substream) in zip(sheets, substreams) {
        image.add(0x0085, entry(sheet, at: offset))
        offset += substream.count
      }
      image.bytes += tail.bytes
      image.add(0x000A)
      length = image.bytes.count
      stream = image.bytes
    }
    return stream + substreams.joined()
  }

  /// The file.
  var file: [UInt8] {
    CompoundImage([(version == .biff8 ? "Workbook" : "Book", stream)]).bytes
  }
}
