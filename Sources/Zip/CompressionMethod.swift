/// How a member is compressed, by its number in the archive.
///
/// - SeeAlso: APPNOTE.TXT 4.4.5
package struct CompressionMethod: RawRepresentable, Hashable, Sendable {
  package var rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  package static let stored = CompressionMethod(rawValue: 0)
  package static let deflate = CompressionMethod(rawValue: 8)

  /// The method's usual name, or its number if it has none.
  package var name: String {
    switch rawValue {
    case 0: "Stored"
    case 1: "Shrink"
    case 2...5: "Reduce"
    case 6: "Implode"
    case 8: "Deflate"
    case 9: "Deflate64"
    case 12: "BZIP2"
    case 14: "LZMA"
    case 93: "Zstandard"
    case 94: "MP3"
    case 95: "XZ"
    case 96: "JPEG"
    case 97: "WavPack"
    case 98: "PPMd"
    case 99: "AES"
    default: "method \(rawValue)"
    }
  }
}
