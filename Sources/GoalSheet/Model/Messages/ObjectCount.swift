import Grid

/// The number of objects of one kind on a worksheet.
struct ObjectCount: Hashable {
  var kind: SheetObject.Kind
  var count: Int

  /// The counts of all kinds that occur, in the kinds' order.
  static func counts(of objects: [SheetObject]) -> [ObjectCount] {
    SheetObject.Kind.allCases.compactMap { kind in
      let count = objects.count { $0.kind == kind }
      return count > 0 ? ObjectCount(kind: kind, count: count) : nil
    }
  }

  var english: String {
    let (one, many) =
      switch kind {
      case .note: ("note", "notes")
      case .threadedComment: ("comment", "comments")
      case .textBox: ("text box", "text boxes")
      case .shape: ("shape", "shapes")
      case .picture: ("picture", "pictures")
      case .formControl: ("form control", "form controls")
      }
    return "\(count) \(count == 1 ? one : many)"
  }

  var japanese: String {
    let name =
      switch kind {
      case .note: "メモ"
      case .threadedComment: "コメント"
      case .textBox: "テキストボックス"
      case .shape: "図形"
      case .picture: "図"
      case .formControl: "フォームの部品"
      }
    return "\(name) \(count) 個"
  }
}
