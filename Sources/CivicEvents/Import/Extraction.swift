internal import CivicReports
internal import Foundation

/// An input made ready to be stored. It needs no database, so that inputs can be extracted side by side while one
/// writer stores what is ready.
enum Extraction {
  /// What an input holds: a report, or the readings of a file of them.
  struct Item: Sendable {
    let path: String
    let result: Result<PreparedReading, ImportFailure.Cause>
  }

  static func items(of input: Result<String, ReportError>) -> [Item] {
    do throws(ReportError) {
      let path = try input.get()
      let bytes = try InputFiles.bytes(of: path)
      guard isReadings(path) else {
        return [
          item(path) { () throws(ReportError) in
            ReportReader.read(try ReportDecoder.decode(bytes, name: path))
          }
        ]
      }
      return ReadingLines.decode(bytes, name: path).enumerated().map { index, line in
        item("\(path):\(index + 1)") { () throws(ReportError) in try line.get() }
      }
    } catch {
      return [Item(path: error.file, result: .failure(.unreadable(error)))]
    }
  }

  private static func item(_ path: String, _ read: () throws(ReportError) -> Reading) -> Item {
    let reading: Reading
    do throws(ReportError) { reading = try read() } catch {
      return Item(path: path, result: .failure(.unreadable(error)))
    }
    do throws(CivicError) {
      return Item(path: path, result: .success(try PreparedReading(reading)))
    } catch {
      return Item(path: path, result: .failure(.notStored(error)))
    }
  }

  private static func isReadings(_ path: String) -> Bool {
    path.hasSuffix(".jsonl") || path.hasSuffix(".ndjson")
  }
}
