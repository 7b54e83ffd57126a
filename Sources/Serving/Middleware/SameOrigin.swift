import HTTPTypes
import Hummingbird

/// Refuses what a page of another site sends with a reader's browser.
///
/// A browser says where a request comes from; a program that is no browser says nothing, and may
/// send what it likes: there are no cookies that it could use.
struct SameOrigin<Context: RequestContext>: RouterMiddleware {
  func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard request.method == .get || request.method == .head || Self.isFromHere(request) else {
      throw ServingError(.forbidden)
    }
    return try await next(request, context)
  }

  private static func isFromHere(_ request: Request) -> Bool {
    // What the browser itself says is enough; it says so only over TLS and on this machine.
    switch HTTPField.Name("Sec-Fetch-Site").flatMap({ request.headers[$0] }) {
    case "same-origin"?: return true
    case nil, "none"?: break
    default: return false
    }
    guard let origin = request.headers[.origin] else { return true }
    guard let authority = request.head.authority, let slashes = origin.firstRange(of: "://") else {
      return false
    }
    return origin[slashes.upperBound...].lowercased() == authority.lowercased()
  }
}
