/// An evaluation (評価).
public enum Mark: String, Hashable, Sendable, CaseIterable {
  /// ○ U+25CB, 達成
  case achieved = "○"
  /// △ U+25B3, 一部未達成
  case partlyAchieved = "△"
  /// × U+00D7, 未達成
  case notAchieved = "×"
}
