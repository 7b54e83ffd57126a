package import Files
import Glibc

/// A private folder for the files of other programs, and the program that works in it.
///
/// A small shell waits at the other end of a pipe. When the pipe closes, because the folder is no
/// longer needed or because this program has ended in whatever way, it ends the other program and
/// whatever that one has started, and removes the folder with all that is in it. So not even a kill
/// that cannot be handled leaves anything behind.
package final class KeptFolder {
  private let folder: PrivateFolder
  private let keeper: ChildProcess
  private var pipe: FileDescriptor?
  private let slot: Int?

  /// - Throws: the system's error if no folder can be created or no shell be started.
  package init() throws(SystemError) {
    folder = try PrivateFolder()
    let ends = try FileDescriptor.pipe()
    let reading = FileDescriptor(owning: ends.reading)
    let writing = FileDescriptor(owning: ends.writing)
    var start = ChildProcess.Start(["/bin/sh", "-c", Self.script, "sh", folder.path])
    start.input = reading.number
    start.folder = "/"
    keeper = try ChildProcess(start)
    slot = InterruptionCleanup.add(keeper: keeper.id, pipe: writing.number)
    pipe = consume writing
  }

  deinit {
    pipe = nil
    keeper.wait()
    if let slot { InterruptionCleanup.remove(keeper: slot) }
  }

  /// Reads the numbers of groups of processes until the end, then ends the last one and removes the
  /// folder; a program that is being killed may still add files for a moment.
  private static let script = """
    group=
    while read -r line; do group=$line; done
    if [ -n "$group" ]; then kill -KILL "-$group"; fi 2>/dev/null
    for try in 1 2 3 4 5 6 7 8 9; do rm -rf -- "$1" && break; sleep 0.1; done
    """

  private var path: String { folder.path }

  /// The path of what has this name in the folder.
  package func path(of name: String) -> String { folder.path(of: name) }

  /// How many bytes are in it.
  package var size: Int { FileSystem.size(below: path) }

  /// Starts a program in the folder, which does not outlive it.
  ///
  /// It has no input. Its exit status is 127 if there is no such program.
  ///
  /// - Throws: the system's error if it cannot be started.
  package func start(_ start: ChildProcess.Start) throws(SystemError) -> ChildProcess {
    let ends = try FileDescriptor.pipe()
    let reading = FileDescriptor(owning: ends.reading)
    let writing = FileDescriptor(owning: ends.writing)
    var start = start
    start.folder = path
    start.input = reading.number
    // It begins only when the keeper knows it; if this program ends before, it does not begin at all.
    start.command = ["/bin/sh", "-c", "read -r go && exec \"$@\" </dev/null", "sh"] + start.command
    let process = try ChildProcess(start)
    try tell("\(process.id)")
    try writing.write(Array("go\n".utf8).span)
    return process
  }

  /// Says that the program has ended: another one may get its number.
  package func forget(_ process: ChildProcess) throws(SystemError) { try tell("") }

  private func tell(_ line: String) throws(SystemError) {
    try pipe?.write(Array((line + "\n").utf8).span)
  }
}
