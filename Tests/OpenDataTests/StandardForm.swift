import GoalSheet

/// The form's words as far as the data formats need them.
enum StandardForm {
  static let vocabulary = FormVocabulary(
    title: FormVocabulary.Label("組織目標管理シート"), headerLabels: [:], columnLabels: [:],
    groupLabels: [:],
    legend: [
      GoalSheet.LegendEntry(mark: .achieved, meaning: "達成"),
      GoalSheet.LegendEntry(mark: .partlyAchieved, meaning: "一部未達成"),
      GoalSheet.LegendEntry(mark: .notAchieved, meaning: "未達成"),
    ], markVariants: [.achieved: ["〇", "◯"]], units: [], departments: [], sampleWords: [])
}
