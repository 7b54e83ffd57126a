import Files

/// A file that came in over a network, held in memory.
package struct Upload: Sendable {
  /// Its own name, without folders; safe in every file system.
  package let name: String
  /// The folders that its sender names with it, `2024/04/`; empty for a file chosen by itself.
  package let folder: String
  package let bytes: [UInt8]

  /// A file with the name that its sender gives it, which is never used as a path.
  package init(name: String, bytes: [UInt8]) {
    let parts = name.split { $0 == "/" || $0 == "\\" }.map(String.init)
    let last = parts.last ?? ""
    // A browser names folders with slashes; only very old ones send the path on the user's disk.
    folder =
      name.contains("\\")
      ? ""
      : parts.dropLast().map { FileName.safe($0) }.filter { !$0.isEmpty }.map { $0 + "/" }.joined()
    let stem = FileName.safe(FileName.stem(of: last))
    let ending = FileName.safe(FileName.pathExtension(of: last), limit: 16)
    let whole = ending.isEmpty ? stem : "\(stem).\(ending)"
    self.name = whole.isEmpty ? "upload" : whole
    self.bytes = bytes
  }

  /// Its name with its folders, for messages.
  package var address: String { folder + name }

  /// Whether it is read: a file of a folder only if a folder's would be.
  var isTaken: Bool {
    folder.isEmpty
      || InputNames.areTaken(name)
        && !folder.split(separator: "/").contains { InputNames.areHidden(String($0)) }
  }
}
