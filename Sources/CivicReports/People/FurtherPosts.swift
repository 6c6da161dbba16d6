internal import CivicText

/// The posts beside a name that stand beside its first:
///
///     Kazakh   «Мәжіліс депутаты, ▸«Дала» қауымдастығының төрағасы◂ Айгүл Сәрсен»
///     Russian  "депутат Мажилиса, ▸председатель ОЮЛ «Дала»◂ Айгуль Серикова",
///              "Айгуль Серикова, директор фонда «Өркен» и ▸член Общественного совета◂,"
///     English  "Asel Nurlan, chair of the Adilet Foundation and ▸member of the Public Council◂,"
extension PostReader {
  /// Those with a body, each body once.
  ///
  /// - Parameter body: that of the first post.
  func further(besides body: Int?, of name: Range<Int>) -> [PostReading] {
    var seen: Set<Int?> = [body, nil]
    return (listed(before: name.lowerBound) + listed(behind: name)).filter {
      seen.insert($0.organization).inserted
    }
  }

  /// The post behind a name is that one's, not the next one's: "Айгуль Серикова, ▸директор фонда «Өркен»◂, …". Where that name
  /// has a post before it, each of the list has: "директор Айгуль Серикова, ▸член совета◂, юрист Нина Ким".
  func isBehindName(_ post: PostReading) -> Bool {
    let mark = post.tokens.lowerBound - 1
    guard mark > 0, [",", "–", "—", "-", "("].contains(document.tokens[mark].text), isName(mark - 1) else {
      return false
    }
    var name = mark - 1
    while name > 0, isName(name - 1) { name -= 1 }
    return alone(endingAt: name) == nil
  }

  private func listed(before name: Int) -> [PostReading] {
    var posts: [PostReading] = []
    var end = name
    while posts.count < 4, let post = alone(endingAt: end), !post.isPlural, !isBehindName(post) {
      if let first = posts.first, document.language == .ru,
        caseOfPost(first.tokens) != caseOfPost(post.tokens)
      {
        break
      }
      posts.append(post)
      end = post.tokens.lowerBound - 1
      guard end > 0, isJoint(end), document.language != .ru || !isUnknownName(end - 1) else { break }
    }
    return posts
  }

  private func listed(behind name: Range<Int>) -> [PostReading] {
    guard var post = after(name) else { return [] }
    var posts: [PostReading] = []
    while posts.count < 4, !post.isPlural, !isBeforeName(post) {
      posts.append(post)
      let joint = post.tokens.upperBound
      guard joint + 1 < document.tokens.count, isJoint(joint),
        document.sentenceOfToken[joint] == document.sentenceOfToken[name.lowerBound],
        let next = starting(at: joint + 1), next.tokens.lowerBound == joint + 1
      else { break }
      post = next
    }
    return posts
  }

  /// "…, ▸председатель ОО «Дала»◂ Нина Ким", "…, ▸член совета◂, юрист Нина Ким": the next one's.
  private func isBeforeName(_ post: PostReading) -> Bool {
    let next = post.tokens.upperBound
    guard document.tokens.indices.contains(next) else { return false }
    if isName(next) || document.tokens[next].isCapitalized && !isPlace(next) { return true }
    let sentence = document.sentences[document.sentenceOfToken[post.tokens.lowerBound]]
    let name = between(next, min(next + 24, sentence.upperBound)).first(where: isName)
    return name.map { name in listed(before: name).contains { $0.tokens.overlaps(post.tokens) } } ?? false
  }

  private func isJoint(_ token: Int) -> Bool {
    [",", "и", "және", "and"].contains(document.tokens[token].folded)
  }

  private func alone(endingAt end: Int) -> PostReading? {
    switch document.language {
    case .kk: kazakhPostAlone(endingAt: end)
    case .ru: russianPostAlone(endingAt: end)
    case .en: englishPostAlone(endingAt: end)
    }
  }
}
