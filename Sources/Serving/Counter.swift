import Conversion
import Hummingbird
import Messages
import Reporting

/// Takes in what a request brings, and has the work done on it.
struct Counter: Sendable {
  private let desk: UploadDesk
  private let reader: UploadReader
  private let pool: WorkPool

  init(_ options: ServerOptions, pool: WorkPool) {
    desk = UploadDesk(forms: options.forms, limits: options.reading)
    reader = UploadReader(options)
    self.pool = pool
  }

  /// Reads the request's form, then does `work` on it on a thread of its own.
  func handle<Result: Sendable>(
    _ request: Request, prints: Bool = false,
    _ work: @escaping @Sendable (UploadForm, UploadDesk) throws -> Result
  ) async throws -> Result {
    let desk = desk.attended
    return try await reader.withForm(of: request) { form in
      // One LibreOffice at a time is as much as a machine should bear, and a PDF must not keep the
      // checks waiting.
      try await pool.run(isLong: prints || form.product == .pdf) { try work(form, desk) }
    }
  }
}
