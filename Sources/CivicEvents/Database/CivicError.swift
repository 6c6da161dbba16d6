/// What went wrong, where, and what to do: a stable code with its arguments, so that a program can act on it and
/// the interface can say it in the reader's language. `description` says it in English.
public struct CivicError: Error, Sendable, Equatable {
  /// What went wrong. The raw value never changes.
  public enum Code: String, Sendable, CaseIterable {
    /// path
    case databaseMissing = "database-missing"
    /// path, folder
    case folderMissing = "folder-missing"
    /// path
    case databaseIsFolder = "database-is-folder"
    /// path
    case databaseNotFile = "database-not-file"
    /// path
    case databaseEmpty = "database-empty"
    /// path
    case notSQLite = "not-sqlite"
    /// path
    case notCivic = "not-civic"
    /// path, its version, the version this program knows
    case schemaNewer = "schema-newer"
    /// path, its version, the version this program needs
    case schemaOlder = "schema-older"
    /// path, the first thing that differs
    case schemaAltered = "schema-altered"
    /// path
    case journalLeft = "journal-left"
    /// path
    case databaseLocked = "database-locked"
    /// path
    case databaseReadOnly = "database-read-only"
    /// path
    case walOnReadOnlyMedium = "wal-on-read-only-medium"
    /// path, what SQLite says
    case databaseDamaged = "database-damaged"
    /// path
    case diskFull = "disk-full"
    /// path
    case tooLittleMemory = "too-little-memory"
    /// path
    case databaseUnreadable = "database-unreadable"
    /// path
    case openedForReading = "opened-for-reading"
    /// path, what SQLite says
    case databaseFailure = "database-failure"
    /// path
    case fileExists = "file-exists"
    /// path
    case sameFile = "same-file"
    /// path, what the system says
    case fileNotWritten = "file-not-written"
    /// path, what is wrong
    case backupUnsound = "backup-unsound"
    /// path, what is wrong
    case copyUnsound = "copy-unsound"
    /// the number
    case unknownImport = "unknown-import"
    /// report
    case noOriginal = "no-original"
    /// report
    case textMissing = "text-missing"
    /// report
    case textMismatch = "text-mismatch"
    /// report
    case textEmpty = "text-empty"
    /// report, the offset of the U+0000
    case textHasNull = "text-has-null"
    /// report, what, start, end, the text's length
    case rangeOutside = "range-outside"
    /// report, what, the confidence
    case confidenceOutside = "confidence-outside"
    /// report, field, what it may be
    case readingValue = "reading-value"
    /// id
    case unknownID = "unknown-id"
    /// fact, value, what it may be
    case valueNotAllowed = "value-not-allowed"
    /// fact, its kind
    case factNotSettable = "fact-not-settable"
    /// fact
    case factSuperseded = "fact-superseded"
    /// id
    case notBlocked = "not-blocked"
    /// id
    case hiddenID = "hidden-id"
    /// the number
    case unknownChange = "unknown-change"
    /// the number, that of the undo
    case alreadyUndone = "already-undone"
    case nothingToUndo = "nothing-to-undo"
    /// id
    case alreadyOne = "already-one"
    /// ids
    case notMergeable = "not-mergeable"
    /// id, id, by whom, when, the change
    case judgedDifferent = "judged-different"
    /// what was to part, id
    case notOfEntity = "not-of-entity"
    /// id
    case nothingStays = "nothing-stays"
    /// id
    case nameEmpty = "name-empty"
    /// fact
    case replyEmpty = "reply-empty"
    /// fact
    case factHidden = "fact-hidden"
    /// id
    case notInReview = "not-in-review"
    /// what was given
    case idNotUnderstood = "id-not-understood"
    /// what was given
    case dateNotUnderstood = "date-not-understood"
    case periodEndsBefore = "period-ends-before"
    /// what was given
    case nothingToSearch = "nothing-to-search"
    /// role, what it is asked of
    case roleNotOf = "role-not-of"
    /// filter, what it is asked of
    case filterNotOf = "filter-not-of"
    case statementEmpty = "statement-empty"
    case severalStatements = "several-statements"
    case statementUnbound = "statement-unbound"
    /// what is refused
    case statementRefused = "statement-refused"
    /// seconds
    case statementTooLong = "statement-too-long"
    case statementTooLarge = "statement-too-large"
    /// MB
    case statementMemory = "statement-memory"
    /// MB
    case answerTooLarge = "answer-too-large"
    /// what SQLite says
    case statementFailed = "statement-failed"
  }

