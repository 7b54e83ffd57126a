extension MessageCode {
  /// When the message appears: the one description of each code, for the manual and other
  /// programs.
  ///
  /// - SeeAlso: SPEC section 6
  public var summary: BilingualText {
    switch self {
    case .unreadableFile:
      BilingualText(
        english: "the file is missing, damaged or cut off, or its text is in no known encoding",
        japanese: "ファイルがない、壊れている、途中で切れている、または文字コードがわからない")
    case .encryptedFile:
      BilingualText(
        english: "the file is protected by a password", japanese: "ファイルがパスワードで保護されている")
    case .unsupportedFormat:
      BilingualText(
        english: "the file is of a kind that is not read", japanese: "読み取りに対応していない種類のファイルである")
    case .tooLarge:
      BilingualText(
        english: "the file exceeds a limit", japanese: "ファイルが上限を超えている")
    case .noForm:
      BilingualText(
        english: "there is no 組織目標管理シート in it", japanese: "組織目標管理シートが見つからない")
    case .noSuchSheet:
      BilingualText(
        english: "there is no worksheet with the given name", japanese: "指定された名前のシートがない")
    case .missingColumn:
      BilingualText(
        english: "the label of one of the form's columns is missing", japanese: "様式の列の見出しが欠けている")
    case .unplacedText:
      BilingualText(
        english: "a text has no place in the form; it is kept in `unplaced`",
        japanese: "様式のどこにも当たらない文字がある(`unplaced` に残る)")
    case .markVariant:
      BilingualText(
        english: "a mark is written in another way and was read as one of the form's marks",
        japanese: "評価の印が別の文字で書かれており、様式の印に読み替えた")
    case .markUnknown:
      BilingualText(
        english:
          "a mark is none of the form's (it is kept in `unplaced`), or the sheet's own legend gives "
          + "a sign two meanings",
        japanese: "評価が様式のどの印でもない(`unplaced` に残る)、またはシートの凡例で一つの印に意味が二つある")
    case .evaluationMissing:
      BilingualText(
        english: "評価日 is set, and a row has no mark", japanese: "評価日があるのに、評価が空の行がある")
    case .evaluationInconsistent:
      BilingualText(
        english: "the mark does not fit the target's and the result's numbers",
        japanese: "評価の記号が、目標と結果の数値に合わない")
    case .dateUnreadable:
      BilingualText(
        english: "作成日 or 評価日 is not a date; its text is kept in `unplaced`",
        japanese: "作成日・評価日が日付として読めない(`unplaced` に残る)")
    case .yearUnreadable:
      BilingualText(
        english: "年度 is not a fiscal year; its text is kept in `unplaced`",
        japanese: "年度が読めない(`unplaced` に残る)")
    case .dateOutsideYear:
      BilingualText(
        english: "作成日 is outside the fiscal year, or 評価日 before 作成日 or too late",
        japanese: "作成日が年度の外にある、または評価日が作成日より前か、遅すぎる")
    case .yearMismatch:
      BilingualText(
        english: "the label of 目標 or 結果 names another year than the sheet",
        japanese: "目標・結果の見出しの年度が、シートの年度と違う")
    case .numberDuplicate:
      BilingualText(
        english: "the same No. is in two different places", japanese: "同じ No. が離れた行にある")
    case .numberGap:
      BilingualText(
        english: "a No. is not one more than the one before", japanese: "No. が前の番号の次になっていない")
    case .planPositionFormat:
      BilingualText(
        english: "総合計画上の位置づけ is not like 行財N-N-① or 政策N-N-①",
        japanese: "総合計画上の位置づけが「行財N-N-①」「政策N-N-①」の形でない")
    case .organisationVariant:
      BilingualText(
        english: "an organisation's name differs slightly from the template's list",
        japanese: "組織名が、様式ファイルの一覧の名前と少し違う")
    case .hiddenContent:
      BilingualText(
        english: "a hidden row or column of the form holds text; it is read",
        japanese: "様式の中の非表示の行・列に文字がある(読み取る)")
    case .outsideCells:
      BilingualText(
        english:
          "notes, comments, text boxes, shapes, pictures or controls lie on the worksheet; their "
          + "texts are kept in `unplaced`",
        japanese: "シートにメモ・コメント・テキストボックス・図形などがある（その文字は `unplaced` に残る）")
    case .coveredCell:
      BilingualText(
        english: "a value lies hidden under a merged cell; it is kept in `unplaced`",
        japanese: "結合されたセルの下に値が隠れている(`unplaced` に残る)")
    case .formulaError:
      BilingualText(
        english: "a cell shows an error such as #REF!", japanese: "セルが #REF! などのエラーになっている")
    case .derivedMismatch:
      BilingualText(
        english: "a number, unit or bound of a data table contradicts its text; the text counts",
        japanese: "データ表の数値・単位・条件が元の文字と合わない(元の文字から求め直す)")
    case .formulaLike:
      BilingualText(
        english: "a text written to CSV or TSV could be taken for a formula by a spreadsheet",
        japanese: "CSV・TSV に書いた文字を、表計算ソフトが数式と見なすおそれがある")
    case .signNotKeepable:
      BilingualText(
        english: "a workbook cannot keep the sign of a number, because no format shows its text",
        japanese: "数値の符号を、ブックの表示形式では表せない")
    case .sheetSkipped:
      BilingualText(
        english: "a worksheet was left out: hidden, a sample, or without a form",
        japanese: "シートを読み飛ばした(非表示、記入例、または様式がない)")
    case .struckText:
      BilingualText(
        english: "a text is struck through, which means deleted; it is kept in `unplaced`",
        japanese: "取り消し線の付いた文字がある（削除された文字とみて `unplaced` に残る）")
    case .hiddenValue:
      BilingualText(
        english: "a cell has a value but displays nothing; the value is kept in `unplaced`",
        japanese: "値があるのに何も表示されないセルがある（値は `unplaced` に残る）")
    case .formulaNotComputed:
      BilingualText(
        english: "a formula was never calculated; it is kept in `unplaced`",
        japanese: "数式が一度も計算されていない（数式は `unplaced` に残る）")
    case .ditto:
      BilingualText(
        english: "a ditto mark was read as the value of the line above",
        japanese: "「〃」「同上」などを、上の行の値として読んだ")
    case .continuedText:
      BilingualText(
        english: "a text without a line of its own was joined to the text above it",
        japanese: "行として独立していない文字を、すぐ上の文字の続きとして読んだ")
    case .rowSkipped:
      BilingualText(
        english: "a line of the table is no goal: a sample, a total, a heading, a remark",
        japanese: "表の中に、目標の行でない行がある（記入例、合計、見出し、注記など）")
    case .drawnMark:
      BilingualText(
        english: "a shape is drawn over a cell of 評価",
        japanese: "評価のセルの上に図形が描かれている")
    case .labelUnknown:
      BilingualText(
        english: "an unknown label was taken for the one that the form lacks",
        japanese: "知らない見出しを、欠けている見出しとして読んだ")
    case .columnAmbiguous:
      BilingualText(
        english: "two columns are of one kind; the final one was read",
        japanese: "同じ種類の列が二つあり、最終のほうを読んだ")
    case .numberUnreadable:
      BilingualText(
        english: "No. is not a plain number; it is kept as displayed",
        japanese: "No. が数字だけでない（表示のまま残る）")
    case .headerMissing:
      BilingualText(
        english: "年度, an organisation name or 評価日 is blank",
        japanese: "年度・組織名・評価日のどれかが空いている")
    case .goalMissing:
      BilingualText(
        english: "a line has no goal, or neither No. nor goal",
        japanese: "組織目標のない行がある")
    case .rowsMissing:
      BilingualText(
        english: "the form has no line at all",
        japanese: "様式に行が一つも書かれていない")
    case .resultMissing:
      BilingualText(
        english: "a line with a mark and a target has no result",
        japanese: "評価と目標があるのに、結果が書かれていない行がある")
    case .targetMissing:
      BilingualText(
        english: "作成日 is set, and an indicator has no target",
        japanese: "作成日があるのに、目標のない指標がある")
    case .contentMismatch:
      BilingualText(
        english: "the title, the worksheet or the file is named after another year or section",
        japanese: "表題・シート・ファイルの名前が、ほかの年度や課のものになっている")
    case .mergedAcross:
      BilingualText(
        english: "a cell is merged over two fields; the first has its text",
        japanese: "一つのセルが二つの欄にまたがって結合されている（左の欄の文字として読む）")
    case .duplicateSheet:
      BilingualText(
        english: "two sheets are of the same year, department and section",
        japanese: "同じ年度・部・課のシートが二つある")
    case .submissionMissing:
      BilingualText(
        english: "an expected section has no sheet among the inputs",
        japanese: "提出を求めている課のシートがない")
    case .submissionUnexpected:
      BilingualText(
        english: "a sheet is of a section or year that is not expected",
        japanese: "提出を求めていない課や年度のシートがある")
    case .planChanged:
      BilingualText(
        english: "a goal, indicator or target differs from the earlier sheet of the same year",
        japanese: "組織目標・取組指標・目標が、同じ年度の前のシートから変わっている")
    case .fixed:
      BilingualText(
        english: "`convert --fix` wrote a corrected text into the output",
        japanese: "`convert --fix` で、正しい書き方に直して書き出した")
    case .messagesOmitted:
      BilingualText(
        english: "a file has more messages than `--max-messages`; the rest are counted",
        japanese: "メッセージが `--max-messages` より多いため、残りを省いて数だけを示した")
    case .unwritableOutput:
      BilingualText(
        english: "an output could not be written", japanese: "出力を書き込めない")
    }
  }
}
