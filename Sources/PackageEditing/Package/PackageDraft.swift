import Bytes
import Messages
import Streams
import Zip

/// A package being edited: the parts of the original, and what has changed.
///
/// What is written with its old content counts as unchanged.
final class PackageDraft {
  private let parts: ZipParts
  private let rewriter: ZipRewriter
  private var replaced: [Int: [UInt8]] = [:]
  private var added: [ZipRewriter.NewMember] = []
  /// The indices of the added parts by their names in lower case, by which parts are found.
  private var addedIndices: [String: Int] = [:]

  /// - Throws: `unreadableFile` if the archive's directory is damaged or ambiguous.
  init(_ bytes: [UInt8], limits: ZipLimits) throws(ReadError) {
    parts = try ZipParts(.memory(FixedBytes(ByteMemory(bytes))), limits: limits)
    rewriter = try ZipRewriter(bytes)
    guard rewriter.count == parts.entries.count else {
      throw ReadError(EditingReason.membersDiffer)
    }
  }

  /// The content of a part as it is now; `nil` if there is none of this name.
  func contents(of name: String) throws(ReadError) -> [UInt8]? {
    if let index = parts.index(of: name) {
      if let contents = replaced[index] { return contents }
      return try original(index)
    }
    return newIndex(of: name).map { added[$0].contents }
  }

  func contains(_ name: String) -> Bool {
    parts.index(of: name) != nil || newIndex(of: name) != nil
  }

  /// Replaces the content of a part, or adds a part.
  func write(_ contents: [UInt8], to name: String) throws(ReadError) {
    if let index = parts.index(of: name) {
      replaced[index] = try original(index) == contents ? nil : contents
    } else if let index = newIndex(of: name) {
      added[index].contents = contents
    } else {
      addedIndices[name.lowercased()] = added.count
      added.append(ZipRewriter.NewMember(name: name, contents: contents))
    }
  }

  /// The package with all changes.
  func archive() throws(ReadError) -> [UInt8] {
    try rewriter.archive(replacing: replaced, adding: added)
  }

  private func newIndex(of name: String) -> Int? { addedIndices[name.lowercased()] }

  private func original(_ index: Int) throws(ReadError) -> [UInt8] {
    let size = parts.entries[index].size
    let memory = ByteMemory.empty(capacity: size + 1)
    do {
      let stream = try parts.open(index)
      while try memory.read(from: stream) > 0 {}
    } catch {
      throw error.located(in: Place(part: parts.entries[index].name))
    }
    return memory.array
  }
}
