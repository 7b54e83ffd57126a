import Messages
import OpenData
import XLSXWriting

/// Why a workbook or database could not be written, as the library that writes it says.
struct WritingFault: Error {
  var text: BilingualText
  var endsRun = false

  init(_ error: any Error) {
    text =
      (error as? WriteError)?.text ?? (error as? SQLiteWriteError)?.text
      ?? (error as? ReadError)?.text ?? BilingualText(english: "\(error)", japanese: "\(error)")
  }
}

extension OutputFault {
  init(_ path: String, _ fault: WritingFault) {
    self.init(path, english: fault.text.english, japanese: fault.text.japanese)
    endsRun = fault.endsRun
  }
}
