import HTTPTypes
import Hummingbird

/// What every answer tells the browser: load nothing from elsewhere, run nothing that is written in
/// a page, keep nothing, and be shown in no other page.
struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
  func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    for (name, value) in Self.fields {
      guard let name = HTTPField.Name(name), response.headers[name] == nil else { continue }
      response.headers[name] = value
    }
    return response
  }

  private static var fields: [(String, String)] {
    [
      ("Content-Security-Policy", contentPolicy),
      ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"),
      // With `no-referrer`, a browser says of a form that it comes from `null`.
      ("Referrer-Policy", "same-origin"), ("Cache-Control", "no-store"),
      ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
      ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ]
  }

  private static var contentPolicy: String {
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
      + "img-src 'self' data:; form-action 'self'; "
      + "base-uri 'none'; frame-ancestors 'none'"
  }
}
