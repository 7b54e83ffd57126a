/// The format codes that a workbook refers to only by number, as Japanese Excel defines them.
///
/// - SeeAlso: ECMA-376-1, 18.8.30 `numFmt`: the lists for all languages and for ja-jp. Where a
///   number depends on system settings (currency, the system's date), this uses Japanese Excel's
///   codes: 14 and 22 show the system's short date, 5 to 8 and 41 to 44 the yen sign, 37 to 40 a
///   minus sign.
package enum BuiltInFormats {
  /// The code of the format `id`, or `nil` if the number has no built-in format.
  package static func code(id: Int) -> String? { codes[id] }

  private static let shortEra = "[$-411]ge.m.d"
  private static let longEra = "[$-411]ggge\"年\"m\"月\"d\"日\""
  private static let yearAndMonth = "yyyy\"年\"m\"月\""
  private static let monthAndDay = "m\"月\"d\"日\""

  private static let codes: [Int: String] = [
    0: "General",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    5: "\"¥\"#,##0;\"¥\"\\-#,##0",
    6: "\"¥\"#,##0;[Red]\"¥\"\\-#,##0",
    7: "\"¥\"#,##0.00;\"¥\"\\-#,##0.00",
    8: "\"¥\"#,##0.00;[Red]\"¥\"\\-#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "yyyy/m/d",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "yyyy/m/d h:mm",
    27: shortEra,
    28: longEra,
    29: longEra,
    30: "m/d/yy",
    31: "yyyy\"年\"m\"月\"d\"日\"",
    32: "h\"時\"mm\"分\"",
    33: "h\"時\"mm\"分\"ss\"秒\"",
    34: yearAndMonth,
    35: monthAndDay,
    36: shortEra,
    37: "#,##0;\\-#,##0",
    38: "#,##0;[Red]\\-#,##0",
    39: "#,##0.00;\\-#,##0.00",
    40: "#,##0.00;[Red]\\-#,##0.00",
    41: "_ * #,##0_ ;_ * \\-#,##0_ ;_ * \"-\"_ ;_ @_ ",
    42: "_ \"¥\"* #,##0_ ;_ \"¥\"* \\-#,##0_ ;_ \"¥\"* \"-\"_ ;_ @_ ",
    43: "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ",
    44: "_ \"¥\"* #,##0.00_ ;_ \"¥\"* \\-#,##0.00_ ;_ \"¥\"* \"-\"??_ ;_ @_ ",
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "##0.0E+0",
    49: "@",
    50: shortEra,
    51: longEra,
    52: yearAndMonth,
    53: monthAndDay,
    54: longEra,
    55: yearAndMonth,
    56: monthAndDay,
    57: shortEra,
    58: longEra,
  ]
}
