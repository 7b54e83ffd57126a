import Bytes
import Glibc
import Testing

@testable import Files

struct TemporaryNameTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let base = FileSystem.join(
      FileSystem.temporaryFolder, "files-\(getpid())-\(UInt.random(in: 0...(.max)))")
    try FileSystem.makeFolders(base)
    defer {
      for name in (try? FileSystem.names(in: base)) ?? [] {
        _ = unsafe unlink(FileSystem.join(base, name))
      }
      _ = unsafe rmdir(base)
    }
    try body(base)
  }

  @Test(arguments: [
    (".mokuhyo-12-3.tmp", true), (".mokuhyo-12-3.tmp-journal", true),
    (".mokuhyo-notes.tmp.txt", false), (".mokuhyo-12-3.tmp.txt", false), (".mokuhyo-12.tmp", false),
    ("x.mokuhyo-12-3.tmp", false),
  ])
  func `only the program's own names are temporary`(name: String, isTemporary: Bool) {
    #expect(TemporaryName.isTemporary(name) == isTemporary)
  }

  @Test
  func `what a killed run left is removed, and nothing else`() throws {
    try withFolder { folder in
      for name in [".mokuhyo-1-1.tmp", ".mokuhyo-notes.tmp.txt"] {
        _ = try FileDescriptor(opening: FileSystem.join(folder, name), O_CREAT | O_WRONLY)
      }
      // Opening a pipe to read would wait forever for a writer.
      let pipe = FileSystem.join(folder, ".mokuhyo-1-2.tmp")
      #expect(unsafe mkfifo(pipe, 0o600) == 0)
      TemporaryName.removeStale(in: folder)
      #expect(
        try FileSystem.names(in: folder).sorted() == [".mokuhyo-1-2.tmp", ".mokuhyo-notes.tmp.txt"])
    }
  }

  @Test
  func `a temporary copy is private and goes with its name`() throws {
    let path: String
    do {
      let name = try TemporaryName.file(holding: [1, 2, 3])
      path = name.path
      let status = try FileStatus(of: path)
      #expect(status.mode == 0o600)
      #expect(status.size == 3)
    }
    #expect(throws: SystemError.notFound) { try FileStatus(of: path) }
  }

  @Test
  func `names in CP932 are listed and opened`() throws {
    try withFolder { folder in
      let name = PathName.text(of: [0x96, 0xDA, 0x95, 0x57, 0x2E, 0x63, 0x73, 0x76])
      let path = FileSystem.join(folder, name)
      try FileDescriptor(opening: path, O_CREAT | O_WRONLY).write([1].span)
      #expect(try FileSystem.names(in: folder) == [name])
      #expect(try FileSystem.contents(of: path) == [1])
      let removed = unsafe PathName.withBytes(of: path) { unsafe unlink($0) }
      #expect(removed == 0)
    }
  }

  @Test
  func `a file that replaces one keeps its permissions, but not a set-user-ID bit`() throws {
    try withFolder { folder in
      let path = FileSystem.join(folder, "a.csv")
      _ = try FileDescriptor(opening: path, O_CREAT | O_WRONLY)
      #expect(unsafe chmod(path, 0o4750) == 0)
      let file = try OutputFile(at: path, replaces: true)
      try file.write([1].span)
      try file.commit()
      var status = stat()
      #expect(unsafe stat(path, &status) == 0)
      #expect(status.st_mode & 0o7777 == 0o750)
    }
  }
}
