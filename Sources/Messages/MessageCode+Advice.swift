extension MessageCode {
  /// What the person who submits or collects the sheets should do, in one sentence.
  public var advice: BilingualText {
    switch self {
    case .unreadableFile:
      BilingualText(
        english: "Open the file in Excel; if it opens, save it as .xlsx under a new name; if not, "
          + "ask for it again.",
        japanese: "Excel で開き、開けたら「名前を付けて保存」で .xlsx に保存し直してください。開けないときは、もう一度もらってください。")
    case .encryptedFile:
      BilingualText(
        english: "Open it in Excel, remove the password under File > Info, and save it.",
        japanese: "Excel で開き、「ファイル」→「情報」→「ブックの保護」でパスワードを外して、保存し直してください。")
    case .unsupportedFormat:
      BilingualText(
        english: "Save it as an Excel workbook (.xlsx), CSV or TSV.",
        japanese: "Excel ブック(.xlsx)か CSV・TSV に保存し直してください。")
    case .tooLarge:
      BilingualText(
        english:
          "Keep only the form's worksheet, or raise the limit with its option.",
        japanese: "様式のシートだけを残して保存し直すか、オプションで上限を上げてください。")
    case .noForm:
      BilingualText(
        english: "Check that it is the right file; if it is, correct the form's labels.",
        japanese: "ファイルを取り違えていないか確かめてください。合っていれば、見出しを公式様式のとおりに直してください。")
    case .noSuchSheet:
      BilingualText(
        english: "Give --sheet one of the existing names.",
        japanese: "--sheet には、そのブックにあるシート名を指定してください。")
    case .missingColumn:
      BilingualText(
        english: "Add the column under the name that the official form has.",
        japanese: "公式様式と同じ名前の列を加えてください。")
    case .unplacedText:
      BilingualText(
        english: "Move what belongs to the form into its cell; remarks may stay, they are not "
          + "published.",
        japanese: "様式に入る内容なら正しい欄へ移してください。欄外のメモなら、そのままでかまいません。")
    case .markVariant:
      BilingualText(
        english: "Nothing to do; next time choose the mark from the list.",
        japanese: "直さなくてもかまいません。次からは一覧から選んで入れてください。")
    case .markUnknown:
      BilingualText(
        english: "Write one of the form's marks, such as ○, △ or ×, and nothing else, in 評価.",
        japanese: "評価の欄には、様式の印（○・△・× など）のどれか一つだけを入れてください。")
    case .evaluationMissing:
      BilingualText(
        english: "Write one of the form's marks, such as ○, △ or ×, in the blank cells of 評価.",
        japanese: "空いている評価の欄に、様式の印（○・△・× など）を入れてください。")
    case .evaluationInconsistent:
      BilingualText(
        english: "Compare 目標 and 結果; correct the number or the mark, or explain in 目標達成状況.",
        japanese: "目標と結果を見比べ、数値か評価を直してください。そのままでよければ、理由を目標達成状況に書いてください。")
    case .dateUnreadable:
      BilingualText(
        english: "Write the date as R5.4.1 or 2023/4/1.",
        japanese: "日付は R5.4.1 か 2023/4/1 のように入れてください。")
    case .yearUnreadable:
      BilingualText(
        english: "Write the year as 令和5年度.", japanese: "年度は 令和5年度 のように入れてください。")
    case .dateOutsideYear:
      BilingualText(
        english: "Correct 年度, 作成日 or 評価日.", japanese: "年度・作成日・評価日のうち、誤っているものを直してください。")
    case .yearMismatch:
      BilingualText(
        english: "Correct the year of the label, or 年度; check that the file is not last year's.",
        japanese: "見出しの年か年度を直してください。前の年度のファイルでないかも確かめてください。")
    case .numberDuplicate:
      BilingualText(
        english: "Renumber the goals, each number once.",
        japanese: "同じ番号が二度使われないように、No. を付け直してください。")
    case .numberGap:
      BilingualText(
        english: "Number the goals one after another; see that no line is missing.",
        japanese: "No. を続き番号に直してください。行が抜けていないかも確かめてください。")
    case .planPositionFormat:
      BilingualText(
        english: "Write it as in the plan, like 行財1-4-②.",
        japanese: "総合計画のとおりに、行財1-4-② のような形で書いてください。")
    case .organisationVariant:
      BilingualText(
        english: "Write the organisation's name as it is officially.",
        japanese: "組織名を正式な名前に直してください。")
    case .hiddenContent:
      BilingualText(
        english: "Show the row or column; take out what is not to be published.",
        japanese: "行・列を再表示し、公表しない内容なら消してください。")
    case .outsideCells:
      BilingualText(
        english: "Write what belongs to the form into its cells; the rest is not published.",
        japanese: "様式に入る内容なら、セルに書き写してください。メモやコメントは公表されません。")
    case .coveredCell:
      BilingualText(
        english: "Unmerge the cells, keep what is right, and merge them again.",
        japanese: "セルの結合を解除し、隠れていた値の要・不要を確かめてから、結合し直してください。")
    case .formulaError:
      BilingualText(
        english: "Mend the formula, or write the value itself.", japanese: "数式を直すか、値を直接入れてください。")
    case .derivedMismatch:
      BilingualText(
        english: "Correct the text, or the column beside it.",
        japanese: "元の文字か、その横の欄を直してください。")
    case .formulaLike:
      BilingualText(
        english: "Write the file with --formula-guard if it will be opened in a spreadsheet.",
        japanese: "表計算ソフトで開くファイルなら、--formula-guard を付けて書き出してください。")
    case .signNotKeepable:
      BilingualText(
        english: "Write the target or result in fewer words, or with a minus sign.",
        japanese: "目標や結果を短く書くか、マイナスの符号を付けて書いてください。")
    case .sheetSkipped:
      BilingualText(
        english: "Nothing to do; to read it all the same, name it with --sheet.",
        japanese: "直さなくてもかまいません。読み取りたいときは --sheet で指定してください。")
    case .struckText:
      BilingualText(
        english: "Delete the struck text, or take the line through it away if it is still valid.",
        japanese: "不要な文字は消してください。残す文字なら、取り消し線を外してください。")
    case .hiddenValue:
      BilingualText(
        english: "Show the value by changing the number format, or delete it.",
        japanese: "値が必要なら表示形式を直し、不要なら消してください。")
    case .formulaNotComputed:
      BilingualText(
        english: "Open the file in Excel, save it, and hand it in again.",
        japanese: "Excel で開いて計算させ、保存し直してから提出してください。")
    case .ditto:
      BilingualText(
        english: "Nothing to do; merging the cells is clearer.",
        japanese: "直さなくてもかまいません。セルを結合するほうが確実です。")
    case .continuedText:
      BilingualText(
        english: "Write the whole text in one cell (Alt+Enter starts a new line).",
        japanese: "一つの欄の文章は、一つのセルに書いてください（改行は Alt+Enter）。")
    case .rowSkipped:
      BilingualText(
        english: "If the line is a goal, give it its No. and goal; otherwise it may stay.",
        japanese: "目標の行なら、No. と組織目標を入れてください。そうでなければ、そのままでかまいません。")
    case .drawnMark:
      BilingualText(
        english:
          "Type one of the form's marks, such as ○, △ or ×, into the cell; a drawing cannot be "
          + "read.",
        japanese: "図形は読み取れません。様式の印（○・△・× など）のどれか一つをセルに入力してください。")
    case .labelUnknown:
      BilingualText(
        english: "Check that the label was taken rightly; use the official label next time.",
        japanese: "正しい欄として読まれているか確かめ、次からは公式様式の見出しを使ってください。")
    case .columnAmbiguous:
      BilingualText(
        english: "Check that the right column was read, and delete the other one.",
        japanese: "正しい列が読まれているか確かめ、もう一方の列は消してください。")
    case .numberUnreadable:
      BilingualText(
        english: "Write the number alone: 1, 2, 3.",
        japanese: "No. には数字だけを 1、2、3 のように入れてください。")
    case .headerMissing:
      BilingualText(
        english: "Fill in the field.",
        japanese: "空いている欄を埋めてください。")
    case .goalMissing:
      BilingualText(
        english: "Write the goal, or merge its cell with the goal above that it belongs to.",
        japanese: "組織目標を書くか、上の目標と同じならセルを結合してください。")
    case .rowsMissing:
      BilingualText(
        english: "Check that the right file was handed in; if so, fill in the lines.",
        japanese: "ファイルを取り違えていないか確かめ、行を記入してください。")
    case .resultMissing:
      BilingualText(
        english: "Write the result.",
        japanese: "結果を記入してください。")
    case .targetMissing:
      BilingualText(
        english: "Write the target.",
        japanese: "目標を記入してください。")
    case .contentMismatch:
      BilingualText(
        english:
          "Correct the name, or the year or section in the sheet; check that it is the right file.",
        japanese: "名前か、シートの年度・組織名を直してください。ファイルの取り違えでないかも確かめてください。")
    case .mergedAcross:
      BilingualText(
        english: "Unmerge the cells and write each field into its own.",
        japanese: "結合を解除し、それぞれの欄に分けて書いてください。")
    case .duplicateSheet:
      BilingualText(
        english: "Keep the sheet that counts, and take the other one out of the inputs.",
        japanese: "正しいほうのシートを残し、もう一方は入力から外してください。")
    case .submissionMissing:
      BilingualText(
        english: "Ask the section for its sheet.",
        japanese: "その課に提出を求めてください。")
    case .submissionUnexpected:
      BilingualText(
        english: "See whether it belongs in another folder, or correct its year or section.",
        japanese: "別のフォルダーに入れるものではないか、年度や組織名が誤っていないか確かめてください。")
    case .planChanged:
      BilingualText(
        english: "Restore what was planned, or have the change explained.",
        japanese: "計画のとおりに戻すか、変えた理由を説明してもらってください。")
    case .fixed:
      BilingualText(
        english: "Nothing has to be done; the input still has the old text.",
        japanese: "直さなくてもかまいません。元のファイルは直していないので、次の提出までに直してもらってください。")
    case .messagesOmitted:
      BilingualText(
        english: "Correct what is shown and check again, or raise --max-messages.",
        japanese: "示されたものを直してからもう一度確かめるか、--max-messages を大きくしてください。")
    case .unwritableOutput:
      BilingualText(
        english:
          "Name another place, make room on the disk, or replace what is there with --force.",
        japanese: "別の出力先にするか、ディスクを空けるか、--force で置き換えてください。")
    }
  }
}
