internal import CivicEvaluation
internal import Foundation

/// How many pairs of names are compared in a second, and how long linking one report takes, at 1,000, 10,000 and 100,000 bodies with
/// twice as many people.
struct LinkingRun: Codable {
  var date = Today.text
  var machine = "\(ProcessInfo.processInfo.activeProcessorCount) cores"
  var configuration = Configuration.name
  var comparing: [ComparingBench.Figures] = []
  var linking: [LinkingBench.Figures] = []

  mutating func measure(_ sizes: [Int], in folder: URL) throws {
    comparing = try ComparingBench("Tests/Identity").measure()
    for figures in comparing {
      say(
        "\(figures.kind): \(figures.namesPerSecond) names taken apart, \(figures.pairsPerSecond) pairs compared a second"
      )
    }
    var bench = try LinkingBench(path: folder.appending(path: "civic.db").path)
    for size in sizes.isEmpty ? [1000, 10_000, 100_000] : sizes {
      let figures = try bench.measure(size)
      linking.append(figures)
      say(
        "\(figures.organizations) bodies, \(figures.people) people: \(figures.median) ms at the median, \(figures.p95) at the 95th"
      )
    }
    try bench.close()
  }
}

/// `make erasure`.
struct ErasureRun: Codable {
  var date = Today.text
  var configuration = Configuration.name
  var figures: ErasureTrial.Figures

  init(_ sizes: [Int], in folder: URL) throws {
    let (people, erased) = (sizes.first ?? 1667, sizes.dropFirst().first ?? 50)
    var trial = ErasureTrial(people: people, erased: erased, in: folder)
    figures = try trial.run()
  }

  /// Nothing of anybody is left, nobody has come back, and nobody else is gone.
  var isClean: Bool {
    figures.known == figures.erased && figures.present >= 3 * figures.erased && figures.traces.isEmpty
      && figures.broughtBack == 0 && figures.findings.isEmpty
      && figures.others[1] >= figures.others[0]
  }
}

enum Today {
  static let text = Date.now.formatted(.iso8601.year().month().day())
}

enum Configuration {
  #if DEBUG
    static let name = "debug"
  #else
    static let name = "release"
  #endif
}

func say(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
