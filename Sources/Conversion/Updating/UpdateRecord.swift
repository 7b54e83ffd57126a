import Files
import Glibc
import Synchronization

/// The record of the last run, kept beside the outputs: which input with which content gave which
/// files.
///
/// The file `.mokuhyo-update` grows line by line during a run, so that a killed run leaves a record
/// of its work, and is rewritten when a run ends. Its lines consist of tab-separated fields: a
/// mark, the input's address, and
/// - for `=`, the digest of the input's content and the names of its files: the input is done;
/// - for `+`, the names of its files, before the first is written: they belong to this program.
///
/// The first line holds the digest of the settings; if it differs, everything is converted again
/// under the same names.
///
/// Threads share it: while the files of one input are being named, those of another are completed.
final class UpdateRecord: Sendable {
  struct Entry: Hashable {
    /// `nil` until the input is done.
    var digest: String?
    var names: [String]
  }

  static let fileName = ".mokuhyo-update"

  private struct State: ~Copyable {
    var entries: [String: Entry]
    /// The growing file; opened with the first line.
    var journal: FileDescriptor?
  }

  private let state: Mutex<State>
  private let path: String
  private let header: String

  /// Reads the record in `folder`, if there is one.
  ///
  /// - Parameters:
  ///   - folder: The output folder.
  ///   - settings: A digest of everything that outputs depend on except the inputs.
  init(folder: String, settings: String) {
    path = FileSystem.join(folder, Self.fileName)
    header = "mokuhyo-update/1\t" + settings
    state = Mutex(State(entries: Self.entries(in: path, header: header)))
  }

  private static func entries(in path: String, header: String) -> [String: Entry] {
    guard let bytes = try? FileSystem.contents(of: path) else { return [:] }
    // An unterminated line was being written when the program was killed.
    let end = bytes.lastIndex(of: UInt8(ascii: "\n")) ?? 0
    let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\n")
    let isCurrent = lines.first.map(String.init) == header
    var entries: [String: Entry] = [:]
    for line in lines.dropFirst() {
      var fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(unescaped)
      guard fields.count >= 2 else { continue }
      let mark = fields.removeFirst()
      let address = fields.removeFirst()
      switch mark {
      case "=" where !fields.isEmpty:
        let digest = fields.removeFirst()
        entries[address] = Entry(digest: isCurrent ? digest : nil, names: fields)
      case "+": entries[address] = Entry(digest: nil, names: fields)
      default: break
      }
    }
    return entries
  }

  /// What is known of each input, by its address.
  var entries: [String: Entry] { state.withLock { $0.entries } }

  /// Records which files an input is about to become.
  func willWrite(_ address: String, names: [String]) throws(OutputError) {
    try put(Entry(digest: nil, names: names), at: address)
  }

  /// Records that an input's files are complete.
  func didWrite(_ address: String, digest: String, names: [String]) throws(OutputError) {
    try put(Entry(digest: digest, names: names), at: address)
  }

  private func put(_ entry: Entry, at address: String) throws(OutputError) {
    try state.withLock { state throws(OutputError) in
      guard state.entries[address] != entry else { return }
      state.entries[address] = entry
      try OutputError.at(path) { () throws(SystemError) in
        try append(Self.line(address, entry), to: &state)
      }
    }
  }

  /// Rewrites the record, in the order of the addresses.
  func finish() throws(OutputError) {
    let entries = entries.sorted { precedesInCodePoints($0.key, $1.key) }
    guard !entries.isEmpty else { return }
    try OutputError.at(path) { () throws(SystemError) in
      try replace(with: entries)
    }
  }

  /// Adds the line of an entry that ``State/entries`` has already.
  private func append(_ line: String, to state: inout State) throws(SystemError) {
    if state.journal == nil {
      if let folder = FileSystem.folder(of: path) { try FileSystem.makeFolders(folder) }
      // Tidy up what another run or other settings left, including the new entry.
      try replace(with: state.entries)
      state.journal = try FileDescriptor(opening: path, O_WRONLY | O_APPEND)
      return
    }
    switch state.journal {
    case .some(let journal): try journal.write(Array(line.utf8).span)
    case .none: break
    }
  }

  private func replace(
    with entries: some Sequence<(key: String, value: Entry)>
  ) throws(SystemError) {
    let text = entries.reduce(into: header + "\n") { $0 += Self.line($1.key, $1.value) }
    let file = try OutputFile(at: path, replaces: true)
    try file.write(Array(text.utf8).span)
    try file.commit()
  }

  // MARK: - Fields

  private static func line(_ address: String, _ entry: Entry) -> String {
    let fields =
      entry.digest.map { ["=", address, $0] + entry.names } ?? ["+", address] + entry.names
    return fields.map { escaped($0) }.joined(separator: "\t") + "\n"
  }

  /// A field without tabs and line breaks.
  private static func escaped(_ field: String) -> String {
    guard field.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }) else {
      return field
    }
    return field.unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "\t": text += "\\t"
      case "\n": text += "\\n"
      case "\\": text += "\\\\"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  private static func unescaped(_ field: Substring) -> String {
    var text = ""
    var isEscaped = false
    for scalar in field.unicodeScalars {
      if isEscaped {
        text.unicodeScalars.append(scalar == "t" ? "\t" : scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
