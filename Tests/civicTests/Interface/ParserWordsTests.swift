import CivicText
import Testing

@testable import civic

@Suite struct `Words of the parser` {
  @Test(arguments: [
    (
      "Unknown option '--tpoic'. Did you mean '--topic'?",
      "Неизвестный параметр «--tpoic». Возможно, «--topic»?"
    ),
    ("Unknown option '--x'", "Неизвестный параметр «--x»."),
    ("Missing expected argument '<paths> ...'", "Не указан аргумент «<paths> ...»."),
    ("2 unexpected arguments: 'a', 'b'", "Лишние аргументы (2): 'a', 'b'."),
    ("The value 'x' is invalid for '--limit <number>'", "Значение «x» не подходит для «--limit <number>»."),
    ("Something new", "Something new"),
  ])
  func `are said in the language of the interface`(english: String, russian: String) {
    #expect(ParserWords.translated(english, .ru) == russian)
  }
}
