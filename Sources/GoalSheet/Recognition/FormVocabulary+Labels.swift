extension FormVocabulary {
  /// All labels in the form's order: the title, the columns, the header block and the groups.
  var labels: [(label: FormLabel, words: Label)] {
    var labels: [(label: FormLabel, words: Label)] = [(.title, title)]
    for field in fields.columns {
      if let words = columnLabels[field] { labels.append((.column(field), words)) }
    }
    let headers = HeaderField.official + fields.furtherHeaders.indices.map(HeaderField.further)
    for field in headers {
      if let words = headerLabels[field] { labels.append((.header(field), words)) }
    }
    for group in groupLabels.keys.sorted(by: { $0.ordinal < $1.ordinal }) {
      if let words = groupLabels[group] { labels.append((.group(group), words)) }
    }
    return labels
  }
}
