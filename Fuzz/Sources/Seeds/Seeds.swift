import Glibc
import Mutation

/// Takes the first inputs of the doors from workbooks: `seeds OUTPUT-FOLDER WORKBOOK...`.
///
/// Of each workbook the file itself and its parts, by door; of its styles the number formats.
@main
struct Seeds {
  private let folder: String
  private var count = 0

  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.first else { exit(64) }
    var seeds = Seeds(folder: folder)
    for path in arguments.dropFirst() {
      do {
        try seeds.take(path)
      } catch {
        print("left out: \(path)")
      }
    }
    print("\(seeds.count) inputs in \(folder)")
  }

  private init(folder: String) { self.folder = folder }

  /// Longer inputs make the fuzzer slow without teaching it more, in bytes.
  private static let longest = 32 << 10

  private struct Unreadable: Error {}

  private mutating func take(_ path: String) throws(Unreadable) {
    let bytes = try Self.contents(of: path)
    guard !path.hasSuffix(".xls") else { return write(bytes, to: "binary") }
    if path.hasSuffix("ods") { return write(bytes, to: "document") }
    write(bytes, to: "package")
    for member in ZipImage(bytes)?.members ?? [] {
      guard let content = member.content else { continue }
      let name = String(decoding: member.name, as: UTF8.self).lowercased()
      if name.contains("worksheets/") && name.hasSuffix(".xml") {
        write(content, to: "worksheet")
      } else if name.hasSuffix("sharedstrings.xml") {
        write(content, to: "strings")
      } else if name.hasSuffix("styles.xml") {
        write(content, to: "styles")
        for code in Self.formatCodes(in: content) { write(Self.number + code, to: "format") }
      } else if name.hasSuffix("workbook.xml") {
        write(content, to: "workbook")
      } else if name.hasSuffix("workbook.xml.rels") {
        write(content, to: "relationships")
      }
    }
  }

  /// The bytes of 45017.5, which come before a format's code.
  private static let number: [UInt8] = (0..<8).reversed().map { byte in
    UInt8(truncatingIfNeeded: (45_017.5).bitPattern >> (8 * byte))
  }

  private static func formatCodes(in styles: [UInt8]) -> [[UInt8]] {
    let name = Array("formatCode=\"".utf8)
    return styles.indices.filter { styles[$0...].starts(with: name) }.map { start in
      Array(styles[(start + name.count)...].prefix { $0 != UInt8(ascii: "\"") })
    }
  }

  // MARK: - Files

  private mutating func write(_ bytes: [UInt8], to door: String) {
    guard !bytes.isEmpty, bytes.count <= Self.longest else { return }
    unsafe mkdir(folder + "/" + door, 0o755)
    guard let file = unsafe fopen("\(folder)/\(door)/seed-\(count)", "w") else { return }
    unsafe fwrite(bytes, 1, bytes.count, file)
    unsafe fclose(file)
    count += 1
  }

  private static func contents(of path: String) throws(Unreadable) -> [UInt8] {
    guard let file = unsafe fopen(path, "r") else { throw Unreadable() }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    while true {
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        count = unsafe fread(buffer.baseAddress, 1, buffer.count, file)
      }
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }
}
