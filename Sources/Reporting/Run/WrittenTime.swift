/// When the sheets of an input were last written, as far as that is known.
package enum WrittenTime: Hashable, Sendable {
  /// When the file at the input's address was, which is looked up only where it matters.
  case ofFile
  /// In nanoseconds since 1970: what a zip says of its member; `nil` if nothing says it.
  case at(Int?)

  /// The time; `ofFile` looks up that of the file.
  package func nanoseconds(_ ofFile: () -> Int?) -> Int? {
    switch self {
    case .ofFile: ofFile()
    case .at(let time): time
    }
  }
}
