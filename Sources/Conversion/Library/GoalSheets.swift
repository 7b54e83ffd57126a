public import Messages

/// The sheets that ``GoalSheetFile`` read, and what it found in them.
public struct GoalSheets: Sendable {
  private var sheets: [PlacedSheet] = []
  /// Warnings, infos, and errors of files that could not be read, in the order of the inputs.
  public private(set) var messages: [Message] = []

  init() {}

  /// What could not be read.
  public var errors: [Message] { messages.filter { $0.severity == .error } }

  mutating func append(_ reading: Reading) {
    messages += reading.messages
    for (index, sheet) in reading.sheets.enumerated() {
      let messages = reading.messages.filter { message in
        message.place.sheet == sheet.source?.sheet
          && (message.place.section ?? sheet.section) == sheet.section
      }
      let places = reading.places.indices.contains(index) ? reading.places[index] : nil
      sheets.append(PlacedSheet(sheet, places: places, messages: messages))
    }
  }
}

extension GoalSheets: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { sheets.count }
  /// The element at a position, from zero.
  public subscript(position: Int) -> PlacedSheet { sheets[position] }
}
