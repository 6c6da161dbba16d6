/// What a word can be in a date: "2026 жылғы 12 ақпаннан бастап".
enum TimeSort: UInt64, Sendable {
  case none, digits
  /// A month, a day of the week.
  case calendar
  /// A unit of time that also stands at an edge.
  case periodOrEdge
  case period, number, edge
  /// A mark inside a date or between two.
  case mark

  init(_ word: TokenTraits) {
    func holds(_ list: TaggerList) -> Bool { word.lists & list.bit != 0 }
    self =
      word.isNumber
      ? .digits
      : holds(.calendar)
        ? .calendar
        : holds(.period)
          ? holds(.edge) ? .periodOrEdge : .period
          : holds(.number) ? .number : holds(.edge) ? .edge : word.joinsNumbers ? .mark : .none
  }

  var isPart: Bool { self != .none && self != .mark }
  /// A run without one is no date.
  var isCore: Bool { self == .calendar || self == .period || self == .periodOrEdge }
}

/// Runs of words that dates are made of: where a date begins and ends is told by the words inside and by what stands
/// around it, more than by any one word.
extension TaggerFeatures {
  /// For each token the run that it is part of: empty where there is none.
  mutating func readTimes() {
    times.removeAll(keepingCapacity: true)
    sorts.removeAll(keepingCapacity: true)
    for word in traits {
      times.append(0..<0)
      sorts.append(TimeSort(word))
    }
    let end = traits.count - Self.margin
    var start = Self.margin
    while start < end {
      guard sorts[start].isPart else {
        start += 1
        continue
      }
      var stop = start + 1
      while stop < end {
        if sorts[stop].isPart {
          stop += 1
        } else if sorts[stop] == .mark, stop + 1 < end, sorts[stop + 1].isPart {
          stop += 2
        } else {
          break
        }
      }
      if sorts[start..<stop].contains(where: \.isCore) {
        for inside in start..<stop { times[inside] = start..<stop }
      }
      start = stop
    }
  }

  private static let longestPattern = 8

  mutating func addTimes(_ traits: UnsafeBufferPointer<TokenTraits>, _ at: Int) {
    let run = times[at]
    guard !run.isEmpty else { return }
    let place: UInt64 = run.count == 1 ? 0 : at == run.lowerBound ? 1 : at == run.upperBound - 1 ? 2 : 3
    let here = sorts[at].rawValue
    let placeAndSort = FeatureHash.joined(place, here)
    let pattern: UInt64 = sorts[run].prefix(Self.longestPattern).reduce(0) { $0 << 3 | $1.rawValue }
    let before: UInt64 = sorts[run.lowerBound..<at].reduce(0) { $0 | 1 << $1.rawValue }
    let after: UInt64 = sorts[at..<run.upperBound].reduce(0) { $0 | 1 << $1.rawValue }
    let (first, last) = (traits[run.lowerBound], traits[run.upperBound - 1])
    let next = traits[run.upperBound]
    add(200, pattern, UInt64(min(at - run.lowerBound, 9)))
    add(201, before, FeatureHash.joined(after, place))
    add(202, before << 8 | after, traits[at].stem)
    add(203, next.stem, place)
    add(204, last.stem, placeAndSort)
    add(205, first.stem, placeAndSort)
    add(206, last.suffixes[2], placeAndSort)
    add(207, sorts[at - 1].rawValue << 8 | here << 4 | sorts[at + 1].rawValue, place)
    add(208, next.shape, FeatureHash.joined(traits[run.lowerBound - 1].shape, pattern))
  }
}
