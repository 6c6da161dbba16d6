/// Text whose lines are broken for width, with a blank at the end of those that go on (RFC 3676).
enum FlowedText {
  static func joined(_ text: String, deletesSpace: Bool) -> String {
    var lines: [String] = []
    var goesOn = false
    var depthAbove = 0
    for raw in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = raw.last == "\r" ? raw.dropLast() : raw
      let depth = line.prefix { $0 == ">" }.count
      line = line.dropFirst(depth)
      // A blank at the beginning only keeps a line from looking like a quotation.
      if line.first == " " { line = line.dropFirst() }
      let isSignature = line == "-- "
      let flows = line.last == " " && !isSignature
      if flows, deletesSpace { line = line.dropLast() }
      if goesOn, depth == depthAbove, !isSignature, let last = lines.indices.last {
        lines[last] += line
      } else {
        lines.append(depth > 0 ? String(repeating: ">", count: min(depth, 20)) + " " + line : String(line))
      }
      goesOn = flows
      depthAbove = depth
    }
    return lines.joined(separator: "\n")
  }
}
