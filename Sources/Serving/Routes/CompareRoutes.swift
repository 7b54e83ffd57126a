import Conversion
import Hummingbird
import Messages
import Reporting

/// The page that compares two sets of files, and the same for programs.
struct CompareRoutes {
  private let options: ServerOptions
  private let counter: Counter

  init(_ options: ServerOptions, counter: Counter) {
    self.options = options
    self.counter = counter
  }

  /// The paths that take `POST`.
  static let posts = ["/compare", "/api/v1/compare"]

  /// A comparison as a file to be saved, by what a request calls it.
  private enum Product: String {
    case html, json
  }

  func add(to router: Router<BasicRequestContext>) {
    let (options, counter) = (options, counter)
    router.get("/compare") { request, _ in
      Response.form(
        ComparePage(PageSetting(request, options), largestUpload: options.largestUpload).html)
    }
    router.post("/compare") { request, _ in
      let setting = PageSetting(request, options)
      return try await counter.handle(request) { form, desk in
        let (product, sides) = (try Self.product(of: form), try ComparedSides(form))
        let comparison = try Self.comparison(of: sides, desk)
        // What a file would lack is said before it is saved.
        guard let product, comparison.errors.isEmpty else {
          return Response.page(
            ComparisonResultPage(
              comparison, of: sides, setting, wasToBeSaved: product != nil
            ).html)
        }
        return Response.file(Self.file(product, of: comparison, setting.language))
      }
    }
    router.post("/api/v1/compare") { request, _ in
      let language = request.language(options.language)
      return try await counter.handle(request) { form, desk in
        let product = try Self.product(of: form) ?? .json
        let comparison = try Self.comparison(of: try ComparedSides(form), desk)
        return Response.file(Self.file(product, of: comparison, language))
          .counting(failures: comparison.errors.count)
      }
    }
  }

  private static func product(of form: UploadForm) throws(ServingError) -> Product? {
    guard let name = form.texts("to").first else { return nil }
    guard let product = Product(rawValue: name) else { throw ServingError(.badRequest) }
    return product
  }

  private static func comparison(
    of sides: ComparedSides, _ desk: UploadDesk
  ) throws(ServingError) -> UploadComparison {
    do throws(UploadError) {
      return try desk.compare(sides.old, sides.new, scope: sides.scope)
    } catch {
      throw ServingError(
        .unprocessableContent,
        BilingualText(
          english: "one of the two sides has no sheet that can be read",
          japanese: "前と後のどちらかに、読み取れるシートがありません"), messages: error.messages)
    }
  }

  private static func file(
    _ product: Product, of comparison: UploadComparison, _ language: Language
  ) -> Upload {
    let stem = language == .japanese ? "比較" : "comparison"
    return switch product {
    case .json:
      Upload(name: stem + ".json", bytes: ComparisonJSON.json(of: comparison.sheets))
    case .html:
      Upload(
        name: stem + ".html",
        bytes: ComparisonPage(
          comparison.sheets, language: language, version: ProgramVersion.text
        ).html)
    }
  }
}
