/// A file made of all sheets of a folder.
package struct FolderProduct: Sendable {
  package let file: Upload
  /// How many files of the folder could not be read.
  package let failures: Int
}
