package import Foundation

/// A promise of the design that is broken on purpose, until it holds.
package protocol ReliabilityTrial {
  /// As it is called on the command line: `make reliability TRIALS=kill`.
  static var name: String { get }
  /// What is tried, in a few words.
  static var title: String { get }

  /// - Parameters:
  ///   - figures: what was tried, what was counted, what did not hold.
  ///   - setting: how much is tried, and where.
  static func run(_ figures: inout TrialFigures, _ setting: TrialSetting) throws
}

/// How a trial is run.
package struct TrialSetting: Sendable {
  /// True for some seconds' worth, which every change is tried with; false for all of it.
  package var isQuick: Bool
  /// Empty, and gone afterwards.
  package var folder: URL
  /// The command line, built like this program.
  package var civic: String
  /// This program, which trials start again to have something to kill.
  package var itself: String
  /// Random choices follow from it.
  package var seed: UInt64 = 1
  /// Tells the person who waits.
  package var say: @Sendable (String) -> Void

  /// - Parameter folder: empty, and gone afterwards.
  package init(isQuick: Bool, folder: URL, say: @escaping @Sendable (String) -> Void) {
    self.isQuick = isQuick
    self.folder = folder
    self.say = say
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    itself = program.path
    civic = program.deletingLastPathComponent().appending(path: "civic").path
  }

  /// A new folder in the trial's.
  package func folder(_ name: String) throws -> URL {
    let url = folder.appending(path: name)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url
  }
}
