import Conversion
import Hummingbird
import JapaneseCalendar
import Messages

/// The page for blank forms, and the same for programs.
struct BlankRoutes {
  private let options: ServerOptions
  private let counter: Counter

  init(_ options: ServerOptions, counter: Counter) {
    self.options = options
    self.counter = counter
  }

  /// The paths that take `POST`.
  static let posts = ["/blank", "/api/v1/blank"]

  func add(to router: Router<BasicRequestContext>) {
    let (options, counter) = (options, counter)
    router.get("/blank") { request, _ in
      let setting = PageSetting(request, options)
      return Response.page(
        BlankPage(setting, counter.desk.templates[0], largestUpload: options.largestUpload).html)
    }
    for path in Self.posts {
      router.post(RouterPath(path)) { request, _ in
        let file = try await counter.handle(request) { form, desk in
          var wish = try Self.wish(form)
          // On the page a department narrows nothing once sections are ticked.
          if path == "/blank", !wish.expected.isEmpty { wish.departments = [] }
          return try Self.forms(wish, form.files("from"), desk)
        }
        return Response.file(file)
      }
    }
  }

  private static func wish(_ form: UploadForm) throws(ServingError) -> BlankWish {
    let year = form.texts("year").first ?? ""
    guard let fiscalYear = FiscalYearText.year(in: year) else {
      throw ServingError(
        .badRequest,
        BilingualText(
          english: "the year could not be read; write it like R6, 令和6年度 or 2024",
          japanese: "年度を読み取れません。R6、令和6年度、2024 のように書いてください"))
    }
    var wish = BlankWish(fiscalYear: fiscalYear)
    wish.departments = form.texts("department")
    wish.sections = form.texts("section")
    wish.expected = form.texts("expect")
    return wish
  }

  private static func forms(
    _ wish: BlankWish, _ lastYear: [Upload], _ desk: UploadDesk
  ) throws(ServingError) -> Upload {
    do throws(UploadError) {
      return try desk.blankForms(wish, lastYear: lastYear)
    } catch {
      throw ServingError(
        .unprocessableContent,
        BilingualText(
          english: "no form was made: a section is unknown, or a file could not be read",
          japanese: "様式を作れませんでした。課の名前が一覧にないか、読み取れないファイルがあります"),
        messages: error.messages)
    }
  }
}
