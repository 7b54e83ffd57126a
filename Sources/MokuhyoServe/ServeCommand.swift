import ArgumentParser
import Conversion
import Files
import FormTemplate
import GoalSheet
import JapaneseCalendar
import Logging
import Messages
import Serving
import XLSXWriting

/// `mokuhyo-serve`: the page in the browser.
@main struct ServeCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "mokuhyo-serve",
      abstract: Self.say(
        "Serve the work with goal sheets in the browser, for staff without a command line.",
        "組織目標管理シートの点検、白紙の様式、比較、集まり具合を、ブラウザーで使えるようにします。"),
      discussion: Self.say(
        """
        The page is at http://127.0.0.1:8740/ and only for this machine unless --host says otherwise.
        Leave TLS and sign-in to a proxy before it. Nothing that is sent to it is kept.

        With --folder it also shows how far the collection of sheets has come.
        """,
        """
        ページは http://127.0.0.1:8740/ です。--host を指定しなければ、この機械からだけ開けます。
        暗号化とログインは、手前に置くプロキシーに任せてください。送られたファイルは保存しません。

        --folder を付けると、提出の集まり具合も表示します。
        """),
      version: ProgramVersion.text)
  }

  @Option(
    help: ArgumentHelp(
      Self.say("The address to listen on (default: 127.0.0.1).", "待ち受けるアドレス(既定 127.0.0.1)。")))
  var host = "127.0.0.1"

  @Option(help: ArgumentHelp(Self.say("The port; 0 takes a free one.", "ポート。0 なら空いているものを使います。")))
  var port = 8740

  @Option(
    help: ArgumentHelp(
      Self.say(
        "The folder into which sections put their files: shown section by section, only read.",
        "各課がファイルを置くフォルダー。課ごとの集まり具合を表示します。読むだけで、書き込みません。"),
      valueName: "folder"), completion: .directory)
  var folder: String?

  @Option(
    name: .customLong("expect"),
    help: ArgumentHelp(
      Self.say(
        "The sections that are to hand in there: 西区, 西区/地域課 or all (repeatable).",
        "そのフォルダーに提出する課: 西区、西区/地域課、all(繰り返し可)。"), valueName: "names"))
  var expected: [String] = []

  @Option(
    help: ArgumentHelp(
      Self.say(
        "The fiscal year that --expect asks for: R5, 令和5年度, 2023 (default: any).",
        "--expect で求める年度: R5、令和5年度、2023(省略時は問いません)。")))
  var year: String?

  @Option(
    name: .customLong("template"),
    help: ArgumentHelp(
      Self.say(
        "A form that sheets may be, besides the official one (repeatable).",
        "公式様式のほかに読む様式ファイル(繰り返し可)。"), valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var templates: [String] = []

  @Option(
    help: ArgumentHelp(
      Self.say("The most MiB of a request (default: 32).", "一度に送れる大きさ(MiB、既定 32)。"),
      valueName: "MiB"))
  var maxUpload = 32

  @Option(
    help: ArgumentHelp(
      Self.say(
        "The most seconds for a request to arrive, and for its answer to be taken (default: 60).",
        "送信や受け取りを待つ秒数(既定 60)。"), valueName: "seconds"))
  var timeout = 60

  @Option(
    help: ArgumentHelp(
      Self.say(
        "The language of the pages: ja or en (default: the reader's).",
        "ページの言語: ja または en(省略時は読む人の設定)。"), valueName: "ja|en"))
  var lang: String?

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError(Self.say("--port must be from 0 to 65535", "--port は 0 から 65535 です"))
    }
    guard (1...1024).contains(maxUpload) else {
      throw ValidationError(
        Self.say("--max-upload must be from 1 to 1024", "--max-upload は 1 から 1024 です"))
    }
    guard folder != nil || expected.isEmpty else {
      throw ValidationError(Self.say("--expect needs --folder", "--expect には --folder が必要です"))
    }
    guard !expected.isEmpty || year == nil else {
      throw ValidationError(Self.say("--year needs --expect", "--year には --expect が必要です"))
    }
    guard (1...3600).contains(timeout) else {
      throw ValidationError(
        Self.say("--timeout must be from 1 to 3600", "--timeout は 1 から 3600 です"))
    }
    guard lang.map({ Language(rawValue: $0) != nil }) ?? true else {
      throw ValidationError(Self.say("--lang must be ja or en", "--lang は ja か en です"))
    }
  }

  func run() async throws {
    var options = ServerOptions()
    options.host = host
    options.port = port
    options.language = lang.flatMap { Language(rawValue: $0) }
    options.largestUpload = maxUpload << 20
    options.patience = Double(timeout)
    // Besides connections there are files in work.
    options.mostConnections = min(
      options.mostConnections, max(8, OpenFileLimit.raise(to: 4096) - 64))
    options.heldBytes = max(options.heldBytes, options.largestUpload)
    options.forms = try forms()
    options.folder = try watchedFolder()
    options.expected = try expectedSections(options.forms[0])
    AllocatorTuning.giveBack()
    SystemTimeZone.keep()
    LoggingSystem.bootstrap { _ in LineLog() }
    let logger = Logger(label: "mokuhyo-serve")
    let host = host
    do {
      try await Server(options, logger: logger).run { port in
        logger.info("ready", metadata: ["address": "http://\(host):\(port)/"])
      }
    } catch {
      logger.critical("the server could not go on", metadata: ["reason": "\(error)"])
      throw ExitCode(1)
    }
  }

  /// The folder of `--folder`, which must be there.
  private func watchedFolder() throws -> String? {
    guard let folder else { return nil }
    guard (try? FileStatus(of: folder))?.kind == .folder else {
      throw ValidationError(
        Self.say("there is no folder \(folder)", "フォルダー \(folder) がありません"))
    }
    return folder
  }

  /// The sections of `--expect`, in the list of the usual form.
  private func expectedSections(_ form: Template) throws -> ExpectedSections? {
    guard !expected.isEmpty else { return nil }
    let fiscalYear = year.flatMap { FiscalYearText.year(in: $0) }
    guard year == nil || fiscalYear != nil else {
      throw ValidationError(
        Self.say(
          "--year takes a year like R5, 令和5年度 or 2023",
          "--year は R5、令和5年度、2023 のように書きます"))
    }
    do throws(ExpectedSections.UnknownNameError) {
      return try ExpectedSections(
        expected, fiscalYear: fiscalYear, of: form.vocabulary.departments)
    } catch {
      throw ValidationError(
        Self.say(
          "--expect: the template's list has no \(error.name)",
          "--expect: 様式ファイルの組織の一覧に「\(error.name)」がありません"))
    }
  }

  /// The forms, those given first and then the official one.
  private func forms() throws -> [Template] {
    do throws(TemplateFilesError) {
      return try TemplateFiles(templates).forms
    } catch {
      throw ValidationError(error.text[Self.language])
    }
  }
}
