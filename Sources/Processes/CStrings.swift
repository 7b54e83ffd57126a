import Bytes
import Glibc

/// Texts as C strings.
enum CStrings {
  /// Calls `body` with an array of C strings that ends with a null pointer.
  static func with<Result>(
    _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    let strings = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
      capacity: texts.count + 1)
    for (index, text) in texts.enumerated() {
      unsafe strings[index] = unsafe PathName.withBytes(of: text) { unsafe strdup($0) }
    }
    unsafe strings[texts.count] = nil
    defer {
      for index in texts.indices { unsafe free(strings[index]) }
      unsafe strings.deallocate()
    }
    return unsafe body(strings)
  }
}
