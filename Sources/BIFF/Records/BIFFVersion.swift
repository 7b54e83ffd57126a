import Messages

/// The generations of the format that are supported.
///
/// - SeeAlso: [MS-XLS] 2.4.21, `vers`
enum BIFFVersion: Hashable {
  /// Excel 5.0 and 95 (7.0): texts in the code page of the computer that wrote them.
  case biff5
  /// Excel 97 to 2003: texts in UTF-16.
  case biff8

  /// The numbers of the records that begin a substream, including those of Excel 2 to 4.
  static let beginnings: Set<UInt16> = [0x0009, 0x0209, 0x0409, 0x0809]

  /// - Throws: `unsupportedFormat` for Excel 2 to 4, `unreadableFile` if it is not a BOF.
  init(_ beginning: Record) throws(ReadError) {
    switch beginning.number {
    case 0x0009, 0x0209, 0x0409:
      throw beginning.fault(BIFFReason.oldVersion(2 + Int(beginning.number >> 9)))
    case RecordKind.beginning.rawValue:
      switch try beginning.u16(0) {
      case 0x0600: self = .biff8
      case 0x0500: self = .biff5
      case let version: throw beginning.fault(BIFFReason.unknownVersion(version))
      }
    default: throw beginning.fault(BIFFReason.missingBeginning)
    }
  }
}
