import Foundation
import TestSupport
import Testing

/// The invariants that ARCHITECTURE.md promises.
@Suite struct ArchitectureTests {
  /// The rooms from the bottom up: each imports only rooms before it.
  static let rooms = [
    "Bytes", "JapaneseCalendar", "NumberFormats", "Grid", "Messages", "Streams", "Files", "Zip",
    "XML", "WorkbookReading", "Delimited", "OOXML", "OpenDocument", "BIFF", "GoalSheet",
    "Appearance", "FormTemplate", "XLSXWriting", "TextMeasuring", "FormLayout", "JSON", "OpenData",
    "Reporting", "Conversion", "mokuhyo",
  ]

  @Test func `every folder of Sources has its place`() {
    let modules = Set(SourceFile.all.map(\.room))
    #expect(modules.subtracting(Self.rooms) == [])
  }

  @Test(arguments: SourceFile.all)
  func `data flows one way`(file: SourceFile) throws {
    let place = try #require(Self.rooms.firstIndex(of: file.room))
    for module in file.imports {
      guard let other = Self.rooms.firstIndex(of: module) else { continue }
      #expect(other < place, "\(file.path) imports \(module)")
    }
  }

  /// Where files may be opened: `Files`, and C libraries that open by path themselves.
  @Test(arguments: SourceFile.all)
  func `only Files opens files`(file: SourceFile) {
    guard file.room != "Files" else { return }
    let calls = /(?:^|[^.\w])(?:open|openat|fopen|creat|opendir|stat|lstat|mkstemp|rename|unlink)\(/
    for (index, line) in file.code.enumerated() where !line.contains("func ") {
      #expect(line.firstMatch(of: calls) == nil, "\(file.path):\(index + 1): \(line)")
    }
    #expect(!file.imports.contains("Foundation"), "Foundation opens files")
  }

  /// Rooms that may use unsafe code.
  static let unsafeRooms: Set = ["Bytes", "Zip", "Files", "XLSXWriting"]

  /// Files elsewhere that may, with the reason.
  static let unsafeFiles: [String: String] = [:]

  @Test(arguments: SourceFile.all)
  func `unsafe code stays in its rooms`(file: SourceFile) {
    guard !Self.unsafeRooms.contains(file.room), Self.unsafeFiles[file.path] == nil else { return }
    let word = /(?:^|[^.\w])unsafe(?:[^\w]|$)|Unsafe\w*Pointer/
    for (index, line) in file.code.enumerated() {
      #expect(line.firstMatch(of: word) == nil, "\(file.path):\(index + 1): \(line)")
    }
  }

  @Test(arguments: unsafeFiles.keys.sorted())
  func `no exception outlives its reason`(path: String) {
    let file = SourceFile.all.first { $0.path == path }
    #expect(file?.code.contains { $0.contains("nsafe") } == true)
  }

  /// Longer files are a list of facts, and a list is not easier to read in two.
  static let longFiles: Set<String> = []

  @Test(arguments: SourceFile.all)
  func `no file is over 400 lines`(file: SourceFile) {
    #expect(file.lines.count <= 400 || Self.longFiles.contains(file.path))
  }

  /// Files with several types, or one of another name, with the reason.
  static let sharedFiles: [String: String] = [:]

  @Test(arguments: SourceFile.all)
  func `files are named after their type`(file: SourceFile) {
    guard Self.sharedFiles[file.path] == nil, file.name != "Package" else { return }
    let types = file.types
    #expect(types.count <= 1, "\(file.path) has \(types.joined(separator: ", "))")
    if let type = types.first {
      let base = file.name.prefix { $0 != "+" }
      #expect(String(base) == type, "\(file.path) has \(type)")
    }
  }

  @Test(arguments: SourceFile.all)
  func `every public declaration is documented`(file: SourceFile) {
    #expect(file.undocumented == [])
  }
}
