public import JapaneseCalendar

/// The value of a further field, with the field's key: a model is understood without the template.
public struct FurtherValue: Hashable, Sendable {
  /// A value by its kind; `nil` where it is blank.
  public enum Value: Sendable {
    case text(String)
    case quantity(Quantity?)
    case mark(Mark?)
    case date(CivilDate?)
  }

  /// The field's key in JSON.
  public var key: String
  /// The value.
  public var value: Value

  /// A value for a key.
  public init(key: String, value: Value) {
    self.key = key
    self.value = value
  }

  /// The same field without a value.
  var blank: FurtherValue { FurtherValue(key: key, value: .blank(of: value.kind)) }
}

extension FurtherValue.Value {
  /// The blank value of a kind.
  public static func blank(of kind: FurtherField.Kind) -> Self {
    switch kind {
    case .text: .text("")
    case .quantity: .quantity(nil)
    case .mark: .mark(nil)
    case .date: .date(nil)
    }
  }

  /// The value's text: of a date, as in ISO 8601; blank is `""`.
  public var text: String {
    switch self {
    case .text(let text): text
    case .quantity(let quantity): quantity?.text ?? ""
    case .mark(let mark): mark?.rawValue ?? ""
    case .date(let date): date?.description ?? ""
    }
  }

  /// Whether there is no value.
  public var isBlank: Bool { text.isEmpty }

  /// The quantity, if the value is one.
  package var quantity: Quantity? {
    if case .quantity(let quantity) = self { quantity } else { nil }
  }

  /// What the value is.
  package var kind: FurtherField.Kind {
    switch self {
    case .text: .text
    case .quantity: .quantity
    case .mark: .mark
    case .date: .date
    }
  }

  /// The same value as one of a field's kind, where its text is one; `nil` otherwise.
  ///
  /// JSON writes marks and dates as texts, so a reader without the template takes them for texts.
  package func converted(
    for field: FurtherField, quantities: QuantityText? = nil
  ) -> FurtherValue.Value? {
    let kind = field.kind
    if kind == self.kind { return self }
    let text = text
    if text.isEmpty { return .blank(of: kind) }
    switch kind {
    case .text: return quantity == nil ? .text(text) : nil
    case .quantity:
      guard case .text = self else { return nil }
      return .quantity(quantities?.quantity(text, indicator: field.label) ?? Quantity(text: text))
    case .mark: return Mark(rawValue: text).map { .mark($0) }
    case .date: return ISOText.date(in: text).map { .date($0) }
    }
  }
}

extension FurtherValue.Value: Hashable {
  /// Whether both are written alike: a blank is a blank, and a mark the text of the mark.
  public static func == (a: Self, b: Self) -> Bool {
    a.text == b.text && a.quantity == b.quantity
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
