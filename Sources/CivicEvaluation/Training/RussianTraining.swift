package import CivicText
internal import Foundation

/// Russian sentences to learn from: those of factRuEval's development set as people tagged them, and those of
/// `Benchmarks/natasha/tag-training.py`, which natasha tagged.
package enum RussianTraining {
  /// Places of state and others are one class: what is learnt from tells them apart no more.
  package static let classes: [EntityClass] = [.person, .organization, .geopolitical, .position]

  package static func sentences(
    _ files: TrainingFiles, _ natasha: NatashaFiles
  ) throws(TrainingError) -> [TrainingSentence] {
    // What people tagged counts twice.
    let gold = try factRuEval(files)
    return try gold + gold + sentences(natasha)
  }

  package static func factRuEval(_ files: TrainingFiles) throws(TrainingError) -> [TrainingSentence] {
    let documents: [FactRuEvalDocument]
    do {
      documents = try FactRuEvalDocument.read(
        PublicSetFiles(set: .factrueval, data: files.data), "devset.jsonl")
    } catch {
      throw .missing(.factrueval, path: files.path(.factrueval, "devset.jsonl"))
    }
    let kinds: [String: EntityClass] = ["PER": .person, "ORG": .organization, "LOC": .geopolitical]
    return documents.enumerated().flatMap { number, document in
      let names = document.names.compactMap { name in kinds[name.label].map { (name.range, $0) } }
      let posts = document.spans.filter { $0.type == "job" }.map { ($0.range, EntityClass.position) }
      let spans = (names + posts).sorted {
        ($0.0.lowerBound, -$0.0.upperBound, $0.1.rawValue) < (
          $1.0.lowerBound, -$1.0.upperBound, $1.1.rawValue
        )
      }
      return document.sentences.map { tokens in
        var tags: [Tag?] = []
        var last: Int?
        for token in tokens {
          let span = spans.firstIndex { $0.0.overlaps(token.range) }
          tags.append(
            span.map { $0 == last ? .inside(spans[$0].1) : .begin(spans[$0].1) } ?? .outside)
          last = span
        }
        return TrainingSentence(tokens: tokens.map(\.text), tags: tags, group: "f\(number)")
      }
    }
  }

  private struct Tagged: Decodable {
    let group: String
    let tokens: [String]
    let tags: [String]
  }

  /// Where no post is named one may stand all the same: words for posts outside of names teach nothing.
  private static func sentences(_ natasha: NatashaFiles) throws(TrainingError) -> [TrainingSentence] {
    let path = natasha.sentences
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw .missing(.rusentne, path: path)
    }
    let posts = Set(
      LanguageData.rows("ru/posts.tsv").filter { $0.first == "post" }.compactMap { row in
        row.dropFirst().first?.trimmingCharacters(in: ["~", "*"]).split(separator: " ").last.map(String.init)
      })
    var sentences: [TrainingSentence] = []
    let decoder = JSONDecoder()
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
      guard let tagged = try? decoder.decode(Tagged.self, from: line),
        tagged.tokens.count == tagged.tags.count
      else { throw .malformed(.rusentne, path: path, line: index + 1) }
      let tags: [Tag?] = zip(tagged.tokens, tagged.tags).map { token, tag in
        let tag = Tag(tag)
        return tag == .outside && isPost(token, posts) ? nil : tag
      }
      sentences.append(TrainingSentence(tokens: tagged.tokens, tags: tags, group: "n" + tagged.group))
    }
    return sentences
  }

  private static func isPost(_ token: String, _ posts: Set<String>) -> Bool {
    var stem = Substring(SmallLetters.folded(token))
    for _ in 0...3 where stem.count > 3 {
      if posts.contains(String(stem)) { return true }
      stem.removeLast()
    }
    return false
  }
}
