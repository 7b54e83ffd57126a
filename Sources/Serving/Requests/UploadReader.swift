import HTTPTypes
import Hummingbird
import NIOCore

/// Reads the form of a request, within the limits.
struct UploadReader: Sendable {
  private let budget: UploadBudget
  private let options: ServerOptions

  init(_ options: ServerOptions) {
    self.options = options
    budget = UploadBudget(
      total: options.heldBytes, mostWaiting: options.mostWaiting, patience: options.patience)
  }

  /// Calls `body` with the form of a request, whose bytes count as held until it returns.
  ///
  /// - Throws: 413 for too large a body, 408 for one that does not arrive, 503 if
  ///   too many wait, 400 and 415 for what is no form or has too many files.
  func withForm<Result: Sendable>(
    of request: Request, _ body: (UploadForm) async throws -> Result
  ) async throws -> Result {
    guard let type = request.headers[.contentType],
      let boundary = MultipartBody.boundary(of: type)
    else { throw ServingError(.unsupportedMediaType) }
    let length = request.headers[.contentLength].flatMap { Int($0) } ?? options.largestUpload
    guard length >= 0, length <= options.largestUpload else {
      throw ServingError.tooLarge(
        limit: options.largestUpload, size: length > 0 ? FileSize(length).description : nil)
    }
    guard await budget.take(length) else { throw ServingError(.serviceUnavailable) }
    do {
      let result = try await body(form(of: request, length, boundary))
      await budget.giveBack(length)
      return result
    } catch {
      await budget.giveBack(length)
      throw error
    }
  }

  /// Calls `body`, which needs as much memory as the largest form, once there is room for it.
  ///
  /// - Throws: 503 if too many wait.
  func withRoom<Result: Sendable>(_ body: () async throws -> Result) async throws -> Result {
    let bytes = options.largestUpload
    guard await budget.take(bytes) else { throw ServingError(.serviceUnavailable) }
    do {
      let result = try await body()
      await budget.giveBack(bytes)
      return result
    } catch {
      await budget.giveBack(bytes)
      throw error
    }
  }

  private func form(
    of request: Request, _ length: Int, _ boundary: String
  ) async throws -> UploadForm {
    let bytes = try await bytes(of: request, length)
    do throws(MultipartBody.FormError) {
      let parts = try MultipartBody.parts(
        of: bytes, boundary: boundary, limit: options.mostFiles + options.mostFields)
      let form = try UploadForm(parts)
      guard form.fileCount <= options.mostFiles else {
        throw MultipartBody.FormError.tooManyParts
      }
      return form
    } catch {
      throw switch error {
      case .tooManyParts: ServingError.tooManyFiles(limit: options.mostFiles)
      case .notAFile: ServingError.noFileName("file")
      case .notMultipart, .unfinished, .notBase64, .unknownProduct: ServingError(.badRequest)
      }
    }
  }

  private func bytes(of request: Request, _ length: Int) async throws -> [UInt8] {
    let (limit, patience) = (options.largestUpload, options.patience)
    let body = request.body
    return try await Deadline.run(within: patience) {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(length)
      do {
        for try await piece in body {
          guard bytes.count + piece.readableBytes <= limit else {
            throw ServingError.tooLarge(limit: limit, size: nil)
          }
          bytes += piece.readableBytesView
        }
      } catch let error as ServingError {
        throw error
      } catch {
        // It breaks off, or its pieces are none.
        throw ServingError(.badRequest)
      }
      return bytes
    }
  }
}
