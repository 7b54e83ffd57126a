import Messages

/// A member that libzip unpacks: one that is stored, or compressed in an unusual way.
final class UnpackedStream: MemberStream {
  private let file: ZipFile

  init(_ file: ZipFile, part: String, size: Int) {
    self.file = file
    super.init(part: part, size: size)
  }

  override func unpack(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    guard let count = unsafe file.read(into: buffer) else { throw damaged(file.failure) }
    return count
  }
}
