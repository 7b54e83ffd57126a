import CDeflate
import CZip

/// The libraries that archives are opened and unpacked with.
package enum ZipLibraries {
  /// The version of libzip, as the loaded library reports it.
  package static var zipVersion: String {
    unsafe String(cString: zip_libzip_version())
  }

  /// The version of libdeflate that the program was built with; the library does not report its own.
  package static var deflateVersion: String { LIBDEFLATE_VERSION_STRING }
}
