/// The severity of a message: an error means that something was not converted.
public enum Severity: String, Hashable, Sendable, CaseIterable {
  case error, warning, info
}
