import Messages
import OpenData
import XLSXWriting

/// Why a workbook or database could not be written, in the words of the library that writes it.
struct WritingError: Error {
  var text: BilingualText
  var endsRun = false

  init(_ error: any Error) {
    text =
      (error as? WriteError)?.text ?? (error as? SQLiteWriteError)?.text
      ?? (error as? ReadError)?.text ?? BilingualText(english: "\(error)", japanese: "\(error)")
  }
}

extension OutputError {
  init(_ path: String, _ fault: WritingError) {
    self.init(path, .refused(fault.text))
    endsRun = fault.endsRun
  }
}
