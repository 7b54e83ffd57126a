import Foundation
import TestSupport
import Testing

/// The invariants that ARCHITECTURE.md promises.
@Suite struct ArchitectureTests {
  /// The rooms from the bottom up: each imports only rooms before it.
  static let rooms = Manifest.rooms.map(\.name)

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

  /// Modules of Swift and of the system, which any room may import.
  static let systemModules: Set = ["Glibc", "Dispatch", "Foundation", "Synchronization"]

  /// The compiler accepts an import that the manifest does not list if something else has built it.
  @Test(arguments: Manifest.rooms)
  func `a room imports what the manifest lists, and all of it`(room: Manifest.Room) {
    let imports = Set(SourceFile.all.filter { $0.room == room.name }.flatMap(\.imports))
    #expect(imports.subtracting(Self.systemModules) == Set(room.imports), "\(room.name)")
  }

  @Test func `ARCHITECTURE.md lists the rooms of the manifest with their imports`() throws {
    let row = /\n\| `(\w+)` \| [^|]+ \| ([^|]*) \|/
    let document = try Repository.text("ARCHITECTURE.md")
    let rooms = document.matches(of: row).map { match in
      Manifest.Room(
        name: String(match.output.1),
        imports: match.output.2.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }
    #expect(rooms.map(\.name) == Manifest.rooms.map(\.name))
    for (listed, room) in zip(rooms, Manifest.rooms) {
      #expect(listed == room)
    }
  }

  @Test(arguments: ["ARCHITECTURE.md", "CONTRIBUTING.md"])
  func `every file that a document names exists`(document: String) throws {
    let text = try Repository.text(document)
    let files = text.matches(of: /`([\w.+\/-]+\.(?:swift|yaml|toml|json|md|sh))`/)
      .map { String($0.output.1) }
    #expect(files.count > 10)
    let manager = FileManager.default
    for file in files {
      let places = ["", "Sources/", "Tests/"].map { Repository.root.appending(path: $0 + file) }
      #expect(places.contains { manager.fileExists(atPath: $0.path) }, "\(document): \(file)")
    }
  }

  /// Files that may import Foundation, which opens files, with the reason.
  static let foundationFiles = [
    "GoalSheet/Model/Text/TextFolding.swift": "Unicode's compatibility folding"
  ]

  /// Where files may be opened: `Files`, and C libraries that open by path themselves.
  ///
  /// A call that passes a pointer is marked `unsafe`, which methods of these names are not.
  @Test(arguments: SourceFile.all)
  func `only Files opens files`(file: SourceFile) {
    guard file.room != "Files" else { return }
    let calls =
      /unsafe .*\b(?:open|openat|fopen|freopen|creat|opendir|stat|fstat|lstat|statvfs|access|mkdir|mkdtemp|mkstemp|rename|link|unlink|rmdir|truncate|realpath)\(/
    for (index, line) in file.code.enumerated() {
      #expect(line.firstMatch(of: calls) == nil, "\(file.path):\(index + 1): \(line)")
    }
    #expect(
      !file.imports.contains("Foundation") || Self.foundationFiles[file.path] != nil,
      "\(file.path) imports Foundation, which opens files")
  }

  @Test(arguments: SourceFile.all)
  func `only Processes starts other programs`(file: SourceFile) {
    guard file.room != "Processes" else { return }
    let calls = /unsafe .*\b(?:posix_spawnp?|fork|vfork|exec\w*|system|popen)\(/
    for (index, line) in file.code.enumerated() {
      #expect(line.firstMatch(of: calls) == nil, "\(file.path):\(index + 1): \(line)")
    }
  }

  /// Rooms that may use unsafe code, with the reason.
  static let unsafeRooms = [
    "Bytes": "memory is its subject",
    "Files": "system calls",
    "Processes": "system calls",
    "Zip": "libzip, libdeflate, ISA-L and zlib",
    "XLSXWriting": "libxlsxwriter",
    "Streams": "the caller's buffer is filled in place, and shared with a second thread",
    "XML": "the window's bytes are read while the reader changes",
    "OOXML": "the scanners read that window, and words of it after one check of the bounds",
    "Delimited": "words are loaded after one check of the bounds; fields are filled in place",
  ]

  /// Files elsewhere that may, with the reason.
  static let unsafeFiles = [
    "Conversion/Running/Monitor.swift": "a mutex and a condition of the C library",
    "FormLayout/Worksheet/PlainNumber.swift": "bytes are loaded after a check of the bounds",
    "GoalSheet/Model/Text/RawSpan+Scanning.swift": "words are loaded after a check of the bounds",
    "GoalSheet/Model/Text/String+Scalars.swift": "a string is filled in place",
    "HTML/HTMLWriter.swift": "a string's own bytes",
    "JSON/JSONScanner+Strings.swift": "words are loaded after a check of the bounds",
    "JSON/JSONWriter+Strings.swift": "words are copied after a check of the bounds",
    "OpenData/SQLite/InsertStatement.swift": "SQLite's own handle, and texts in place",
    "OpenData/SQLite/StoreConnection.swift": "SQLite's own handle",
    "OpenDocument/Document/DocumentReader.swift": "the window's bytes, as in XML",
    "OpenDocument/Document/DocumentSource.swift": "the window's bytes, as in XML",
    "OpenDocument/Table/ContentReader+Rows.swift": "the window's bytes, as in XML",
    "Reporting/Lines/MessageLine+OneLine.swift": "words are loaded after a check of the bounds",
    "Reporting/Run/RunTime.swift": "the environment and the C library's calendar",
    "TextMeasuring/TextMeasurer.swift": "words are loaded after a check of the bounds",
    "mokuhyo/Program.swift": "arguments and the environment",
    "mokuhyo/ProgressLine.swift": "the system's clock",
    "mokuhyo/Terminal.swift": "descriptors and the environment",
  ]

  @Test(arguments: SourceFile.all)
  func `unsafe code stays in its rooms`(file: SourceFile) {
    guard Self.unsafeRooms[file.room] == nil, Self.unsafeFiles[file.path] == nil else { return }
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

  /// Longer files, with the reason: a list of facts is not easier to read in two.
  static let longFiles: [String: String] = [:]

  @Test(arguments: SourceFile.all)
  func `no file is over 400 lines`(file: SourceFile) {
    #expect(file.lines.count <= 400 || Self.longFiles[file.path] != nil)
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
