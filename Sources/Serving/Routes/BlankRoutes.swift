import Conversion
import FormTemplate
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
      return Response.form(
        BlankPage(
          setting, counter.desk.templates[0], largestUpload: options.largestUpload,
          fields: BlankFields(request)
        ).html)
    }
    router.post("/blank") { request, _ in
      let setting = PageSetting(request, options)
      return try await counter.handle(request) { form, desk in
        let page = BlankFields(form).path(desk.templates[0].vocabulary)
        do throws(ServingError) {
          return try Self.answer(form, page: page, desk, setting)
        } catch {
          var error = error
          error.form = page
          throw error
        }
      }
    }
    router.post("/api/v1/blank") { request, _ in
      try await counter.handle(request) { form, desk in
        let made = try Self.forms(try Self.wish(form), form.files("from"), desk)
        guard made.unread.isEmpty else { throw Self.error(made.unread) }
        guard let file = made.file else { throw Self.sameYear(made.sameYear) }
        return Response.file(file).counting(warnings: made.warnings.count)
      }
    }
  }

  /// The forms, or the page that asks whether they are wanted; `page` is where the form was.
  private static func answer(
    _ form: UploadForm, page: String, _ desk: UploadDesk, _ setting: PageSetting
  ) throws(ServingError) -> Response {
    // The page that asks has a button for the year that follows the sheets.
    var wish = try wish(form, year: form.texts("year-instead").first)
    // On the page a department narrows nothing once sections are ticked.
    if !wish.expected.isEmpty { wish.departments = [] }
    // Files that the page asked about come back in it.
    let lastYear = form.files("from") + form.uploads
    let made = try forms(wish, lastYear, desk)
    let isConfirmed = !form.texts("confirmed").isEmpty
    guard let file = made.file, made.warnings.isEmpty || isConfirmed else {
      return Response.page(BlankQuestionPage(made, wish, lastYear, form: page, setting).html)
    }
    return Response.file(file)
  }

  private static func wish(
    _ form: UploadForm, year: String? = nil
  ) throws(ServingError) -> BlankWish {
    let year = year ?? form.texts("year").first ?? ""
    guard let fiscalYear = FiscalYearText.year(in: year) else {
      throw ServingError(
        .badRequest,
        BilingualText(
          english: "the year could not be read; write it like R6, 令和6年度 or 2024",
          japanese: "年度を読み取れません。R6、令和6年度、2024 のように書いてください"))
    }
    guard form.texts("from").isEmpty else { throw ServingError.noFileName("from") }
    var wish = BlankWish(fiscalYear: fiscalYear)
    wish.departments = form.texts("department")
    wish.sections = form.texts("section")
    wish.expected = form.texts("expect")
    let sameYear = form.texts("same-year")
    guard sameYear.allSatisfy({ $0 == "yes" }) else { throw ServingError(.badRequest) }
    wish.takesSameYear = !sameYear.isEmpty
    wish.leavesOutUnread = !form.texts("without-unread").isEmpty
    return wish
  }

  private static func forms(
    _ wish: BlankWish, _ lastYear: [Upload], _ desk: UploadDesk
  ) throws(ServingError) -> MadeForms {
    do throws(UploadError) {
      return try desk.blankForms(wish, lastYear: lastYear)
    } catch {
      throw Self.error(error.messages)
    }
  }

  private static func sameYear(_ messages: [Message]) -> ServingError {
    ServingError(
      .unprocessableContent,
      BilingualText(
        english: "no form was made: send last year's sheets, or same-year=yes to carry these over",
        japanese: "様式を作りませんでした。前年度のシートを送るか、これらからも引き継ぐときは same-year=yes を付けてください"),
      messages: messages)
  }

  private static func error(_ messages: [Message]) -> ServingError {
    ServingError(
      .unprocessableContent,
      BilingualText(
        english: "no form was made, for these reasons", japanese: "次の理由で、様式を作れませんでした"),
      messages: messages)
  }
}
