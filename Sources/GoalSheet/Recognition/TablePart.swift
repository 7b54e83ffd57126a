/// A run of lines under one header.
struct TablePart {
  let binding: ColumnBinding
  var lines: [TableLine]
}
