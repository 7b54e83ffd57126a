import Foundation
import Testing
import TestSupport

/// What becomes of outputs on a disk of one mebibyte.
///
/// Only root can make such a disk; elsewhere these tests are skipped.
@Suite(.startsPrograms) struct FullDiskTests {
  private static let isRoot: Bool = {
    guard geteuid() == 0, let disk = try? SmallDisk() else { return false }
    return disk.folder.names.isEmpty
  }()
  private static let needed: Comment = "a small disk can be made by root alone (mount -t tmpfs)"

  /// A file system of its own, which goes with the value.
  private final class SmallDisk {
    struct CannotMount: Error {}
    struct Folder {
      var path: String
      /// The names in it, those of hidden files too.
      var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? ["?"]).sorted()
      }
    }
    let parent: TemporaryFolder
    let folder: Folder

    init() throws {
      parent = try TemporaryFolder()
      folder = Folder(path: parent("disk"))
      try FileManager.default.createDirectory(
        atPath: folder.path, withIntermediateDirectories: true)
      guard try Self.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.path]) == 0
      else { throw CannotMount() }
    }

    deinit { _ = try? Self.run(["umount", folder.path]) }

    private static func run(_ arguments: [String]) throws -> Int32 {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = arguments
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus
    }
  }

  /// Inputs whose outputs take more than the disk has, in every format.
  private static func inputs(count: Int = 30) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let text = try String(contentsOfFile: Samples.ward, encoding: .utf8)
    for number in 0..<count {
      try folder.write(
        text.replacing("地域課", with: "地域課\(number)"), to: "in/\(number + 100).tsv")
    }
    return folder
  }

  @Test(
    .enabled(if: isRoot, needed), arguments: ["xlsx", "json", "jsonl", "csv", "tsv", "sqlite"])
  func `a full disk gives one message and no half file`(format: String) throws {
    let inputs = try Self.inputs(count: format == "xlsx" ? 60 : 30)
    let disk = try SmallDisk()
    let file = disk.folder.path + "/r5." + format
    let outcome = try Mokuhyo()("convert", inputs("in"), "-o", file)
    #expect(outcome.status == 1)
    let errors = outcome.errorLines.filter { $0.contains(": error: ") }
    #expect(errors.count == 1)
    #expect(errors.first?.contains("no space is left") == true)
    #expect(disk.folder.names.isEmpty)
  }

  @Test(.enabled(if: isRoot, needed), arguments: ["xlsx", "json"], [[], ["--update"]])
  func `a folder on a full disk holds whole files alone`(
    format: String, options: [String]
  ) throws {
    let inputs = try Self.inputs()
    let disk = try SmallDisk()
    let arguments = ["convert", inputs("in"), "--to", format]
    _ = try Mokuhyo().run(arguments + ["-o", inputs("whole/")])
    let outcome = try Mokuhyo().run(arguments + ["-o", disk.folder.path + "/out/"] + options)
    #expect(outcome.status == 1)
    let errors = outcome.errorLines.filter { $0.contains(": error: ") }
    #expect(errors.count == 1)
    #expect(errors.first?.contains("no space is left") == true)
    let written = try FileManager.default.contentsOfDirectory(atPath: disk.folder.path + "/out")
      .filter { !$0.hasPrefix(".") }
    #expect(!written.isEmpty)
    for name in written {
      let data = try Data(contentsOf: URL(filePath: disk.folder.path + "/out/" + name))
      #expect(try data == inputs.contents(of: "whole/" + name))
    }
  }
}
