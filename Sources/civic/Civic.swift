import CivicReports
import CivicText
import Foundation
@main
struct Civic {
  static func main() throws {
    let a = CommandLine.arguments
    let r = try ReportDecoder.decode(Array(try Data(contentsOf: URL(fileURLWithPath: a[1]))), name: a[1])
    let e = JSONEncoder(); e.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try e.encode(ReportReader.read(r)), as: UTF8.self))
  }
}
