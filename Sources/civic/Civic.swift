import CivicReports
import CivicText
import Foundation
@main
struct Civic {
  static func main() throws {
    let a = CommandLine.arguments
    let raw = try String(contentsOfFile: a[1], encoding: .utf8)
    var text = raw
    if let r = raw.range(of: a[2]) { text = String(raw[r.lowerBound...]) }
    text = text.split(separator: "\n").filter { l in !l.contains("IMG") && !l.contains("WhatsApp") && !l.contains(".jpg") && !l.contains("DSC") }.joined(separator: "\n\n")
    let r = Report(title: a[2], language: Language(rawValue: a[4])!, published: a[3] == "-" ? nil : a[3], text: text)
    let e = JSONEncoder(); e.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try e.encode(ReportReader.read(r)), as: UTF8.self))
  }
}
