/// The names of months, weekdays and halves of the day in a language.
///
/// - SeeAlso: Unicode CLDR, the calendar names of each language in their stand-alone form. Korean
///   short months are plain numbers, as Windows has them.
struct CalendarNames: Sendable {
  /// The Western languages with names of their own; the others get English ones.
  enum Western: String, Hashable, Sendable, CaseIterable {
    case german = "de"
    case french = "fr"
    case spanish = "es"
    case italian = "it"
    case portuguese = "pt"
    case dutch = "nl"
    case swedish = "sv"
    case danish = "da"
    case norwegian = "nb"
    case finnish = "fi"
    case polish = "pl"

    /// - Parameter id: the lower ten bits of a Windows language identifier ([MS-LCID] 2.2).
    init?(primaryLanguage id: UInt32) {
      guard let language = Self.allCases.first(where: { $0.id == id }) else { return nil }
      self = language
    }

    private var id: UInt32 {
      switch self {
      case .german: 0x07
      case .french: 0x0C
      case .spanish: 0x0A
      case .italian: 0x10
      case .portuguese: 0x16
      case .dutch: 0x13
      case .swedish: 0x1D
      case .danish: 0x06
      case .norwegian: 0x14
      case .finnish: 0x0B
      case .polish: 0x15
      }
    }
  }

  /// From January to December.
  let months: [String]
  let shortMonths: [String]
  /// From Sunday to Saturday.
  let weekdays: [String]
  let shortWeekdays: [String]
  /// Before and after noon.
  var halves = ["AM", "PM"]

  private init(_ months: String, _ shortMonths: String, _ weekdays: String, _ shortWeekdays: String)
  {
    func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
    self.months = words(months)
    self.shortMonths = words(shortMonths)
    self.weekdays = words(weekdays)
    self.shortWeekdays = words(shortWeekdays)
  }

  /// `nil` for Japanese and English, whose names follow rules of their own.
  init?(of tongue: FormatLanguage.Tongue) {
    switch tongue {
    case .system, .japanese, .other: return nil
    case .simplifiedChinese: self = Self.simplifiedChinese
    case .traditionalChinese: self = Self.traditionalChinese
    case .korean: self = Self.korean
    case .western(let language): self = Self.western[language] ?? Self.english
    }
  }
}

extension CalendarNames {
  private static let english = CalendarNames(
    "January February March April May June July August September October November December",
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "Sunday Monday Tuesday Wednesday Thursday Friday Saturday", "Sun Mon Tue Wed Thu Fri Sat")

  private static let simplifiedChinese = {
    var names = CalendarNames(
      "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月",
      "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
      "星期日 星期一 星期二 星期三 星期四 星期五 星期六", "周日 周一 周二 周三 周四 周五 周六")
    names.halves = ["上午", "下午"]
    return names
  }()

  private static let traditionalChinese = {
    var names = CalendarNames(
      "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月",
      "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
      "星期日 星期一 星期二 星期三 星期四 星期五 星期六", "週日 週一 週二 週三 週四 週五 週六")
    names.halves = ["上午", "下午"]
    return names
  }()

  private static let korean = {
    var names = CalendarNames(
      "1월 2월 3월 4월 5월 6월 7월 8월 9월 10월 11월 12월", "1 2 3 4 5 6 7 8 9 10 11 12",
      "일요일 월요일 화요일 수요일 목요일 금요일 토요일", "일 월 화 수 목 금 토")
    names.halves = ["오전", "오후"]
    return names
  }()

  private static let western: [Western: CalendarNames] = [
    .german: CalendarNames(
      "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
      "Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez",
      "Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag",
      "So Mo Di Mi Do Fr Sa"),
    .french: CalendarNames(
      "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
      "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
      "dimanche lundi mardi mercredi jeudi vendredi samedi",
      "dim. lun. mar. mer. jeu. ven. sam."),
    .spanish: CalendarNames(
      "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
      "ene feb mar abr may jun jul ago sept oct nov dic",
      "domingo lunes martes miércoles jueves viernes sábado",
      "dom lun mar mié jue vie sáb"),
    .italian: CalendarNames(
      "gennaio febbraio marzo aprile maggio giugno luglio agosto "
        + "settembre ottobre novembre dicembre",
      "gen feb mar apr mag giu lug ago set ott nov dic",
      "domenica lunedì martedì mercoledì giovedì venerdì sabato",
      "dom lun mar mer gio ven sab"),
    .portuguese: CalendarNames(
      "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
      "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.",
      "domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado",
      "dom. seg. ter. qua. qui. sex. sáb."),
    .dutch: CalendarNames(
      "januari februari maart april mei juni juli augustus september oktober november december",
      "jan feb mrt apr mei jun jul aug sep okt nov dec",
      "zondag maandag dinsdag woensdag donderdag vrijdag zaterdag",
      "zo ma di wo do vr za"),
    .swedish: CalendarNames(
      "januari februari mars april maj juni juli augusti september oktober november december",
      "jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec.",
      "söndag måndag tisdag onsdag torsdag fredag lördag",
      "sön mån tis ons tors fre lör"),
    .danish: CalendarNames(
      "januar februar marts april maj juni juli august september oktober november december",
      "jan feb mar apr maj jun jul aug sep okt nov dec",
      "søndag mandag tirsdag onsdag torsdag fredag lørdag",
      "søn. man. tirs. ons. tors. fre. lør."),
    .norwegian: CalendarNames(
      "januar februar mars april mai juni juli august september oktober november desember",
      "jan feb mar apr mai jun jul aug sep okt nov des",
      "søndag mandag tirsdag onsdag torsdag fredag lørdag",
      "søn. man. tir. ons. tor. fre. lør."),
    .finnish: CalendarNames(
      "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu "
        + "syyskuu lokakuu marraskuu joulukuu",
      "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu",
      "sunnuntai maanantai tiistai keskiviikko torstai perjantai lauantai",
      "su ma ti ke to pe la"),
    .polish: CalendarNames(
      "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień "
        + "wrzesień październik listopad grudzień",
      "sty lut mar kwi maj cze lip sie wrz paź lis gru",
      "niedziela poniedziałek wtorek środa czwartek piątek sobota",
      "niedz. pon. wt. śr. czw. pt. sob."),
  ]
}
