import Conversion
import Hummingbird
import Messages
import Reporting

/// The interface for programs, below `/api/v1/`.
struct InterfaceRoutes {
  let counter: Counter
  /// The server's language; `nil` for the reader's.
  let language: Language?

  /// The paths that take `POST`.
  static let posts = ["/api/v1/check"] + UploadProduct.allCases.map { "/api/v1/\($0.rawValue)" }

  func add(to router: Router<BasicRequestContext>) {
    router.get("/api/v1/openapi.json") { _, _ in Response.json(PackageResources.openapi_json) }
    let (counter, language) = (counter, language)
    // The array that `check --json` prints.
    router.post("/api/v1/check") { request, _ in
      let language = request.language(language)
      let bytes = try await counter.handle(request) { form, desk in
        guard !form.uploads.isEmpty else { throw ServingError.noFile }
        return MessageList.json(of: desk.check(form.uploads).messages, in: language)
      }
      return Response.json(bytes)
    }
    // A file: a copy with notes, or what `convert --to` writes.
    for product in UploadProduct.allCases {
      router.post("/api/v1/\(product.rawValue)") { request, _ in
        let language = request.language(language)
        let file = try await counter.handle(request, prints: product == .pdf) { form, desk in
          try desk.made(product, of: form.uploads, in: language)
        }
        return Response.file(file)
      }
    }
  }
}

extension UploadDesk {
  /// Makes a file of some files; what cannot be made is an answer with its reasons.
  func made(
    _ product: UploadProduct, of uploads: [Upload], in language: Language,
    isInListOrder: Bool = false
  ) throws(ServingError) -> MadeFile {
    guard !uploads.isEmpty else { throw ServingError.noFile }
    do throws(UploadError) {
      return try make(
        product, of: uploads, language: language, time: .now, isInListOrder: isInListOrder)
    } catch {
      throw ServingError(.unprocessableContent, messages: error.messages)
    }
  }
}
