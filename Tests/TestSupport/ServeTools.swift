package import Foundation

/// Programs that look at the server's pages and answers; `make serve-test` installs them.
package enum ServeTools {
  private static let folder = Repository.root.appending(path: ".build/serve-tools")

  /// Why a test does not run where they are absent.
  package static let hint = "make serve-test installs schemathesis, axe-core and html5lib"

  package static let python = folder.appending(path: "bin/python")
  package static let schemathesis = folder.appending(path: "bin/schemathesis")
  package static let areInstalled = FileManager.default.fileExists(
    atPath: folder.appending(path: "installed").path)

  /// The script of axe-core, which finds faults of a page for people with disabilities.
  package static func axe() throws -> String {
    let place = try Tool.run(
      python,
      [
        "-c",
        "import axe_core_python, pathlib;"
          + "print(pathlib.Path(axe_core_python.__file__).with_name('axe.min.js'), end='')",
      ])
    return try String(contentsOfFile: place.output, encoding: .utf8)
  }
}
