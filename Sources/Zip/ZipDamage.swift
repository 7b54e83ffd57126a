import CZip
import Messages

/// What is wrong with an archive or a member that is damaged.
package enum ZipDamage: Hashable, Sendable {
  /// There is no directory at the end.
  case noDirectory
  /// The directory and what it lists contradict each other.
  case inconsistent
  /// It is one part of an archive of several.
  case oneOfSeveral
  /// Bytes are missing at the end.
  case endsTooEarly
  case wrongChecksum
  /// The packed bytes cannot be unpacked.
  case invalidData
  /// The bytes cannot be read from where they are stored.
  case unreadable
  /// Something that libzip has a number for.
  case other(Int)

  /// The damage that libzip's number stands for.
  init(libzip code: Int32) {
    switch code {
    case ZIP_ER_NOZIP: self = .noDirectory
    case ZIP_ER_INCONS: self = .inconsistent
    case ZIP_ER_MULTIDISK: self = .oneOfSeveral
    case ZIP_ER_EOF: self = .endsTooEarly
    case ZIP_ER_CRC: self = .wrongChecksum
    case ZIP_ER_ZLIB, ZIP_ER_COMPRESSED_DATA: self = .invalidData
    case ZIP_ER_SEEK, ZIP_ER_READ, ZIP_ER_OPEN, ZIP_ER_TELL: self = .unreadable
    default: self = .other(Int(code))
    }
  }

  var text: BilingualText {
    switch self {
    case .noDirectory:
      BilingualText(
        english: "its end, the list of its parts, is missing", japanese: "末尾にある目録が見つかりません")
    case .inconsistent:
      BilingualText(english: "the list of its parts is wrong", japanese: "目録と中身が合いません")
    case .oneOfSeveral:
      BilingualText(
        english: "it is one part of an archive of several", japanese: "分割されたzipの一部です")
    case .endsTooEarly:
      BilingualText(english: "its data ends too early", japanese: "データが途中で切れています")
    case .wrongChecksum:
      BilingualText(english: "its checksum is wrong", japanese: "チェックサムが合いません")
    case .invalidData:
      BilingualText(english: "its data cannot be unpacked", japanese: "データを展開できません")
    case .unreadable:
      BilingualText(english: "its bytes cannot be read", japanese: "データを読み出せません")
    case .other(let code):
      BilingualText(english: "error \(code) of libzip", japanese: "libzip のエラー \(code)")
    }
  }
}
