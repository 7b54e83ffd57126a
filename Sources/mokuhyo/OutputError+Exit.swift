import ArgumentParser
import Conversion

extension OutputError {
  /// Runs `body`; its error is printed and ends the program with status 1.
  static func ending(_ body: () throws(OutputError) -> Void) throws {
    do throws(OutputError) {
      try body()
    } catch {
      ConsoleReporter().print([error.message])
      throw ExitCode(1)
    }
  }
}
