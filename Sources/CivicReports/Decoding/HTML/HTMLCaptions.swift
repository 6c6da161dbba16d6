internal import CivicText

/// What stands beneath pictures: a few words without a full stop, in the smallest element that holds a picture and words after it.
enum HTMLCaptions {
  /// - Returns: the elements that are a picture and its caption.
  static func find(_ tree: HTMLTree, _ furniture: HTMLFurniture) -> [Int] {
    var found: [Int] = []
    for image in tree.nodes.indices
    where pictures.contains(tree.nodes[image].name) && !furniture.isFurniture[image] {
      guard
        let holder = tree.ancestors(of: image).prefix(6).first(where: { hasLetters($0, tree, furniture) }),
        !large.contains(tree.nodes[holder].name), tree.nodes[holder].end - holder <= 40,
        found.last.map({ tree.nodes[$0].end <= holder }) ?? true,
        !tree.nodes[holder..<image].contains(where: { $0.text.contains(where: \.isLetter) })
      else { continue }
      let caption = tree.text(of: holder)
      if caption.unicodeScalars.count <= 160, !Sentences.isBody(caption),
        !tree.nodes[holder..<tree.nodes[holder].end].contains(where: {
          HTMLElements.headings.contains($0.name)
        })
      {
        found.append(holder)
      }
    }
    return found
  }

  private static let pictures: Set<String> = ["img", "picture", "amp-img"]
  private static let large: Set<String> = ["body", "html", "main", "article", "section", "tbody", "tr"]

  private static func hasLetters(_ index: Int, _ tree: HTMLTree, _ furniture: HTMLFurniture) -> Bool {
    (index..<tree.nodes[index].end).contains { inner in
      tree.nodes[inner].isText && !furniture.isFurniture[inner]
        && tree.nodes[inner].text.contains(where: \.isLetter)
    }
  }
}
