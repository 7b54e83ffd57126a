import Foundation
import Grid
import Messages
import Testing

@testable import OOXML

/// Damaged workbooks: each is read or refused with one error, soon, and alike by both paths.
///
/// A few hundred by default; `MUTANTS=20000` makes as many, of all samples that lie beside the
/// repository, and holds them against the limits on time and memory.
@Suite struct `mutants` {
  static let count = ProcessInfo.processInfo.environment["MUTANTS"].flatMap { Int($0) } ?? 300

  static let originals: [[(name: String, content: [UInt8])]] = {
    var all = [own.parts]
    guard count > 1000 else { return all }
    for path in SharedFolder.files("corpus", ".xlsx", ".xlsm") where all.count < 40 {
      if let parts = parts(path) { all.append(parts) }
    }
    return all
  }()

  static let own = PackageBuilder(
    rows:
      "<row r=\"1\" hidden=\"1\"><c r=\"A1\" t=\"s\" s=\"1\"><v>0</v></c><c r=\"B1\"><v>12.50</v></c></row>"
      + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>税_x000D_\n&amp;</t></is></c><c r=\"C2\" s=\"1\"><f>A1</f><v>45017</v></c></row>",
    strings: "<si><t>課</t><rPh sb=\"0\" eb=\"1\"><t>カ</t></rPh></si><si><r><t>a</t></r></si>",
    styles:
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-411]ge.m.d;@\"/></numFmts><cellXfs><xf/><xf numFmtId=\"164\"/></cellXfs>",
    before: "<dimension ref=\"A1:C2\"/><cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>",
    after: "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>")

  /// The parts of a small workbook.
  private static func parts(_ path: String) -> [(name: String, content: [UInt8])]? {
    guard let data = FileManager.default.contents(atPath: path), data.count < 200_000,
      let workbook = try? Workbook(path: path)
    else { return nil }
    var parts: [(name: String, content: [UInt8])] = []
    for (index, entry) in workbook.parts.entries.enumerated() where entry.size < 400_000 {
      let memory = ByteMemory.empty(capacity: entry.size + 1)
      guard let stream = try? workbook.parts.open(index),
        (try? memory.fill(from: stream, upTo: entry.size + 1)) != nil
      else { return nil }
      parts.append((entry.name, (0..<memory.count).map { memory[$0] }))
    }
    return parts
  }

  @Test func `are read or refused`() throws {
    let clock = ContinuousClock()
    var refused = 0
    for seed in 0..<Self.count {
      let bytes = Self.mutant(UInt64(seed))
      let start = clock.now
      do {
        let workbook = try Workbook(bytes: bytes)
        for index in workbook.sheets.indices.prefix(20) { _ = try grid(bytes, sheet: index) }
      } catch let error as ReadError {
        refused += 1
        #expect(!error.text.english.isEmpty && !error.text.japanese.isEmpty, "mutant \(seed)")
      } catch {
        Issue.record("mutant \(seed): \(error)")
      }
      // Twice the two seconds, since both paths are taken.
      #expect(clock.now - start < .seconds(4), "mutant \(seed)")
    }
    #expect(refused > Self.count / 10 && refused < Self.count)
    if Self.count > 1000 { #expect(Self.peakMemory() < 256 << 10) }
  }

  private static func mutant(_ seed: UInt64) -> [UInt8] {
    var generator = Generator(seed: seed)
    var parts = originals[Int(seed) % originals.count]
    let kind = Int.random(in: 0..<8, using: &generator)
    if kind >= 2 { mutate(&parts, kind, &generator) }
    var zip = ZipBuilder()
    for part in parts {
      zip.entries.append(
        .init(name: part.name, content: part.content, isDeflated: seed % 2 == 0))
    }
    var bytes = zip.bytes
    switch kind {
    case 0: bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator))
    case 1: flip(&bytes, &generator)
    default: break
    }
    return bytes
  }

  private static func mutate(
    _ parts: inout [(name: String, content: [UInt8])], _ kind: Int, _ generator: inout Generator
  ) {
    let index = Int.random(in: 0..<parts.count, using: &generator)
    let other = Int.random(in: 0..<parts.count, using: &generator)
    guard !parts[index].content.isEmpty else { return }
    let place = Int.random(in: 0..<parts[index].content.count, using: &generator)
    let end = min(place + Int.random(in: 0..<60, using: &generator), parts[index].content.count)
    switch kind {
    case 2: parts[index].content.removeLast(place)
    case 3:
      (parts[index].content, parts[other].content) = (parts[other].content, parts[index].content)
    case 4: parts[index].content.removeSubrange(place..<end)
    case 5: parts[index].content.insert(contentsOf: parts[index].content[place..<end], at: place)
    case 6: parts.remove(at: index)
    default: flip(&parts[index].content, &generator)
    }
  }

  private static func flip(_ bytes: inout [UInt8], _ generator: inout Generator) {
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      bytes[place] =
        Bool.random(using: &generator)
        ? UInt8.random(in: 0...255, using: &generator)
        : "<>/&\"' 09az=".utf8.randomElement(using: &generator) ?? 0
    }
  }

  /// The largest memory that the process had, in KiB.
  private static func peakMemory() -> Int {
    var usage = rusage()
    guard unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return .max }
    return usage.ru_maxrss
  }
}
