import HTTPTypes
import Hummingbird

/// Refuses, before anything else is done, a request that says that its body is too large.
///
/// A body that does not say so is counted where it is read, and dropped where it is not.
struct BodyLimit<Context: RequestContext>: RouterMiddleware {
  /// The most bytes of a body.
  let largest: Int

  func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let length = request.headers[.contentLength].flatMap { Int($0) } ?? 0
    guard (0...largest).contains(length) else {
      throw ServingError.tooLarge(
        limit: largest, size: length > 0 ? FileSize(length).description : nil)
    }
    return try await next(request, context)
  }
}
