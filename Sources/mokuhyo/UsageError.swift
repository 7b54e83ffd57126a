/// An error in the command line, as a sentence in the user's language.
struct UsageError: Error {
  let text: String

  init(_ english: String, _ japanese: String) {
    text = say(english, japanese)
  }
}
