package import CivicText

/// Writes what was learnt as ``TaggerWeights`` reads it.
package struct WeightsFile {
  package let tags: TagSet
  package let transitions: TagTransitions
  /// For each feature's hash its weights: (distance + reach) · tags + tag, and the weight.
  package var rows: [(hash: UInt64, weights: [(key: UInt8, weight: Float)])]
  package let lists: GazetteerBuilder

  /// The mean of fields learnt from different versions of one text, weight by weight: of fields of one form it tags as their
  /// logarithmic opinion pool does (A. Smith, T. Cohn, M. Osborne. Logarithmic Opinion Pools for Conditional Random Fields.
  /// ACL 2005), in the time of one.
  package init?(_ fields: [FieldTrainer], lists: GazetteerBuilder) {
    guard let first = fields.first else { return nil }
    tags = first.tags
    self.lists = lists
    var averages = WeightAverages()
    for field in fields { averages.add([], field.transitions) }
    var (none, transitions) = ([Float](), first.transitions)
    averages.take(&none, &transitions)
    transitions.add(-first.options.outside, to: 0)
    self.transitions = transitions
    var sums: [UInt64: [UInt8: Float]] = [:]
    for field in fields {
      for row in field.hashes.indices {
        for place in field.rows[row]..<field.rows[row + 1] where field.weights[place] != 0 {
          sums[field.hashes[row], default: [:]][field.keys[place], default: 0] += field.weights[place]
        }
      }
    }
    let share = 1 / Float(fields.count)
    rows = sums.map { hash, weights in
      (hash, weights.sorted { $0.key < $1.key }.map { (key: $0.key, weight: $0.value * share) })
    }
  }

  /// A whole number of this is each weight.
  private static let scale: Float = 1 / 24

  package var bytes: [UInt8] {
    let whole: [(hash: UInt64, weights: [(key: UInt8, weight: Int8)])] = rows.compactMap { row in
      let weights = row.weights.compactMap { key, weight in
        let steps = (weight / Self.scale).rounded()
        return steps == 0 ? nil : (key: key, weight: Int8(max(-127, min(127, steps))))
      }
      return weights.isEmpty ? nil : (row.hash, weights)
    }
    var buckets = 1
    while 4 * buckets < whole.count { buckets *= 2 }
    let mask = UInt64(buckets - 1)
    let sorted = whole.sorted {
      (TaggerWeights.bucket(of: $0.hash, mask: mask), $0.hash) < (
        TaggerWeights.bucket(of: $1.hash, mask: mask), $1.hash
      )
    }
    var starts: [UInt8] = []
    var body: [UInt8] = []
    Self.append(UInt32(0), to: &starts)
    var bucket = 0
    for (hash, weights) in sorted {
      while bucket < TaggerWeights.bucket(of: hash, mask: mask) {
        Self.append(UInt32(body.count), to: &starts)
        bucket += 1
      }
      Self.append(TaggerWeights.mark(of: hash), to: &body)
      body.append(UInt8(weights.count))
      for (key, weight) in weights {
        body.append(key)
        body.append(UInt8(bitPattern: weight))
      }
    }
    while bucket < buckets {
      Self.append(UInt32(body.count), to: &starts)
      bucket += 1
    }
    let names = classNames
    let (listStarts, listEntries) = lists.bytes
    let content = names + transitionBytes + starts + body + listStarts + listEntries
    var file: [UInt8] = []
    Self.append(TaggerWeights.magic, to: &file)
    Self.append(TaggerWeights.version, to: &file)
    Self.append(UInt32(tags.classes.count), to: &file)
    Self.append(Self.scale.bitPattern, to: &file)
    for count in [buckets, body.count, listStarts.count / 4 - 1, listEntries.count, names.count] {
      Self.append(UInt32(count), to: &file)
    }
    Self.append(UInt32(TaggerWeights.headerSize + content.count), to: &file)
    Self.append(content.withUnsafeBytes(TaggerWeights.checksum), to: &file)
    return file + content
  }

  /// One a line, filled up with blanks so that what follows begins at a multiple of four.
  private var classNames: [UInt8] {
    var names = Array(tags.classes.map(\.rawValue).joined(separator: "\n").utf8)
    while names.count % 4 != 0 { names.append(UInt8(ascii: " ")) }
    return names
  }

  private var transitionBytes: [UInt8] {
    var bytes: [UInt8] = []
    for last in 0..<tags.count {
      for next in 0..<tags.count {
        Self.append(transitions.between[last * tags.stride + next].bitPattern, to: &bytes)
      }
    }
    for weight in transitions.start[..<tags.count] + transitions.end[..<tags.count] {
      Self.append(weight.bitPattern, to: &bytes)
    }
    return bytes
  }

  static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
