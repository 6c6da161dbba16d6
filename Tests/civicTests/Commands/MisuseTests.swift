import Testing

@testable import civic

/// What a wrong command line gives: exit status 2, a message in the interface's language, nothing on standard output.
@Suite struct `Misuse` {
  @Test(arguments: [
    ("civic frobnicate", "organizations"), ("civic events --topic x", "constitutional-reform"),
    ("civic events --kind x", "working-group"), ("civic events --since yesterday", "2026-02-13"),
    ("civic events --tpoic x", "--topic"), ("civic events --limit 0", "1"), ("civic show x1", "e12"),
    ("civic show", "<id>"), ("civic set o1 x", "f12"), ("civic block", "--person"),
    ("civic sql 'DELETE FROM event'", "only read"), ("civic sql 'SELECT 1; SELECT 2'", "one SQL statement"),
    ("civic events --csv --tsv", "--tsv"), ("civic events --lang xx", "Kazakh (kk)"),
    ("civic merge o1", "o5 o9"), ("civic merge o1 p3", "o5 o9"), ("civic split o1", "--from"),
    ("civic split o1 o2", "m12"), ("civic rename o1 …", "o1"), ("civic dispute f2 --note –", "--note"),
    ("civic review accept", "j12"), ("civic review list j1", "list"),
    ("civic review list --below 2", "0 to 1"),
    ("civic log --limit 0", "1"), ("civic undo x", "x"), ("civic blame o1", "f12"),
    ("civic summarize o1", "e12"), ("civic search '...'", "..."),
  ])
  func `names what would do`(line: String, expected: String) throws {
    let outcome = try ExampleFolder().run(line)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(expected), "\(outcome.errors)")
  }

  @Test(arguments: [("kk", "Мүмкін мәндері"), ("ru", "Допустимы"), ("en", "Allowed")])
  func `speaks the language of the interface`(language: String, words: String) throws {
    let outcome = try ExampleFolder().run("civic events --topic x", language: language)
    #expect(outcome.errors.contains(words))
  }

  @Test(arguments: [
    ("civic events --db none.db", "none.db"), ("civic show e99999", "e99999"),
    ("civic reject f99999", "f99999"), ("civic merge o1 o1", "o1"), ("civic merge o1 o99999", "o99999"),
    ("civic split o1 m99999", "m99999"), ("civic split o99999 m1", "o99999"), ("civic undo", "undo"),
    ("civic undo 99", "99"), ("civic blame f99999", "f99999"), ("civic review accept j99999", "j99999"),
    ("civic rename e99999 x", "e99999"),
    ("civic sql 'SELECT nothing'", "nothing"), ("civic import none.txt", "none.txt"),
    ("civic extract none.txt", "none.txt"), ("civic block --organization o1 --lift", "o1"),
  ])
  func `what cannot be done ends with status 1`(line: String, expected: String) throws {
    let outcome = try ExampleFolder().run(line)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(expected), "\(outcome.errors)")
  }

  @Test func `of several items to review each is decided by itself`() throws {
    let folder = try ExampleFolder()
    let outcome = try folder.run("civic review accept f2 j99999")
    #expect(outcome.status == 3)
    #expect(outcome.output.contains("f2"))
    #expect(outcome.errors.contains("j99999"))
  }
}
