import Messages
import XML

/// What a document's settings say of how its cells are shown.
///
/// - SeeAlso: ODF 1.3 part 3, 3.10 `office:settings`
struct ViewSettings {
  /// Whether zeros are shown as blank cells: LibreOffice's option "Zero values".
  private(set) var hidesZeros = false

  /// Reads the settings in the element at `level`, which was started.
  ///
  /// The document's own settings come after those of the windows it was open in, and count.
  mutating func read(_ reader: inout DocumentReader, in level: Int) throws(ReadError) {
    while true {
      switch try reader.next() {
      case .start:
        guard reader.elementIs("config-item"),
          reader.attribute(.config, "name", is: "ShowZeroValues")
        else { continue }
        hidesZeros = try reader.content() == "false"
      case .end: if reader.depth < level { return }
      case .text: continue
      case .endOfPart: return
      }
    }
  }
}
