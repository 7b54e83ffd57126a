/// What a mark says about a goal.
///
/// - SeeAlso: SPEC section 12
public enum Achievement: String, Hashable, Sendable, CaseIterable {
  /// Achieved, or more than that.
  case all
  /// Achieved in part.
  case part
  /// Not achieved.
  case nothing = "none"

  /// What the marks of the official form say.
  public static let official: [Mark: Achievement] = [
    .achieved: .all, .partlyAchieved: .part, .notAchieved: .nothing,
  ]
}
