/// The names of the paper sizes that workbooks number.
///
/// - SeeAlso: ECMA-376-1, 18.3.1.63 `pageSetup`; [MS-XLS] 2.4.257 `Setup`
package enum PaperName {
  /// The name of a size; `nil` if offices in Japan do not print on it.
  package static func name(_ number: Int) -> String? {
    switch number {
    case 8: "A3"
    case 9: "A4"
    case 11: "A5"
    case 12: "B4"
    case 13: "B5"
    default: nil
    }
  }
}
