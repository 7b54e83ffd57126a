import Files

/// A file that came in over a network, held in memory.
package struct Upload: Sendable {
  /// Its own name, without folders; safe in every file system.
  package let name: String
  package let bytes: [UInt8]

  /// A file with the name that its sender gives it, which is never used as a path.
  package init(name: String, bytes: [UInt8]) {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    let stem = FileName.safe(FileName.stem(of: last))
    let ending = FileName.safe(FileName.pathExtension(of: last), limit: 16)
    let whole = ending.isEmpty ? stem : "\(stem).\(ending)"
    self.name = whole.isEmpty ? "upload" : whole
    self.bytes = bytes
  }
}
