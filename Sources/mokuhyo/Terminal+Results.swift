import ArgumentParser

extension Terminal {
  /// Writes a command's result.
  ///
  /// - Throws: status 1, after a message, if not all of it could be written: a full disk, a closed
  ///   output.
  func put(_ bytes: [UInt8]) throws(ExitCode) {
    guard write(bytes) else { throw Self.unwritten() }
  }

  /// Says that standard output could not take the result; returns status 1.
  static func unwritten() -> ExitCode {
    Self.error.print(
      "mokuhyo: " + say("the result could not be written", "結果を書き込めませんでした"))
    return ExitCode(1)
  }
}
