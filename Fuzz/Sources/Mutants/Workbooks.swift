import Mutation
import SeededNumbers

/// The workbooks that are damaged.
enum Workbooks {
  private static let endings = [".xlsx", ".xlsm", ".xls", ".ods"]

  /// Takes workbooks from files and folders; of more than `count` those that the seed decides.
  ///
  /// A source that is absent is named on standard error and left out.
  static func found(
    in sources: [String], count: Int, seed: UInt64
  ) throws(Fault) -> [Mutator.Seed] {
    var paths: [String] = []
    for source in sources {
      let names = Files.names(in: source)
      if let names {
        paths += names.filter { name in endings.contains { name.hasSuffix($0) } }.map {
          source + "/" + $0
        }
      } else {
        paths.append(source)
      }
    }
    var workbooks: [Mutator.Seed] = []
    for path in paths {
      do throws(Fault) {
        workbooks.append(Mutator.Seed(name: path, bytes: try Files.contents(of: path)))
      } catch {
        Console.report("left out: \(error.text)")
      }
    }
    guard !workbooks.isEmpty else { throw Fault("no workbook was found") }
    var numbers = SeededNumbers(seed: seed)
    workbooks.shuffle(using: &numbers)
    return Array(workbooks.prefix(count))
  }
}
