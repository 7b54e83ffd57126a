import Bytes
import Files
import ArgumentParser
import Conversion
import Glibc

/// Runs the program: parses the command line, does the command, ends with its exit status.
@main enum Program {
  static func main() {
    StandardDescriptors.holdOpen()
    ignoreBrokenPipes()
    InterruptionCleanup.handleSignals()
    keepTimeZone()
    do {
      var command = try parsedCommand()
      try command.run()
      exit(0)
    } catch {
      end(error)
    }
  }

  /// The command that the command line says.
  ///
  /// The parser looks through the options of every command it is given, so that the command named
  /// first is asked alone; whatever it does not take, help among it, is said by the whole.
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

  /// The arguments behind the program's name; file names that are not UTF-8 survive in them.
  private static var arguments: [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      guard let argument = unsafe CommandLine.unsafeArgv[index] else { return nil }
      return unsafe PathName.text(
        of: UnsafeRawBufferPointer(start: argument, count: strlen(argument)))
    }
  }

  private static func end(_ error: any Error) -> Never {
    // The usual end; the parser would look for a message first.
    if let status = error as? ExitCode { exit(status.rawValue) }
    let status = Mokuhyo.exitCode(for: error)
    if let fault = error as? UsageError {
      Terminal.error.print("mokuhyo: " + fault.text)
      exit(EX_USAGE)
    }
    let message = Mokuhyo.fullMessage(for: error)
    if message.isEmpty { exit(status.rawValue) }
    if status.isSuccess {
      Terminal.output.print(
        message == Mokuhyo.version ? ProgramVersion.report : HelpText.translated(message))
    } else {
      Terminal.error.print("mokuhyo: " + UsageText.sentence(message))
    }
    exit(status.rawValue)
  }

  /// Keeps the C library from looking at the system's time zone anew for every entry of every zip.
  private static func keepTimeZone() {
    unsafe setenv("TZ", ":/etc/localtime", 0)
  }

  /// A reader that goes away shows as a fault of the write, not as the end of the program.
  private static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }
}
