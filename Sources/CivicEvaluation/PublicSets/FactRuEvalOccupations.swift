internal import CivicText

/// The facts of kind Occupation of one document: a person, a post, a body.
struct FactRuEvalOccupations {
  /// A person or body: every place of the text that names it, and the words of its names.
  struct Entity {
    var ranges: [Range<Int>] = []
    /// Lemma keys, a set for each name.
    var names: [Set<String>] = []

    var words: Set<String> { names.reduce(into: []) { $0.formUnion($1) } }
    func isNamed(at range: Range<Int>) -> Bool { ranges.contains { $0.overlaps(range) } }
  }

  struct Fact {
    /// Numbers of entities; several where they are said to be one.
    var who: Set<Int> = []
    var places: Set<Int> = []
    /// Lemma keys of the post, a set for each way in which the text words it.
    var jobs: [Set<String>] = []
  }

  private(set) var entities: [Int: Entity] = [:]
  private(set) var facts: [Fact] = []

  init(_ document: FactRuEvalDocument) {
    let spans = Dictionary(document.spans.map { ($0.id, $0.range) }, uniquingKeysWith: { first, _ in first })
    let objects = Dictionary(document.objects.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let scalars = Array(document.text.unicodeScalars)
    func words(at range: Range<Int>) -> Set<String> {
      var passage = String.UnicodeScalarView()
      passage.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
      return Self.words(String(passage))
    }
    for block in Self.blocks(document.coref) {
      let numbers = block[0].split(separator: " ").compactMap { Int($0) }
      guard let number = numbers.first else { continue }
      var entity = Entity()
      for object in numbers.dropFirst().compactMap({ objects[$0] }) {
        guard let range = FactRuEvalDocument.envelope(object.spans.compactMap { spans[$0] }) else { continue }
        entity.ranges.append(range)
        entity.names.append(words(at: range))
      }
      for line in block.dropFirst() {
        let parts = line.split(separator: " ", maxSplits: 1)
        if parts.count == 2 { entity.names.append(Self.words(String(parts[1]))) }
      }
      entities[number] = entity
    }
    for block in Self.blocks(document.facts) where block[0].hasSuffix(" Occupation") {
      var fact = Fact()
      for line in block.dropFirst() {
        let parts = line.split(separator: " ")
        switch parts.first {
        case "Who": fact.who.formUnion(Self.numbers("obj", parts))
        case "Where": fact.places.formUnion(Self.numbers("obj", parts))
        case "Position", "Job":  // The dev set says Position, the test set Job.
          fact.jobs += Self.numbers("span", parts).compactMap { spans[$0] }.map(words(at:))
        default: break
        }
      }
      facts.append(fact)
    }
  }

  func entities(_ numbers: Set<Int>) -> [Entity] { numbers.sorted().compactMap { entities[$0] } }

  /// The lemma keys of a text's words.
  static func words(_ text: String) -> Set<String> { Set(LemmaKey.keys(text, language: .ru)) }

  private static func blocks(_ text: String) -> [[Substring]] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .split { $0.allSatisfy(\.isWhitespace) }.map(Array.init)
  }

  /// "obj48" of a line's words as 48.
  private static func numbers(_ prefix: String, _ words: [Substring]) -> [Int] {
    words.compactMap { $0.hasPrefix(prefix) ? Int($0.dropFirst(prefix.count)) : nil }
  }
}
