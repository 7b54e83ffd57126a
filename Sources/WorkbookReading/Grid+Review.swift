package import Grid

extension Grid {
  /// Whether the worksheet is the list that a review added; its name must be checked before.
  package var isReviewList: Bool {
    let first = CellReference(row: 0, column: 0)
    return cells.first { $0.reference == first }?.text == ReviewMark.title
  }

  /// Leaves out the notes of a review, and what a review added to other notes.
  package mutating func removeReviewNotes() {
    guard objects.contains(where: { $0.text.contains(ReviewMark.heading) }) else { return }
    objects = objects.compactMap { object in
      var object = object
      object.text = ReviewMark.withoutReview(object.text)
      return object.kind == .note && object.text.isEmpty ? nil : object
    }
  }
}
