internal import ArgumentParser
internal import CivicEvents
internal import CivicText

/// How an error is told, and the exit status it gives.
enum Failure {
  static func report(_ error: any Error) -> ExitCode {
    switch error {
    case let status as ExitCode: return status
    case let error as UsageError:
      Messages.error(error.message)
      return ExitStatus.usage
    case let error as CivicError:
      Messages.error(words(error))
      return misuses.contains(error.code) ? ExitStatus.usage : ExitStatus.failed
    default: break
    }
    let status = Civic.exitCode(for: error)
    if status == .success {
      let page = Civic.fullMessage(for: error)
      print(HelpPage.text(page, of: HelpPage.verb(of: page)))
      return ExitStatus.done
    }
    if status == .validationFailure {
      Messages.error(ParserWords.translated(Civic.message(for: error), Interface.language))
      Messages.lines(HelpPage.usage(of: Civic.fullMessage(for: error)))
      return ExitStatus.usage
    }
    Messages.error(String(describing: error))
    return ExitStatus.failed
  }

  /// The error in the language of the interface.
  static func words(_ error: CivicError) -> String {
    Interface.labels.format("error.\(error.code.rawValue)", error.arguments)
  }

  /// The note in the language of the interface.
  static func words(_ note: CivicNote) -> String {
    Interface.labels.format("note.\(note.code.rawValue)", note.arguments)
  }

  /// Why an input gave no report.
  static func words(_ failure: ImportFailure) -> String {
    switch failure.cause {
    case .unreadable(let error): error.message(Interface.language)
    case .notStored(let error): "\(failure.path): \(words(error))"
    }
  }

  /// What another command line would put right.
  private static let misuses: Set<CivicError.Code> = [
    .idNotUnderstood, .dateNotUnderstood, .periodEndsBefore, .nothingToSearch, .roleNotOf, .valueNotAllowed,
    .factNotSettable,
    .notMergeable,
    .nameEmpty, .replyEmpty,
    .statementEmpty, .severalStatements, .statementUnbound, .statementRefused,
  ]
}
