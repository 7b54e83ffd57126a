import Bytes
import Streams

/// Compound files, used by Office before 2007, and still used for encrypted files.
///
/// - SeeAlso: [MS-CFB] 2.6 (directory entries); [MS-OFFCRYPTO] 2.3.4.4 (`EncryptedPackage`)
enum CompoundFile {
  static func isOne(_ bytes: Span<UInt8>) -> Bool { CompoundSignature.begins(bytes) }

  /// The kind of file, judged by the names of its streams.
  ///
  /// It looks at every place where a directory entry could be; entries are 128 bytes long. A
  /// damaged chain of sectors therefore does not matter.
  static func kind(_ bytes: Span<UInt8>) -> PackageKind {
    var kind = PackageKind.otherCompoundFile
    var entry = 512
    while entry + 128 <= bytes.count {
      switch name(bytes, entry) {
      case "EncryptedPackage", "EncryptionInfo": return .encrypted
      case "Workbook", "Book", "WORKBOOK", "BOOK": kind = .oldXLS
      default: break
      }
      entry += 128
    }
    return kind
  }

  /// The name of a directory entry if it is ASCII; its length in bytes is at offset 64.
  private static func name(_ bytes: Span<UInt8>, _ entry: Int) -> String? {
    let length = Int(bytes[entry + 64]) + Int(bytes[entry + 65]) << 8
    guard (4...64).contains(length), length % 2 == 0 else { return nil }
    var name = ""
    for i in stride(from: entry, to: entry + length - 2, by: 2) {
      guard bytes[i + 1] == 0, (0x20..<0x7F).contains(bytes[i]) else { return nil }
      name.unicodeScalars.append(Unicode.Scalar(bytes[i]))
    }
    return name
  }
}
