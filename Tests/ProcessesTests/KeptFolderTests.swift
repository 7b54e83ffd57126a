import Files
import Foundation
import TestSupport
import Testing

@testable import Processes

/// Programs in folders of their own, and what is left of both afterwards: nothing.
@Suite(.startsPrograms) struct KeptFolderTests {
  private func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  private func start(_ script: String) -> ChildProcess.Start {
    ChildProcess.Start(["sh", "-c", script])
  }

  @Test func `a program runs in the folder, and its end is known`() throws {
    let folder = try KeptFolder()
    var start = start("echo \"$A\" > out; exit 3")
    start.environment = ["A": "あ b"]
    let process = try folder.start(start)
    process.wait()
    #expect(process.poll() == .exited(3))
    #expect(try String(contentsOfFile: folder.path(of: "out"), encoding: .utf8) == "あ b\n")
  }

  @Test func `the folder goes with all that is in it`() throws {
    var folder: KeptFolder? = try KeptFolder()
    let path = try #require(folder?.path(of: "a/b"))
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #expect(exists(path))
    folder = nil
    #expect(!exists((path as NSString).deletingLastPathComponent))
  }

  @Test func `a program and what it started end with the folder`() throws {
    var folder: KeptFolder? = try KeptFolder()
    let path = try #require(folder?.path(of: "pids"))
    // Kept to the end, so that not its own end but the folder's is tested.
    let process = try folder?.start(start("sleep 100 & echo $! > new; mv new pids; wait"))
    while !exists(path) { Stopwatch.pause(0.01) }
    let child = try #require(
      Int32(try String(contentsOfFile: path, encoding: .utf8).trimmingCharacters(in: .newlines)))
    #expect(kill(child, 0) == 0)
    folder = nil
    #expect(!exists(path))
    process?.wait()
    #expect(process?.poll() == .killed(signal: SIGKILL))
    // The child's parent is gone, and whoever reaps it now may take a moment.
    let watch = Stopwatch()
    while kill(child, 0) == 0, !isZombie(child), watch.elapsed < 5 { Stopwatch.pause(0.01) }
    #expect(kill(child, 0) != 0 || isZombie(child))
  }

  private func isZombie(_ id: Int32) -> Bool {
    (try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8))?.contains(") Z ") == true
  }

  @Test func `a program that does not exist cannot be started`() throws {
    #expect(throws: SystemError.notFound) {
      _ = try ChildProcess(ChildProcess.Start(["no-such-program-anywhere"]))
    }
  }

  @Test func `a program has neither input nor files of this one`() throws {
    let folder = try KeptFolder()
    let process = try folder.start(start("cat; ls /proc/self/fd > out; echo end >> out"))
    process.wait()
    let lines = try String(contentsOfFile: folder.path(of: "out"), encoding: .utf8)
      .split(separator: "\n")
    // The last one is the folder that ls reads.
    #expect(lines == ["0", "1", "2", "3", "end"])
  }
}
