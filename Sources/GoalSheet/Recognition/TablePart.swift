/// A run of lines under one header.
struct TablePart {
  let binding: ColumnBinding
  var lines: [TableLine]

  /// Whether data cells are merged vertically over several lines: then merges, not blanks, show
  /// what is shared.
  func isMerged(_ merges: VerticalMerges) -> Bool {
    !merges.isEmpty
      && zip(lines, lines.dropFirst()).contains { above, line in
        binding.fields.members.contains {
          merges.range(of: $0, joining: line.row, to: above.lastRow) != nil
        }
      }
  }
}
