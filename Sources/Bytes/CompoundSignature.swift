/// The first bytes of a compound file, which is how Office wrote files before 2007 and still writes
/// encrypted ones.
///
/// - SeeAlso: [MS-CFB] 2.2
package enum CompoundSignature {
  private static let bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// Whether `file` begins as a compound file does.
  package static func begins(_ file: Span<UInt8>) -> Bool {
    file.count >= bytes.count && bytes.indices.allSatisfy { file[$0] == bytes[$0] }
  }
}
