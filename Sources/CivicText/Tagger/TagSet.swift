/// The tags of a model, numbered: 0 stands outside, then for each class its first token's and its others'.
package struct TagSet: Sendable, Equatable {
  package let classes: [EntityClass]

  package init(_ classes: [EntityClass]) { self.classes = classes }

  package var count: Int { 1 + 2 * classes.count }

  /// How many numbers one row of a matrix takes: the count, rounded up to what the processor adds at once.
  package var stride: Int { (count + 3) & ~3 }

  package func tag(_ number: Int) -> Tag {
    if number == 0 { return .outside }
    let kind = classes[(number - 1) / 2]
    return number % 2 == 1 ? .begin(kind) : .inside(kind)
  }

  /// Nil for a tag of another set.
  package func number(_ tag: Tag) -> Int? {
    switch tag {
    case .outside: 0
    case .begin(let kind): classes.firstIndex(of: kind).map { 1 + 2 * $0 }
    case .inside(let kind): classes.firstIndex(of: kind).map { 2 + 2 * $0 }
    }
  }

  /// Whether IOB2 lets a tag follow another; nil is the sentence's beginning.
  package func allows(_ next: Int, after last: Int?) -> Bool {
    guard next > 0, next % 2 == 0 else { return true }
    guard let last else { return false }
    return last == next || last == next - 1
  }
}
