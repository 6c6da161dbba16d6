internal import CivicText

/// What the trained tagger takes for persons, asked sentence by sentence where the lists of names leave it open.
struct TaggedPersons {
  private let document: Document
  /// Made when it is first asked: most texts never do.
  private lazy var tagger = TrainedTagger(document.language)
  private var known: [Int: [Range<Int>]] = [:]

  /// From this probability on the tagger is believed: of such names that the lists did not hold, nine of ten were one.
  private static let leastProbability = 0.9

  init(_ document: Document) { self.document = document }

  /// True where the tagger finds a person in just these tokens.
  mutating func contain(_ tokens: Range<Int>) -> Bool {
    let number = document.sentenceOfToken[tokens.lowerBound]
    if let persons = known[number] { return persons.contains(tokens) }
    let sentence = document.sentences[number]
    let words = sentence.map { String(document.tokens[$0].text) }
    let names = tagger?.names(words) ?? []
    let persons = names.filter { $0.kind == .person && $0.probability >= Self.leastProbability }.map {
      between(sentence.lowerBound + $0.tokens.lowerBound, sentence.lowerBound + $0.tokens.upperBound)
    }
    known[number] = persons
    return persons.contains(tokens)
  }
}
