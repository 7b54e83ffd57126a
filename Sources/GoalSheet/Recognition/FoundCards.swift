/// The cards of a worksheet, and the labels around them.
struct FoundCards {
  var region: FormRegion
  var cards: [Card]
}
