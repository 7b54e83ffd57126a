import Files

/// A PDF that was not made, and why.
package struct OfficeError: Error, Hashable {
  package var reason: OfficeReason

  init(_ reason: OfficeReason) { self.reason = reason }

  /// Runs `body`; system errors become errors of LibreOffice.
  static func running<Value>(
    _ body: () throws(SystemError) -> Value
  ) throws(OfficeError) -> Value {
    do throws(SystemError) {
      return try body()
    } catch {
      throw OfficeError(error == .notFound ? .notInstalled : .system(error))
    }
  }
}
