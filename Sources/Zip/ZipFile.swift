import Bytes
import CZip

/// An open member of an archive.
@safe package final class ZipFile {
  package enum Content {
    /// As libzip unpacks it, which also checks the CRC.
    case unpacked
    /// As it is in the archive.
    case packed
  }

  /// Keeps the archive open.
  private let archive: ZipArchive
  private let file: OpaquePointer

  init(_ archive: ZipArchive, _ file: OpaquePointer) {
    self.archive = archive
    unsafe self.file = file
  }

  deinit { unsafe zip_fclose(file) }

  /// Reads the next bytes into `buffer`; zero is the end.
  ///
  /// - Returns: the number of bytes, or `nil` when ``failure`` says why there are none.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    let count = unsafe Int(zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count)))
    return count < 0 ? nil : count
  }

  /// What was wrong with the last read.
  var failure: ZipDamage {
    unsafe ZipDamage(libzip: zip_error_code_zip(zip_file_get_error(file)))
  }
}

extension ByteMemory {
  /// Reads the next bytes of a member after those present; `nil` if it cannot be read.
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
