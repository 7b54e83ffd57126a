import WorkbookReading
import Messages

/// Finds the stream with the workbook's records.
enum WorkbookStream {
  /// - Returns: the stream, and its name if the file has named streams.
  /// - Throws: `encryptedFile` for an encrypted package, `unsupportedFormat` for the file of
  ///   another program, `unreadableFile` for a damaged file.
  static func find(in bytes: [UInt8]) throws(ReadError) -> (ByteRegion, String?) {
    guard isContainer(bytes) else {
      let stream = ByteRegion(bytes)
      // Excel 2 to 5 also wrote bare records; their version is checked when they are read.
      guard isRecord(stream) else { throw ReadError(BIFFReason.noWorkbook(.unknown)) }
      return (stream, nil)
    }
    let file = try CompoundFile(bytes)
    // A file saved for both generations has both; the newer one preserves more.
    for name in ["Workbook", "Book"] {
      guard let entry = file.entry(named: name) else { continue }
      return (try file.content(of: entry), name)
    }
    let document = CompoundDocument(file)
    guard document != .encryptedPackage else { throw ReadError(WorkbookReason.encrypted) }
    throw ReadError(BIFFReason.noWorkbook(document))
  }

  static func isContainer(_ bytes: [UInt8]) -> Bool { CompoundFile.isOne(bytes) }

  /// Whether a file begins with the record that starts a workbook or sheet.
  static func isRecord(_ stream: ByteRegion) -> Bool {
    guard let number = stream.u16(0), let count = stream.u16(2) else { return false }
    return BIFFVersion.beginnings.contains(UInt16(truncatingIfNeeded: number))
      && (4...16).contains(count)
  }
}