  public let code: Code
  /// In the order that the code's documentation gives.
  public let arguments: [String]

  package init(_ code: Code, _ arguments: String...) {
    self.code = code
    self.arguments = arguments
  }
}

extension CivicError: CustomStringConvertible {
  public var description: String { Self.fill(code.message, with: arguments) }

  /// Puts arguments in place of `%1`, `%2` …
  package static func fill(_ template: String, with arguments: [String]) -> String {
    var filled = ""
    var rest = template[...]
    while let mark = rest.firstIndex(of: "%") {
      filled += rest[..<mark]
      rest = rest[rest.index(after: mark)...]
      guard let digit = rest.first?.wholeNumberValue, digit >= 1, digit <= arguments.count else {
        filled += "%"
        continue
      }
      filled += arguments[digit - 1]
      rest.removeFirst()
    }
    return filled + rest
  }
}

extension CivicError.Code {
  /// In English, with `%1` for the first argument.
  var message: String {
    switch self {
    case .databaseMissing:
      "There is no database at %1. Import a report to make one, or name another file with --db."
    case .folderMissing: "The folder %2 does not exist. Make it first, or choose another place for %1."
    case .databaseIsFolder: "%1 is a folder. Name the database file in it."
    case .databaseNotFile: "%1 is no file: a pipe, a socket or a device. Name the database file with --db."
    case .databaseEmpty: "%1 is an empty file, no database. Remove it, or import a report into it."
    case .notSQLite: "%1 is no SQLite database. It was left as it is; name another file with --db."
    case .notCivic:
      "%1 is an SQLite database of another program. It was left as it is; name another file with --db."
    case .schemaNewer:
      "%1 has schema %2 and this program knows schema %3. It was left as it is; use a newer version of civic."
    case .schemaOlder:
      "%1 has schema %2 and this program needs schema %3. Run `civic import` or another command that writes to "
        + "bring it up to date."
    case .schemaAltered:
      "The schema of %1 is not as this program makes it (%2). Nothing was read or written; `civic doctor` tells what "
        + "differs."
    case .journalLeft:
      "A program was broken off while it wrote to %1, and its journal lies beside it. Any command that writes takes back "
        + "what was half done, `civic import` say."
    case .databaseLocked:
      "Another program is writing to %1. Nothing was changed; try again when it has finished."
    case .databaseReadOnly:
      "%1 cannot be written to. Nothing was changed; check its permissions and its folder's, or work on a copy."
    case .walOnReadOnlyMedium:
      "%1 has rows in %1-wal that cannot be read where nothing can be written. Copy both files to a folder that "
        + "can be written to, and open the copy."
    case .databaseDamaged: "%1 is damaged (%2). Restore it from a backup; `civic doctor` tells more."
    case .diskFull: "The disk of %1 is full. Nothing was changed; make room and try again."
    case .tooLittleMemory:
      "There is too little memory to read reports for %1. What was told as stored is; close other programs and try again."
    case .databaseUnreadable: "%1 cannot be read. Check its permissions."
    case .openedForReading: "%1 was opened for reading. Open it for writing to change it."
    case .databaseFailure: "SQLite could not do this with %1: %2."
    case .noOriginal: "%1 was not kept as it came. Import it again with --keep-originals."
    case .fileExists:
      "%1 is there already. It was left as it is; name another file, or replace it with --replace."
    case .sameFile: "%1 is the database itself. Name another file."
    case .fileNotWritten: "%1 could not be written: %2."
    case .backupUnsound:
      "%1 is not whole (%2). Nothing was changed; `civic doctor --db %1` tells more. Take another backup."
    case .copyUnsound:
      "What was written to %1 is not whole (%2). Nothing was changed; check the disk and try again."
    case .unknownImport: "There is no import %1; `civic log --imports` lists them."
    case .textMissing:
      "Report %1: the reading has no text, so its ranges point nowhere. Make it with `civic extract --with-text`."
    case .textMismatch:
      "Report %1: the text is not the one that was read (its SHA-256 differs). Extract the report again."
    case .textEmpty: "Report %1 has no text."
    case .textHasNull: "Report %1: the text holds U+0000 at %2. Remove it and extract the report again."
    case .rangeOutside: "Report %1: the range %3–%4 of %2 is not within the text of %5 characters."
    case .confidenceOutside: "Report %1: the confidence %3 of %2 is not between 0 and 1."
    case .readingValue: "Report %1: %2 holds what it cannot be. Allowed: %3."
    case .unknownID: "There is no %1 in this database."
    case .valueNotAllowed: "%1 cannot be “%2”. Allowed: %3."
    case .factNotSettable: "%1 (%2) has no value that can be set. Use `civic reject %1` where it is wrong."
    case .factSuperseded: "%1 belongs to an older version of its report. Correct the newer version's fact."
    case .notBlocked: "%1 is not blocked."
    case .hiddenID: "%1 is blocked and not shown. `civic unblock %1` shows it again."
    case .unknownChange: "There is no change %1; `civic log` lists them."
    case .alreadyUndone: "Change %1 was undone by change %2. `civic undo %2` brings it back."
    case .nothingToUndo: "There is nothing to undo."
    case .alreadyOne: "They are one already: %1."
    case .notMergeable: "%1 cannot be made one. Give two or more ids of one kind: o5 o9, p7 p12, e3 e8."
    case .judgedDifferent:
      "%1 and %2 were judged to be different by %3 on %4 (change %5). Nothing was changed; `civic undo %5` takes "
        + "that back, `--force` merges them nevertheless."
    case .notOfEntity: "%1 does not name %2; `civic show %2` lists where it is named."
    case .nothingStays: "All mentions of %1 would part from it; name fewer."
    case .nameEmpty: "The new name of %1 has no word in it."
    case .replyEmpty: "Say why %1 is disputed."
    case .factHidden: "%1 is about somebody who is blocked."
    case .notInReview: "%1 is not to be reviewed, or is decided already; `civic review list` lists what is."
    case .idNotUnderstood:
      "“%1” is no id. Ids look like e12 (event), o5 (organisation), p7 (person), r3 (report), f88 (fact)."
    case .dateNotUnderstood: "“%1” is no date. Write it as 2026-02-13, 2026-02 or 2026."
    case .periodEndsBefore: "The period ends before it begins: %1."
    case .nothingToSearch: "There is no word to search for in “%1”."
    case .roleNotOf: "The role %1 is never a role of %2."
    case .filterNotOf: "%1 cannot be asked of %2."
    case .statementEmpty: "No statement was given."
    case .severalStatements: "Give one statement at a time."
    case .statementUnbound:
      "Write the values into the statement: there is nothing to put in place of \"?\" or \":name\"."
    case .statementRefused: "%1 is refused: statements may only read."
    case .statementTooLong: "Stopped after %1 s. Narrow the statement down, or allow more time."
    case .statementTooLarge: "A value or the statement is larger than allowed."
    case .statementMemory: "Stopped: the statement needs more than %1 MB of memory. Narrow it down."
    case .answerTooLarge:
      "Stopped: the answer is larger than %1 MB. Narrow the statement down, or ask for fewer rows with LIMIT."
    case .statementFailed: "SQLite: %1."
    }
  }
}
