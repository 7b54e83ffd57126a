import Appearance
package import FormTemplate
import GoalSheet
import Grid

/// The part of a page's style sheet that depends on a template: columns, places, fonts and colours.
///
/// Nothing of it is in style attributes, so that a page may forbid them.
package struct FormStyle {
  private let template: Template
  /// The class of the template's sheets.
  private let name: String

  /// The rules for sheets of a template, which have the class `name`.
  package init(template: Template, name: String) {
    self.template = template
    self.name = name
  }

  /// The rules that all sheets share.
  package static var shared: [UInt8] { PackageResources.form_css }

  /// The rules, one a line.
  package var css: String {
    ([look, widths] + columns + shortValues + header + [legend] + fills).joined(separator: "\n")
      + "\n"
  }

  private var design: FormDesign { template.design }

  private var look: String {
    let text = design.text
    let fill = text.labelFill.map { CSSText.color($0.rgb) } ?? "transparent"
    let scale = Self.scale(of: design)
    func points(_ size: Double) -> String { CSSText.number(size * scale) + "pt" }
    return ".\(name) { --form-font: \(Self.fonts(design)); --form-fill: \(fill); "
      + "--form-line: \(CSSText.color(text.borderColor.rgb)); --title: \(points(text.titleSize)); "
      + "--label: \(points(text.labelSize)); --body: \(points(text.bodySize)); }"
  }

  /// The form's font; the same one has several names.
  static func fonts(_ design: FormDesign) -> String {
    CSSText.string(design.text.font) + ", \"BIZ UDGothic\", \"BIZ UDPGothic\", sans-serif"
  }

  /// How much smaller than on its worksheet the form is printed: all columns fit the paper's width.
  static func scale(of design: FormDesign) -> Double {
    // Excel's columns are seven pixels a digit, and five more, at 96 dots an inch.
    let width = design.columns.reduce(0) { $0 + ($1.width * 7 + 5) * 25.4 / 96 }
    return min(1, max(0.1, design.page.layout.printable.width / width))
  }

  private var widths: String {
    let widths = design.columns.map { CSSText.number($0.width) + "fr" }.joined(separator: " ")
    return ".\(name) .head { grid-template-columns: \(widths); }"
  }

  private var columns: [String] {
    let total = design.columns.reduce(0) { $0 + $1.width }
    return design.columns.enumerated().map { index, column in
      let share = CSSText.number(column.width / total * 100)
      return ".\(name) .w\(index) { width: \(share)%; } "
        + ".\(name) .c\(index) { text-align: \(column.alignment.rawValue); }"
    }
  }

  /// On a screen, short values that do not belong on two lines, `87.60%` and `行財1-4-①`, fit into their
  /// columns.
  private var shortValues: [String] {
    let fields = template.vocabulary.fields
    return design.columns.enumerated().compactMap { index, column in
      guard column.field == .planPosition || fields.kind(of: column.field) == .quantity else {
        return nil
      }
      return "@media screen and (min-width: 48.01rem) { "
        + ".\(name) td.c\(index) { padding: .3rem .1rem; font-size: .75rem; } }"
    }
  }

  /// The places of the header block, on the columns of the table.
  private var header: [String] {
    template.headerFields.enumerated().compactMap { index, field in
      guard let place = design.header[field] else { return nil }
      func area(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) -> String {
        "\(rows.lowerBound + 1) / \(columns.lowerBound + 1) / \(rows.upperBound + 2) / "
          + "\(columns.upperBound + 2)"
      }
      let (label, value) = (place.label, place.value)
      return ".\(name) dt.h\(index) { grid-area: \(area(label.rows, label.columns)); } "
        + ".\(name) dd.h\(index) { grid-area: \(area(value.rows, value.columns)); }"
    }
  }

  private var legend: String {
    let before = design.columns[..<design.legend.columns.lowerBound].reduce(0) { $0 + $1.width }
    let total = design.columns.reduce(0) { $0 + $1.width }
    return ".\(name) .legend { margin-left: \(CSSText.number(before / total * 100))%; }"
  }

  private var fills: [String] {
    template.vocabulary.marks.enumerated().compactMap { index, mark in
      design.text.markFills[mark].map { fill in
        ".\(name) .m\(index) { background: \(CSSText.color(fill.rgb)); color: #000; }"
      }
    }
  }
}
