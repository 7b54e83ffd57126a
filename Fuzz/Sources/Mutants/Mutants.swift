import Glibc

/// Has the program read damaged workbooks; ends with 1 if it failed on one of them.
@main
enum Mutants {
  static func main() async {
    do {
      let options = try Options(Array(CommandLine.arguments.dropFirst()))
      let tally = try await Campaign(options).run()
      print(tally.summary(of: options))
      exit(tally.failed.isEmpty ? 0 : 1)
    } catch let fault as Fault {
      Console.report("\(fault.text)\n\(Options.usage)")
    } catch {
      Console.report("\(error)")
    }
    exit(64)
  }
}
