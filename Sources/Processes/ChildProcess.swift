import Bytes
import CSpawn
package import Files
import Glibc

/// A program that was started by this one, in a session of its own.
///
/// Signals of the terminal do not reach it; it has no input, and none of this program's files.
package final class ChildProcess {
  /// What a program is started with.
  package struct Start {
    /// The program's path or its name in `PATH`, then its arguments.
    package var command: [String]
    /// Variables besides those of this program, which they replace.
    package var environment: [String: String] = [:]
    /// The folder in which it runs; `nil` for this program's.
    package var folder: String?
    /// The file that receives what it prints; `nil` discards that.
    package var log: String?
    /// What it reads; `nil` for nothing.
    package var input: Int32?

    package init(_ command: [String]) { self.command = command }
  }

  /// How a program ended.
  package enum Outcome: Hashable, Sendable {
    /// It ended by itself, with its exit status.
    case exited(Int32)
    /// A signal ended it.
    case killed(signal: Int32)
  }

  /// The number of the process, of its session and of its group.
  package let id: Int32
  private var outcome: Outcome?

  /// Starts a program.
  ///
  /// - Throws: the system's error, ``SystemError/notFound`` where there is no such program.
  package init(_ start: Start) throws(SystemError) {
    var id: Int32 = 0
    let environment = Self.environment(start.environment)
    let code = unsafe CStrings.with(start.command) { arguments -> Int32 in
      guard unsafe arguments[0] != nil else { return ENOENT }
      return unsafe CStrings.with(environment) { environment in
        unsafe CStrings.with([start.log ?? "/dev/null"] + (start.folder.map { [$0] } ?? [])) {
          paths in
          unsafe spawn_in_session(
            &id, arguments, environment, paths[1], start.input ?? -1, paths[0])
        }
      }
    }
    guard code == 0 else { throw SystemError(code: code) }
    self.id = id
  }

  deinit { if outcome == nil { end() } }

  /// This program's variables with some replaced, as `NAME=value`.
  private static func environment(_ changes: [String: String]) -> [String] {
    var variables: [String] = []
    var entry = unsafe environ
    while let text = unsafe entry.pointee {
      let variable = unsafe PathName.text(
        of: UnsafeRawBufferPointer(start: text, count: strlen(text)))
      let name = String(variable.prefix { $0 != "=" })
      if changes[name] == nil { variables.append(variable) }
      unsafe entry += 1
    }
    return variables + changes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
  }

  /// How it ended; `nil` while it runs.
  package func poll() -> Outcome? {
    if outcome == nil { take(WNOHANG) }
    return outcome
  }

  /// Ends it and whatever it started, at once, and waits until it has ended.
  package func end() {
    guard outcome == nil else { return }
    kill(-id, SIGKILL)
    kill(id, SIGKILL)
    while outcome == nil { take(0) }
  }

  /// Waits until it has ended by itself.
  package func wait() {
    while outcome == nil { take(0) }
  }

  private func take(_ options: Int32) {
    var status: Int32 = 0
    let found = unsafe waitpid(id, &status, options)
    if found == id {
      let signal = status & 0x7F
      outcome = signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal)
    } else if found < 0, errno == ECHILD {
      // A host that ignores the ends of its children does not learn how they end.
      outcome = .exited(0)
    }
  }
}
