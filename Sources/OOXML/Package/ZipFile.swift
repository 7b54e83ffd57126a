import Bytes
import CZip
import Messages

/// An entry of a zip archive that was opened.
@safe final class ZipFile {
  enum Content {
    /// As libzip unpacks it; it checks the CRC.
    case unpacked
    /// As it lies in the archive.
    case packed
  }

  /// Keeps the archive open.
  private let archive: ZipParts
  private let file: OpaquePointer

  init(_ archive: ZipParts, _ file: OpaquePointer) {
    self.archive = archive
    unsafe self.file = file
  }

  deinit { unsafe zip_fclose(file) }

  /// Reads on into `buffer`; zero is the end.
  ///
  /// - Returns: the number of bytes, or `nil` when ``fault`` says why there are none.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    let count = unsafe Int(zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count)))
    return count < 0 ? nil : count
  }

  var fault: String { unsafe String(cString: zip_file_strerror(file)) }
}

/// A part that libzip unpacks.
final class ZipPartStream: PartStream {
  private let file: ZipFile

  init(_ file: ZipFile, part: String, size: Int) {
    self.file = file
    super.init(part: part, size: size)
  }

  override func unpack(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
    guard let count = unsafe file.read(into: buffer) else { throw damaged(file.fault) }
    return count
  }
}

extension ByteMemory {
  /// Reads on from an entry of a zip; `nil` when it cannot be read.
  func fill(from file: ZipFile) -> Int? {
    var isReadable = true
    let count = unsafe fill { buffer in
      guard let count = unsafe file.read(into: buffer) else {
        isReadable = false
        return 0
      }
      return count
    }
    return isReadable ? count : nil
  }
}
