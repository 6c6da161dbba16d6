package import Foundation

/// Files that are kept for tests.
package enum Fixtures {
  package static let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures")

  /// The path of one in a folder of formats: `formats("archives/pages.zip")`.
  package static func formats(_ name: String) -> String { url.appendingPathComponent("formats/\(name)").path }
}
