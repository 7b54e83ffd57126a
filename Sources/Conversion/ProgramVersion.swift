/// The program's version, as `--version` prints it.
package enum ProgramVersion {
  package static let text = "0.1.0"
}
