internal import CivicText
internal import Foundation

/// How one kind of site builds its pages: the frame around an article, and how each block of one is marked up.
///
/// A file of sections, each below a line `=== name`: `options` (lines of `name: value`), `page`, and one for each kind of block:
/// `p`, `h`, `q`, `list` with `li`, `table` with `row` and `cell`, `link`, and what pages put between (`photo`, `also`, `ad` …).
/// A block without a section is left out of the page.
struct PageDesign: Sendable {
  let name: String
  /// "site", "domain", "encoding".
  let options: [String: String]
  private let sections: [String: PageTemplate]

  init(_ text: String, name: String) {
    self.name = name
    var options: [String: String] = [:]
    var sections: [String: PageTemplate] = [:]
    for section in ("\n" + text).split(separator: "\n=== ") {
      let lines = section.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).map(
        String.init)
      let body = lines.count > 1 ? lines[1] : ""
      if lines[0] == "options" {
        for line in body.split(separator: "\n") {
          let halves = line.split(separator: ": ", maxSplits: 1).map(String.init)
          if halves.count == 2 { options[halves[0]] = halves[1] }
        }
      } else {
        sections[lines[0]] = PageTemplate(body)
      }
    }
    self.options = options
    self.sections = sections
  }

  /// The page of an article, as its site would send it.
  ///
  /// - Parameter lists: what is around it, in the article's language.
  func page(of article: PageArticle, number: Int, lists: [String: [String]]) -> [UInt8] {
    var filler = PageFiller(
      lists, seed: UInt64(number) &* 7_919 &+ UInt64(name.utf8.reduce(0) { $0 &* 31 &+ Int($1) & 0xFFFF }))
    let html = sections["page"]?.filled { place, argument in
      value(place, argument, of: article, number) ?? filler.value(place, argument)
        ?? (place == "body" ? body(article, &filler) : nil)
    }
    let text = html ?? ""
    if options["encoding"] == "windows-1251" { return Self.windows1251(text) }
    return Array(text.utf8)
  }

  /// What has no place in the code page stands as a reference, as editors of such sites write it.
  private static func windows1251(_ text: String) -> [UInt8] {
    text.flatMap { character -> [UInt8] in
      if let data = String(character).data(using: .windowsCP1251) { return Array(data) }
      return character.unicodeScalars.flatMap { Array("&#\($0.value);".utf8) }
    }
  }

  private func value(_ place: String, _ argument: String, of article: PageArticle, _ number: Int) -> String? {
    switch place {
    case "title": return Markup.attribute(article.title)
    case "lead": return article.fields["lead"].map { marked($0) }
    case "author", "section", "tags", "time": return article.fields[place].map { Markup.attribute($0) }
    case "tag":
      return article.fields["tags"]?.split(separator: ",").map { Markup.attribute($0.drop { $0 == " " }) }
        .joined(
          separator: argument.isEmpty ? ", " : argument)
    case "date": return article.published.map { Self.date($0, argument, article.fields["month"]) }
    case "plain":
      return Self.json(article.text).replacing("</", with: "<\\/")
    case "json": return Self.json(article.title)
    case "number": return String(number)
    default: return options[place]
    }
  }

  private static func json(_ text: String) -> String {
    String(decoding: (try? JSONEncoder().encode(text)) ?? Data(), as: UTF8.self)
  }

  /// - Parameters:
  ///   - pattern: `dd`, `MM`, `yyyy`, `month`.
  ///   - month: the name of it as the article has it.
  private static func date(_ iso: String, _ pattern: String, _ month: String?) -> String {
    let parts = iso.split(separator: "-").map(String.init)
    guard parts.count == 3 else { return iso }
    let day = parts[2].hasPrefix("0") ? String(parts[2].dropFirst()) : parts[2]
    return (pattern.isEmpty ? "dd.MM.yyyy" : pattern).replacing("yyyy", with: parts[0]).replacing(
      "MM", with: parts[1]
    )
    .replacing("dd", with: parts[2]).replacing("month", with: month ?? parts[1]).replacing("DAY", with: day)
  }

  // MARK: The article's blocks

  private func body(_ article: PageArticle, _ filler: inout PageFiller) -> String {
    var html = ""
    var items: [String] = []
    var rows: [[String]] = []
    for block in article.blocks {
      if case .item(let text) = block { items.append(text) } else { close(&items, &html, &filler) }
      if case .row(let cells) = block { rows.append(cells) } else { close(&rows, &html, &filler) }
      switch block {
      case .paragraph(let text): html += filled("p", text, &filler)
      case .heading(let text): html += filled("h", text, &filler)
      case .quotation(let text): html += filled(sections["q"] == nil ? "p" : "q", text, &filler)
      case .inserted(let kind, let text): html += filled(kind, text, &filler)
      case .item, .row: break
      }
    }
    close(&items, &html, &filler)
    close(&rows, &html, &filler)
    return html
  }

  private func close(_ items: inout [String], _ html: inout String, _ filler: inout PageFiller) {
    if items.isEmpty { return }
    if sections["list"] == nil {
      for item in items { html += filled("p", "– " + item, &filler) }
    } else {
      var inner = ""
      for item in items { inner += filled("li", item, &filler) }
      html += wrapped("list", "items", inner, &filler)
    }
    items = []
  }

  private func close(_ rows: inout [[String]], _ html: inout String, _ filler: inout PageFiller) {
    if rows.isEmpty { return }
    var inner = ""
    for row in rows {
      var cells = ""
      for cell in row { cells += filled("cell", cell, &filler) }
      inner += wrapped("row", "cells", cells, &filler)
    }
    html += wrapped("table", "rows", inner, &filler)
    rows = []
  }

  private func filled(_ section: String, _ text: String, _ filler: inout PageFiller) -> String {
    wrapped(section, "text", marked(text), &filler)
  }

  private func wrapped(_ section: String, _ place: String, _ inner: String, _ filler: inout PageFiller)
    -> String
  {
    sections[section]?.filled { name, argument in
      name == place ? inner : options[name] ?? filler.value(name, argument)
    } ?? ""
  }

  private func marked(_ text: String) -> String {
    var html = ""
    for (index, part) in Markup.attribute(text).split(separator: "**", omittingEmptySubsequences: false)
      .enumerated()
    {
      html += index % 2 == 1 ? "<strong>\(part)</strong>" : String(part)
    }
    return html.replacing("‹", with: "<a href=\"https://\(options["domain"] ?? "")/t/\(html.utf8.count)\">")
      .replacing(
        "›", with: "</a>")
  }
}
