// swift-tools-version: 6.2

import PackageDescription

/// The program's own settings, so that its sources compile here as they do there.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// A room of the program, compiled here from its own folder (`Rooms` is a link to `../Sources`).
///
/// The package does not depend on the program's: the doors are `package` declarations, and the
/// fuzzer's instruments must be in the code that is fuzzed. The lists of what imports what are
/// those of `../Package.swift`.
func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [],
  resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Rooms/\(name)", exclude: exclude,
    resources: resources, swiftSettings: settings)
}

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

#if arch(x86_64) || arch(arm64)
  let isal: String? = "libisal"
#else
  let isal: String? = nil
#endif

let package = Package(
  name: "fuzz",
  dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
  targets: [
    .systemLibrary(name: "CZip", path: "Rooms/CZip", pkgConfig: "libzip"),
    .systemLibrary(name: "CDeflate", path: "Rooms/CDeflate", pkgConfig: "libdeflate"),
    .systemLibrary(name: "CISAL", path: "Rooms/CISAL", pkgConfig: isal),
    room("Bytes"),
    room("JapaneseCalendar"),
    room("NumberFormats", ["JapaneseCalendar"]),
    room("Grid", ["Bytes", "JapaneseCalendar"]),
    room("Messages", ["Grid"]),
    room("Streams", ["Bytes", "Messages"]),
    room("Files", ["Bytes", "Streams", "Messages"]),
    room("Zip", ["Bytes", "Streams", "Files", "Messages", "CZip", "CDeflate", "CISAL"]),
    room("XML", ["Bytes", "Streams", "Messages"]),
    room("WorkbookReading", ["Bytes", "Grid", "Messages", "XML", "Zip"]),
    room("Delimited", ["Bytes", "Files", "Grid", "Messages"]),
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
    room("GoalSheet", ["Bytes", "Grid", "Messages", "JapaneseCalendar"]),
    room("Appearance"),
    room(
      "FormTemplate", ["Appearance", "GoalSheet", "Grid", "Messages", yams],
      resources: [.embedInCode("official.yaml"), .embedInCode("schema.json")]),
    // SQLite files are read by SQLite; only what reads bytes is fuzzed.
    room("JSON", ["Bytes", "Grid", "Messages"]),
    room(
      "OpenData", ["Bytes", "JSON", "GoalSheet", "Grid", "Messages", "JapaneseCalendar"],
      exclude: ["SQLite"]),

    // Random numbers that a seed repeats, and what makes damaged workbooks with them; the program's
    // tests use both too.
    .target(name: "SeededNumbers", path: "SeededNumbers", swiftSettings: settings),
    .target(
      name: "Mutation", dependencies: ["CDeflate", "SeededNumbers"], path: "Mutation",
      swiftSettings: settings),
    // What must hold of all bytes; the program's tests use it too.
    .target(
      name: "Exercises",
      dependencies: ["Delimited", "NumberFormats", "Grid", "Messages", "JapaneseCalendar"],
      path: "Exercises", swiftSettings: settings),
    // Has the program read them.
    .executableTarget(
      name: "Mutants", dependencies: ["Mutation", "SeededNumbers"], swiftSettings: settings),
    // What libFuzzer calls, which brings the `main`.
    .executableTarget(
      name: "Doors",
      dependencies: [
        "BIFF", "OOXML", "OpenDocument", "WorkbookReading", "Delimited", "NumberFormats",
        "FormTemplate", "OpenData", "GoalSheet", "Grid", "Messages", "Mutation", "Exercises",
      ], swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])]),
    // Takes the first inputs of the doors from workbooks.
    .executableTarget(
      name: "Seeds", dependencies: ["Mutation"], swiftSettings: settings),
  ]
)
