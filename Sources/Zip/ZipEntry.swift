/// A member as the archive's central directory lists it.
package struct ZipEntry: Hashable, Sendable {
  package var index: Int
  /// The name as libzip decodes it: UTF-8, or CP437 if the archive does not say.
  package var name: String
  /// Unpacked, in bytes, as declared.
  package var size: Int
  /// The packed size in the archive, in bytes.
  package var packedSize: Int
  package var crc: UInt32
  package var method: CompressionMethod
  package var isEncrypted: Bool
  /// When the archive says that it was last changed, in nanoseconds since 1970; `nil` if it does not say.
  package var modified: Int?
}
