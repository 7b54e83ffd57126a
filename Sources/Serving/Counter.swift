import Conversion
import Hummingbird
import Messages
import Reporting

/// Takes in what a request brings, and has the work done on it.
struct Counter: Sendable {
  let desk: UploadDesk
  private let reader: UploadReader
  private let pool: WorkPool
  /// The most bytes of a file of a watched folder that is opened.
  private let largestFile: Int

  init(_ options: ServerOptions, pool: WorkPool) {
    desk = UploadDesk(forms: options.forms, limits: options.reading)
    reader = UploadReader(options)
    self.pool = pool
    largestFile = options.largestUpload
  }

  /// Reads the request's form, then does `work` on it on a thread of its own.
  func handle<Result: Sendable>(
    _ request: Request, prints: Bool = false,
    _ work: @escaping @Sendable (UploadForm, UploadDesk) throws -> Result
  ) async throws -> Result {
    let desk = desk.attended
    return try await reader.withForm(of: request) { form in
      let isPrinted = prints || form.product == .pdf && !form.uploads.isEmpty
      return try await pool.run(in: isPrinted ? .printing : .usual) { try work(form, desk) }
    }
  }

  /// Does `work` on a file of a watched folder, on a thread of its own.
  ///
  /// - Throws: 404 if the file is no longer there, 503 if too much is going on.
  func work<Result: Sendable>(
    _ folder: WatchedFolder, _ id: String, in lane: WorkPool.Lane = .usual,
    _ work: @escaping @Sendable (Upload, UploadDesk) throws -> Result
  ) async throws -> Result {
    let (desk, limit) = (desk, largestFile)
    return try await reader.withRoom {
      try await pool.run(in: lane) {
        guard let upload = folder.upload(id, limit: limit) else {
          throw folder.has(id)
            ? ServingError.tooLargeToOpen(limit: limit) : ServingError.noLongerThere
        }
        return try work(upload, desk)
      }
    }
  }

  /// Makes a file of all sheets of a watched folder.
  func made(_ product: UploadProduct, of folder: WatchedFolder) async throws -> MadeFile {
    let desk = desk
    return try await reader.withRoom {
      try await pool.run(in: product == .pdf ? .printing : .usual) {
        do throws(UploadError) {
          return try desk.make(product, of: folder)
        } catch {
          throw ServingError(.unprocessableContent, messages: error.messages)
        }
      }
    }
  }
}
