internal import CivicText

/// Chooses the reading of a question's words: the stretches with a meaning that cover them best, none overlapping another.
struct QuestionCover {
  let items: [QuestionItem]
  /// Words that mean nothing here.
  let unknown: [Int]

  /// - Parameter candidates: any number, overlapping as they like.
  init(_ candidates: [QuestionItem], words: Int) {
    var byEnd: [Int: [QuestionItem]] = [:]
    for item in candidates { byEnd[item.range.upperBound, default: []].append(item) }
    // The best score of the first n words, and the item that ends there.
    var best = [Double](repeating: 0, count: words + 1)
    var last = [QuestionItem?](repeating: nil, count: words + 1)
    for end in 1..<max(1, words + 1) {
      best[end] = best[end - 1] + Self.unknownCost
      for item in byEnd[end] ?? [] where best[item.range.lowerBound] + item.score > best[end] {
        best[end] = best[item.range.lowerBound] + item.score
        last[end] = item
      }
    }
    var items: [QuestionItem] = []
    var unknown: [Int] = []
    var end = words
    while end > 0 {
      if let item = last[end] {
        items.append(item)
        end = item.range.lowerBound
      } else {
        end -= 1
        unknown.append(end)
      }
    }
    self.items = items.reversed()
    self.unknown = unknown.reversed()
  }

  /// More than any reading is worth, so that no word is left out for a better one.
  private static let unknownCost = -100.0
}
