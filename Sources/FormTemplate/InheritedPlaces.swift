import GoalSheet
import Grid

/// The cells of the official header block and legend, fitted to other columns.
///
/// A template that extends the official form and adds or leaves out columns need not say again where
/// 年度, 作成日 and the rest are: their places keep their shares of the form's width. In a form with
/// fewer columns than the block needs, the pairs are below one another.
struct InheritedPlaces {
  private let widths: [Double]

  /// The places on columns of these widths, in characters.
  init(widths: [Double]) { self.widths = widths }

  /// The first columns of the labels and values in the official block, and the column after the last.
  private static let starts = [0, 2, 3, 4, 6, 7, 9, 10, 11]

  private var isWide: Bool { widths.count >= Self.starts.count - 1 }

  /// A range of the official block, on the template's columns.
  func fitted(_ range: CellRange, official: [Double]) -> CellRange {
    guard isWide else { return legend(range) }
    let shares = Self.starts.map { official[..<$0].reduce(0, +) / official.reduce(0, +) }
    let bounds = bounds(at: shares)
    func bound(_ column: Int) -> Int {
      Self.starts.lastIndex { $0 <= column }.map { bounds[$0] } ?? 0
    }
    let first = bound(range.columns.lowerBound)
    let end = Self.starts.firstIndex { $0 > range.columns.upperBound }.map { bounds[$0] }
    return CellRange(rows: range.rows, columns: first...max(first, (end ?? widths.count) - 1))
  }

  private func legend(_ range: CellRange) -> CellRange {
    CellRange(rows: range.rows, columns: halves[2]...widths.count - 1)
  }

  /// The places of a field in a form that is too narrow for the official block; `nil` for a wide one.
  func narrow(_ field: FormVocabulary.HeaderField) -> FormDesign.HeaderPlace? {
    guard !isWide else { return nil }
    let (row, isRight, isAlone): (Int, Bool, Bool) =
      switch field {
      case .fiscalYear: (0, false, false)
      case .createdOn: (0, true, false)
      case .department: (1, false, false)
      case .evaluatedOn: (1, true, false)
      case .section: (2, false, true)
      case .policyIndicators: (3, false, true)
      case .further(let index): (4 + index, false, true)
      }
    guard widths.count >= 4 else { return onLineOfItsOwn(row * 2 + (isRight ? 1 : 0)) }
    let bounds = halves
    let columns = isRight ? (bounds[1], bounds[2], bounds[3]) : (0, bounds[0], bounds[1])
    return FormDesign.HeaderPlace(
      label: CellRange(rows: row...row, columns: columns.0...columns.1 - 1),
      value: CellRange(
        rows: row...row, columns: columns.1...(isAlone ? widths.count : columns.2) - 1))
  }

  private func onLineOfItsOwn(_ row: Int) -> FormDesign.HeaderPlace {
    if widths.count == 1 {
      let label = CellRange(rows: row * 2...row * 2, columns: 0...0)
      return FormDesign.HeaderPlace(
        label: label, value: CellRange(rows: row * 2 + 1...row * 2 + 1, columns: 0...0))
    }
    return FormDesign.HeaderPlace(
      label: CellRange(rows: row...row, columns: 0...0),
      value: CellRange(rows: row...row, columns: 1...widths.count - 1))
  }

  /// Where the left value, the right label and the right value begin, and the end.
  private var halves: [Int] {
    guard widths.count >= 4 else { return [1, 1, widths.count - 1, widths.count] }
    return Array(bounds(at: [0, 0.2, 0.5, 0.7, 1]).dropFirst())
  }

  /// The columns nearest to shares of the width, each after the one before.
  private func bounds(at shares: [Double]) -> [Int] {
    let total = widths.reduce(0, +)
    var sums = [0.0]
    for width in widths { sums.append((sums.last ?? 0) + width / total) }
    var bounds: [Int] = []
    for (index, share) in shares.enumerated() {
      let nearest = sums.indices.min { abs(sums[$0] - share) < abs(sums[$1] - share) } ?? 0
      let low = bounds.last.map { $0 + 1 } ?? 0
      let high = widths.count - (shares.count - 1 - index)
      bounds.append(index == shares.count - 1 ? widths.count : min(max(nearest, low), high))
    }
    return bounds
  }
}
