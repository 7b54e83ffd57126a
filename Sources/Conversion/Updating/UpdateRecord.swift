internal import Glibc

/// The record of the last run beside the outputs: which input of which content gave which files.
///
/// The file `.mokuhyo-update` grows by a line at a time while a run goes on, so that a run that was
/// killed leaves what it had done, and is written anew when a run ends. Its lines have fields with
/// tabs between: a mark, the input's address, and
/// - `=`: the digest of the input's content, and the names of its files: it is done;
/// - `+`: the names of its files, before the first of them is written: they are this program's.
///
/// The first line holds the digest of the settings; another digest means that everything is to be
/// converted again, into the same names.
final class UpdateRecord {
  struct Entry: Hashable {
    /// `nil` while the input is not done.
    var digest: String?
    var names: [String]
  }

  static let fileName = ".mokuhyo-update"

  private(set) var entries: [String: Entry] = [:]
  private let path: String
  private let header: String
  private var journal: FileDescriptor?

  /// Reads the record in `folder`, if there is one.
  ///
  /// - Parameters:
  ///   - folder: The output folder.
  ///   - settings: A digest of everything but the inputs that outputs depend on.
  init(folder: String, settings: String) {
    path = FileSystem.join(folder, Self.fileName)
    header = "mokuhyo-update/1\t" + settings
    guard let bytes = try? FileSystem.contents(of: path) else { return }
    // A line without its end was being written when the program was killed.
    let end = bytes.lastIndex(of: UInt8(ascii: "\n")) ?? 0
    let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\n")
    let isCurrent = lines.first.map(String.init) == header
    for line in lines.dropFirst() { take(line, isCurrent: isCurrent) }
  }

  private func take(_ line: Substring, isCurrent: Bool) {
    var fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      .map { Self.unescaped($0) }
    guard fields.count >= 2 else { return }
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

  /// Says which files an input is about to become.
  func willWrite(_ address: String, names: [String]) throws(OutputFault) {
    guard entries[address] != Entry(digest: nil, names: names) else { return }
    entries[address] = Entry(digest: nil, names: names)
    try append(["+", address] + names)
  }

  /// Says that an input has become its files.
  func didWrite(_ address: String, digest: String, names: [String]) throws(OutputFault) {
    entries[address] = Entry(digest: digest, names: names)
    try append(["=", address, digest] + names)
  }

  /// Writes the record anew, in the addresses' order.
  func finish() throws(OutputFault) {
    guard !entries.isEmpty else { return }
    var text = header + "\n"
    for (address, entry) in entries.sorted(by: { precedesInCodePoints($0.key, $1.key) }) {
      let fields =
        entry.digest.map { ["=", address, $0] + entry.names } ?? ["+", address] + entry.names
      text += Self.line(fields)
    }
    let bytes = Array(text.utf8)
    try OutputFault.at(path) { () throws(SystemFault) in
      let file = try OutputFile(at: path, replaces: true)
      try file.write(bytes.span)
      try file.commit()
    }
  }

  private func append(_ fields: [String]) throws(OutputFault) {
    try OutputFault.at(path) { () throws(SystemFault) in
      if journal == nil {
        if let folder = FileSystem.folder(of: path) { try FileSystem.makeFolders(folder) }
        // What another run, or other settings, have left is put in order first.
        let file = try OutputFile(at: path, replaces: true)
        try file.write(Array(beginning.utf8).span)
        try file.commit()
        journal = try FileDescriptor(opening: path, O_WRONLY | O_APPEND)
      }
      let line = Array(Self.line(fields).utf8)
      switch journal {
      case .some(let journal): try journal.write(line.span)
      case .none: break
      }
    }
  }

  private var beginning: String {
    var text = header + "\n"
    for (address, entry) in entries {
      text += Self.line(
        entry.digest.map { ["=", address, $0] + entry.names } ?? ["+", address] + entry.names)
    }
    return text
  }

  // MARK: - Fields

  private static func line(_ fields: [String]) -> String {
    fields.map { escaped($0) }.joined(separator: "\t") + "\n"
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
