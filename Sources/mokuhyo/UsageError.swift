/// A command line that cannot be meant: one sentence in the user's language.
struct UsageError: Error {
  let text: String

  init(_ english: String, _ japanese: String) {
    text = say(english, japanese)
  }
}
