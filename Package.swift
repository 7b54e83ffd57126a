// swift-tools-version: 6.2

import PackageDescription

/// The settings of every target: Swift 6 data-race checks, explicit `any`, internal imports by
/// default, strict memory safety, and warnings as errors.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// A target in `Sources` that may import only the targets named.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of one room, in `Tests/<room>Tests`.
///
/// `exclude` names files that are not sources, such as fixtures that the tests open in place.
func tests(
  of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.byName(name: name), "SeededNumbers", "TestSupport"] + dependencies,
    exclude: exclude, swiftSettings: settings)
}

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let http: Target.Dependency = .product(name: "HummingbirdCore", package: "hummingbird")
let core: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let posix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let parts: Target.Dependency = .product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let types: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let lifecycle: Target.Dependency = .product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals: Target.Dependency = .product(
  name: "UnixSignals", package: "swift-service-lifecycle")
let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

// ISA-L is written for these processors; on others zlib does its work, and the module is empty.
#if arch(x86_64) || arch(arm64)
  let isal: String? = "libisal"
#else
  let isal: String? = nil
#endif

let package = Package(
  name: "mokuhyo",
  products: [
    .library(
      name: "OOXML", targets: ["OOXML", "WorkbookReading", "Grid", "Messages", "JapaneseCalendar"]),
    .library(
      name: "GoalSheet",
      targets: ["GoalSheet", "FormTemplate", "Grid", "Messages", "JapaneseCalendar"]),
    .library(
      name: "Conversion",
      targets: [
        "Conversion", "GoalSheet", "WorkbookReading", "Grid", "Messages", "JapaneseCalendar",
      ]),
    .executable(name: "mokuhyo", targets: ["mokuhyo"]),
    .executable(name: "mokuhyo-serve", targets: ["MokuhyoServe"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // For mokuhyo-serve only; the first brings the two after it.
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.24.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // C libraries, found through pkg-config.
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate",
      providers: [.apt(["libdeflate-dev", "zlib1g-dev"])]),
    .systemLibrary(name: "CISAL", pkgConfig: isal, providers: [.apt(["libisal-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    // Basics for every room.
    room("Bytes"),
    room("JapaneseCalendar"),
    room("NumberFormats", ["JapaneseCalendar"]),
    room("Grid", ["Bytes", "JapaneseCalendar"]),
    room("Messages", ["Grid"]),

    // Streams of bytes, and parsing shared by the formats.
    room("Streams", ["Bytes", "Messages"]),
    room("Files", ["Bytes", "Streams", "Messages"]),
    room("Zip", ["Bytes", "Streams", "Files", "Messages", "CZip", "CDeflate", "CISAL"]),
    room("XML", ["Bytes", "Streams", "Messages"]),

    // bytes -> Grid: the part shared by all readers, then the readers.
    room("WorkbookReading", ["Bytes", "Grid", "Messages", "XML", "Zip"]),
    room("Delimited", ["Bytes", "Streams", "Files", "Grid", "Messages"]),
    room(
      "OOXML",
      [
        "Bytes", "Streams", "Files", "Zip", "XML", "WorkbookReading", "Grid", "Messages",
        "NumberFormats", "JapaneseCalendar",
      ]),
    room(
      "OpenDocument",
      [
        "Bytes", "Streams", "Files", "Zip", "XML", "WorkbookReading", "Grid", "Messages",
        "NumberFormats", "JapaneseCalendar",
      ]),
    room(
      "BIFF",
      [
        "Bytes", "WorkbookReading", "Delimited", "Grid", "Messages", "NumberFormats",
        "JapaneseCalendar",
      ]),

    // Notes -> the parts of a submitter's workbook, everything else copied as it is stored.
    room(
      "PackageEditing",
      ["Bytes", "Streams", "Zip", "XML", "OOXML", "WorkbookReading", "Grid", "Messages"]),

    // Grid -> GoalSheet
    room("GoalSheet", ["Bytes", "Grid", "Messages", "JapaneseCalendar"]),

    // Two sets of sheets -> what changed between them.
    room("Comparison", ["Bytes", "GoalSheet", "JapaneseCalendar"]),

    // The wording and design of the form.
    room("Appearance"),
    .target(
      name: "FormTemplate",
      dependencies: ["Appearance", "GoalSheet", "Grid", "Messages", "JapaneseCalendar", yams],
      resources: [.embedInCode("official.yaml"), .embedInCode("schema.json")],
      swiftSettings: settings),
    room("Drafting", ["GoalSheet", "Grid", "JapaneseCalendar"]),

    // GoalSheet -> placed cells -> bytes. The writer owns the placed cells and knows no form.
    room(
      "XLSXWriting",
      ["Bytes", "Files", "Appearance", "Grid", "Messages", "JapaneseCalendar", "CXLSXWriter"]),
    room("TextMeasuring", ["Bytes", "Grid"]),
    room(
      "FormLayout",
      [
        "Bytes", "Streams", "XLSXWriting", "TextMeasuring", "FormTemplate", "Appearance",
        "GoalSheet", "Grid", "Messages", "JapaneseCalendar",
      ]),

    // Plain JSON, then GoalSheet <-> JSON, data table, SQLite
    room("JSON", ["Bytes", "Grid", "Messages"]),
    .target(name: "CStoreGuard", linkerSettings: [.linkedLibrary("sqlite3")]),
    room(
      "OpenData",
      [
        "Bytes", "Streams", "Files", "JSON", "GoalSheet", "Grid", "Messages", "JapaneseCalendar",
        "CStoreGuard", grdb,
      ]),

    // Plain HTML, then GoalSheet -> a page to read and print
    room("HTML", ["Bytes"]),
    .target(
      name: "FormPage",
      dependencies: [
        "HTML", "Appearance", "FormTemplate", "GoalSheet", "Grid", "Messages", "JapaneseCalendar",
      ],
      resources: [.embedInCode("form.css")],
      swiftSettings: settings),

    // Placed cells -> PDF, by LibreOffice. Only Processes starts other programs.
    .target(name: "CSpawn"),
    room("Processes", ["Bytes", "Files", "CSpawn"]),
    room("Office", ["Bytes", "Files", "Processes", "Messages"]),

    // Messages and runs -> lines, SARIF, JSON, HTML
    .target(
      name: "Reporting",
      dependencies: [
        "Bytes", "HTML", "GoalSheet", "Comparison", "FormTemplate", "JSON", "Messages", "Grid",
        "JapaneseCalendar",
      ],
      resources: [
        .embedInCode("Page/report.css"), .embedInCode("Page/report.js"),
        .embedInCode("Comparison/comparison.css"),
      ],
      swiftSettings: settings),

    // Everything together: from inputs to outputs, in files or in memory.
    room(
      "Conversion",
      [
        "Appearance", "Bytes", "Streams", "Files", "Zip", "Reporting", "BIFF", "Delimited", "OOXML",
        "OpenDocument", "PackageEditing", "WorkbookReading", "GoalSheet", "Comparison",
        "FormTemplate", "Drafting", "FormLayout", "FormPage", "Office", "XLSXWriting", "OpenData",
        "JSON", "Messages", "Grid",
        "JapaneseCalendar",
      ]),
    .target(name: "CEmptyLocales"),
    .executableTarget(
      name: "mokuhyo",
      dependencies: [
        "CEmptyLocales", "Bytes", "Files", "Conversion", "Comparison", "Reporting", "Delimited",
        "Appearance",
        "FormTemplate",
        "FormLayout", "GoalSheet", "JapaneseCalendar", "Messages", "OOXML", "WorkbookReading",
        "XLSXWriting", arguments,
      ], swiftSettings: settings),

    // The same in a browser: the server, and its command. The command `mokuhyo` knows neither.
    .target(
      name: "Serving",
      dependencies: [
        "Bytes", "HTML", "FormPage", "Reporting", "Conversion", "Comparison", "FormTemplate",
        "GoalSheet", "Grid", "Files", "JSON", "Messages", "JapaneseCalendar", "WorkbookReading",
        hummingbird, http, core, posix, types, parts, logging, lifecycle, signals,
      ],
      resources: [
        .embedInCode("serve.css"), .embedInCode("page.js"), .embedInCode("folders.js"),
        .embedInCode("compare.js"), .embedInCode("board.js"), .embedInCode("openapi.json"),
      ], swiftSettings: settings),
    .executableTarget(
      name: "MokuhyoServe",
      dependencies: [
        "Files", "Serving", "Conversion", "FormTemplate", "GoalSheet", "JapaneseCalendar",
        "Messages", "XLSXWriting", logging, arguments,
      ], swiftSettings: settings),

    // Helpers for the tests of several rooms.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    // Reproducible random numbers for the tests.
    .target(name: "SeededNumbers", path: "Tests/SeededNumbers", swiftSettings: settings),
    // Damaged workbooks, for the tests and for Fuzz/.
    .target(
      name: "Mutation", dependencies: ["CDeflate", "SeededNumbers"], path: "Tests/Mutation",
      swiftSettings: settings),

    // What must hold of all bytes, for the tests and for those of Fuzz/.
    .target(
      name: "Exercises",
      dependencies: ["Delimited", "NumberFormats", "Grid", "Messages", "JapaneseCalendar"],
      path: "Tests/Exercises", swiftSettings: settings),

    tests(of: "Bytes"),
    tests(of: "Streams", ["Bytes", "Messages"]),
    tests(of: "Files", ["Bytes", "Streams", "Messages"]),
    tests(of: "Zip", ["Bytes", "Streams", "Messages", "Mutation"]),
    tests(of: "XML", ["Bytes", "Streams", "Messages"]),
    tests(of: "JapaneseCalendar"),
    tests(of: "NumberFormats", ["JapaneseCalendar", "Exercises"]),
    tests(of: "Grid", ["Bytes"]),
    tests(of: "Delimited", ["Grid", "Messages", "Exercises"]),
    tests(
      of: "OOXML",
      [
        "Bytes", "Streams", "Files", "Zip", "XML", "WorkbookReading", "Grid", "Messages",
        "NumberFormats", "JapaneseCalendar", "CZip", "CDeflate", "Mutation",
      ]),
    tests(
      of: "BIFF", ["OOXML", "WorkbookReading", "Grid", "Messages", "JapaneseCalendar"],
      exclude: ["Fixtures"]),
    tests(
      of: "OpenDocument",
      ["Bytes", "WorkbookReading", "Grid", "Messages", "JapaneseCalendar", "Mutation"]),
    tests(
      of: "PackageEditing",
      ["Zip", "XML", "OOXML", "WorkbookReading", "Grid", "Messages", "Mutation"]),
    tests(
      of: "GoalSheet",
      [
        "Grid", "Messages", "JapaneseCalendar", "FormTemplate", "Delimited", "OpenData", "OOXML",
        "WorkbookReading",
      ]),
    tests(of: "Comparison", ["GoalSheet", "FormTemplate"]),
    tests(of: "FormTemplate", ["Appearance", "GoalSheet", "Grid", "Messages"]),
    tests(of: "Drafting", ["FormTemplate", "GoalSheet", "Grid", "Messages"]),
    tests(of: "XLSXWriting", ["Appearance", "Grid", "Messages", "OOXML", "JapaneseCalendar"]),
    tests(of: "TextMeasuring"),
    tests(
      of: "FormLayout",
      [
        "Bytes", "XLSXWriting", "TextMeasuring", "FormTemplate", "Appearance", "GoalSheet", "Grid",
        "Messages", "OOXML", "JapaneseCalendar",
      ], exclude: ["Fixtures"]),
    tests(of: "JSON", ["Messages"]),
    tests(
      of: "OpenData", ["GoalSheet", "Grid", "Messages", "JapaneseCalendar", "Delimited", grdb]),
    tests(of: "HTML"),
    tests(
      of: "FormPage", ["FormTemplate", "GoalSheet", "Grid", "JapaneseCalendar", "OpenData"]),
    tests(of: "Processes", ["Files"]),
    tests(of: "Office", ["Messages"]),
    tests(of: "Reporting", ["GoalSheet", "Grid", "Messages"]),
    tests(
      of: "Conversion",
      [
        "Files", "Reporting", "GoalSheet", "Grid", "Messages", "OOXML", "WorkbookReading",
        "FormTemplate", "OpenData", "Mutation", "mokuhyo",
      ],
      exclude: ["Fixtures"]),
    tests(
      of: "Serving",
      ["Conversion", "Messages", "Mutation", "MokuhyoServe", "mokuhyo", logging, types],
      exclude: ["requirements.txt"]),
    .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "DocumentsTests",
      dependencies: [
        "mokuhyo", "MokuhyoServe", "Conversion", "FormTemplate", "GoalSheet", "Grid", "OOXML",
        "TestSupport",
      ],
      exclude: ["page-faults.js"], swiftSettings: settings),
  ]
)
