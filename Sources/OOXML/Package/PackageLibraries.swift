import CDeflate
import CZip

/// The libraries that packages are opened and unpacked with.
package enum PackageLibraries {
  /// The version of libzip, as the library that is loaded says it.
  package static var zipVersion: String {
    unsafe String(cString: zip_libzip_version())
  }

  /// The version of libdeflate that the program was built with; the library itself does not tell.
  package static var deflateVersion: String { LIBDEFLATE_VERSION_STRING }
}
