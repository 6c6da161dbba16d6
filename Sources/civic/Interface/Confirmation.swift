internal import CivicText
internal import Foundation

/// A question that a person at a terminal answers with yes or no.
enum Confirmation {
  /// - Returns: false where nobody can be asked.
  static func ask(_ question: String) -> Bool {
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return false }
    FileHandle.standardError.write(Data("\(question) [y/N] ".utf8))
    let answer = (readLine() ?? "").lowercased().trimmingCharacters(in: .whitespaces)
    return ["y", "yes", "д", "да", "и", "иә", "ия"].contains(answer)
  }
}
