import Bytes
import Streams
import Messages

/// The parts of a package, by name, wherever they are kept.
///
/// Names are compared without regard to ASCII case, as ECMA-376-2 (6.2.2.3) asks, with `/` and `\`
/// alike; of two parts of one name the later one counts, as in a zip that was added to.
class PackageParts {
  /// A part as the package's directory lists it.
  struct Entry {
    /// As the package has it.
    var name: String
    /// Unpacked, in bytes, as declared.
    var size: Int
  }

  /// In the order of the package.
  private(set) var entries: [Entry] = []
  private var names = PartNames()
  private lazy var places = Dictionary(
    entries.indices.map { (Self.key(entries[$0].name), $0) }, uniquingKeysWith: max)

  /// Adds what the package's directory lists, in its order.
  final func list(_ entries: [Entry]) {
    self.entries = entries
    if entries.count <= Self.fewParts { names = PartNames(entries) }
  }

  /// The index of the part of a name, or `nil` when there is none.
  final func index(of name: String) -> Int? {
    place(name) ?? PartName.percentDecoded(name).flatMap(place)
  }

  /// Packages of more parts than this are worth a dictionary.
  static let fewParts = 64

  private func place(_ name: String) -> Int? {
    // The dictionary also takes an accented letter for the same letter followed by its accent.
    guard entries.count <= Self.fewParts, PartName.isASCII(name) else {
      return places[Self.key(name)]
    }
    return names.lastIndex(of: name)
  }

  /// What other packages of the same run have alike, where that is remembered.
  final var memo: PartMemo?

  /// What `read` makes of a part; of one that another package has too it need not be read again.
  final func remembering<Value: Sendable>(
    _ index: Int, _ read: () throws(ReadError) -> Value
  ) throws(ReadError) -> Value {
    guard let memo, let part = try packed(index) else { return try read() }
    return try memo.value(of: part, named: entries[index].name, read)
  }

  /// A small part as it lies in the package; `nil` where it is kept otherwise.
  func packed(_ index: Int) throws(ReadError) -> PackedPart? { nil }

  /// Opens a part for reading; positions and sizes are those of the unpacked bytes.
  func open(_ index: Int) throws(ReadError) -> any ByteStream {
    preconditionFailure("a kind of package opens its parts")
  }

  /// The same parts, to be read by another thread.
  func reopened() throws(ReadError) -> PackageParts {
    preconditionFailure("a kind of package can be opened again")
  }

  private static func key(_ name: String) -> String {
    let bytes = name.utf8.map(PartName.folded)
    return String(decoding: bytes[(bytes.first == Ascii.slash ? 1 : 0)...], as: UTF8.self)
  }
}
