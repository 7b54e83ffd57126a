import Bytes
import CEmptyLocales
import Files
import ArgumentParser
import Conversion
import Glibc

/// Runs the program: parses the command line, runs the command, exits with its status.
@main enum Program {
  static func main() {
    StandardDescriptors.holdOpen()
    ignoreFailedWrites()
    InterruptionCleanup.handleSignals()
    InterruptionCleanup.handleMemoryShortage()
    SystemTimeZone.keep()
    do {
      var command = try parsedCommand()
      try command.run()
      exit(0)
    } catch {
      end(error)
    }
  }

  /// The command given on the command line.
  ///
  /// The parser searches the options of every command it is given. So the command named first is
  /// tried alone; what it does not accept, including help, is left to the whole command tree.
  private static func parsedCommand() throws -> any ParsableCommand {
    let arguments = Self.arguments
    let commands = Mokuhyo.configuration.subcommands
    if let name = arguments.first,
      let command = commands.first(where: { $0.configuration.commandName == name }),
      let parsed = try? command.parseAsRoot(Array(arguments.dropFirst()))
    {
      return parsed
    }
    return try Mokuhyo.parseAsRoot(arguments)
  }

  /// The arguments after the program's name, preserving file names that are not UTF-8.
  private static var arguments: [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      guard let argument = unsafe CommandLine.unsafeArgv[index] else { return nil }
      return unsafe PathName.text(
        of: UnsafeRawBufferPointer(start: argument, count: strlen(argument)))
    }
  }

  private static func end(_ error: any Error) -> Never {
    // The usual exit; the parser would look for a message first.
    if let status = error as? ExitCode { exit(status.rawValue) }
    let status = Mokuhyo.exitCode(for: error)
    if let fault = error as? UsageError {
      Terminal.error.print("mokuhyo: " + fault.text)
      exit(EX_USAGE)
    }
    let message = Mokuhyo.fullMessage(for: error)
    if message.isEmpty { exit(status.rawValue) }
    if status.isSuccess {
      let isWritten = Terminal.output.print(
        message == Mokuhyo.version ? ProgramVersion.report : HelpText.translated(message))
      if !isWritten { exit(Terminal.unwritten().rawValue) }
    } else {
      Terminal.error.print("mokuhyo: " + UsageText.sentence(message))
    }
    exit(status.rawValue)
  }

  /// Makes a closed pipe, and a file past the size limit (`ulimit -f`), an error of the write
  /// instead of terminating the program.
  private static func ignoreFailedWrites() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}
