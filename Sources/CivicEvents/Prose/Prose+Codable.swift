/// In JSON a block says what it is: `{"kind": "list", "sentences": […]}`.
extension Prose.Block: Codable {
  private enum Kind: String, Codable {
    case heading, sentences, list, plot, remarks
  }

  private enum CodingKeys: String, CodingKey {
    case kind, text, sentences, plot, remarks
  }

  public init(from decoder: any Decoder) throws {
    let block = try decoder.container(keyedBy: CodingKeys.self)
    switch try block.decode(Kind.self, forKey: .kind) {
    case .heading: self = .heading(try block.decode(String.self, forKey: .text))
    case .sentences: self = .sentences(try block.decode([Prose.Sentence].self, forKey: .sentences))
    case .list: self = .list(try block.decode([Prose.Sentence].self, forKey: .sentences))
    case .plot: self = .plot(try block.decode(ProsePlot.self, forKey: .plot))
    case .remarks: self = .remarks(try block.decode([String].self, forKey: .remarks))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var block = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .heading(let text):
      try block.encode(Kind.heading, forKey: .kind)
      try block.encode(text, forKey: .text)
    case .sentences(let sentences):
      try block.encode(Kind.sentences, forKey: .kind)
      try block.encode(sentences, forKey: .sentences)
    case .list(let sentences):
      try block.encode(Kind.list, forKey: .kind)
      try block.encode(sentences, forKey: .sentences)
    case .plot(let plot):
      try block.encode(Kind.plot, forKey: .kind)
      try block.encode(plot, forKey: .plot)
    case .remarks(let remarks):
      try block.encode(Kind.remarks, forKey: .kind)
      try block.encode(remarks, forKey: .remarks)
    }
  }
}
