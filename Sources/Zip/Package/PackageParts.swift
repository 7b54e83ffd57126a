import Bytes
package import Messages
package import Streams

/// The parts of a package by name: the members of a zip or the files of a folder.
///
/// Names are compared without ASCII case, as ECMA-376-2 (6.2.2.3) requires, and `/` equals `\`. Of two
/// parts with the same name the later one counts, as in a zip that was appended to.
package class PackageParts {
  /// A part as the package's directory lists it.
  package struct Entry {
    /// The name as written in the package.
    package var name: String
    /// Unpacked, in bytes, as declared.
    package var size: Int

    package init(name: String, size: Int) {
      self.name = name
      self.size = size
    }
  }

  /// In the order of the package.
  package private(set) var entries: [Entry] = []
  private var names = PartNames()
  private lazy var places = Dictionary(
    entries.indices.map { (Self.key(entries[$0].name), $0) }, uniquingKeysWith: max)

  package init() {}

  /// Adds what the package's directory lists, in its order.
  package final func list(_ entries: [Entry]) {
    self.entries = entries
    if entries.count <= Self.fewParts { names = PartNames(entries) }
  }

  /// The index of the part of a name, or `nil` when there is none.
  package final func index(of name: String) -> Int? {
    place(name) ?? PartKey.percentDecoded(name).flatMap(place)
  }

  /// Packages of more parts than this are worth a dictionary.
  package static let fewParts = 64

  private func place(_ name: String) -> Int? {
    // The dictionary also takes an accented letter for the same letter followed by its accent.
    guard entries.count <= Self.fewParts, PartKey.isASCII(name) else {
      return places[Self.key(name)]
    }
    return names.lastIndex(of: name)
  }

  /// The cached results of reading parts that other packages of the run have, too.
  package final var memo: PartMemo?

  /// The result of `read` for a part, reused from the same part of another package if possible.
  package final func remembering<Value: Sendable>(
    _ index: Int, _ read: () throws(ReadError) -> Value
  ) throws(ReadError) -> Value {
    guard let memo, let part = try packed(index) else { return try read() }
    return try memo.value(of: part, named: entries[index].name, read)
  }

  /// A small part as stored in the package; `nil` if it is stored differently.
  package func packed(_ index: Int) throws(ReadError) -> PackedPart? { nil }

  /// Opens a part for reading; positions and sizes are those of the unpacked bytes.
  package func open(_ index: Int) throws(ReadError) -> any ByteStream {
    preconditionFailure("a kind of package opens its parts")
  }

  /// Parts from this unpacked size on are worth a second thread, in bytes.
  package static let largePart = 1 << 20

  /// Opens a part that is read from start to end; a large one is unpacked by a second thread.
  package final func openAhead(_ index: Int) throws(ReadError) -> any ByteStream {
    guard entries[index].size >= Self.largePart else { return try open(index) }
    let parts = try reopened()
    return try ThreadedStream.reading { () throws(ReadError) in try parts.open(index) }
  }

  /// The same parts, to be read by another thread.
  package func reopened() throws(ReadError) -> PackageParts {
    preconditionFailure("a kind of package can be opened again")
  }

  private static func key(_ name: String) -> String {
    let bytes = name.utf8.map(PartKey.folded)
    return String(decoding: bytes[(bytes.first == Ascii.slash ? 1 : 0)...], as: UTF8.self)
  }
}
