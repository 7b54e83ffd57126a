/// A file that was made of others.
package struct MadeFile: Sendable {
  package let file: Upload
  /// How many of the others could not be read and are not in it.
  package let failures: Int
}
