import CLibXML2
import CivicReports
import CivicText
import Testing

@testable import CivicEvents

/// What every picture keeps.
enum DrawnPlot {
  /// A drawing whose XML a strict parser takes, and whose texts lie within it, none upon another.
  static func check(_ drawing: SVGDrawing, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(isWellFormed(drawing.svg), sourceLocation: sourceLocation)
    let paper = PlotBox(left: 0, top: 0, right: drawing.width, bottom: drawing.height)
    for (index, text) in drawing.texts.enumerated() {
      #expect(paper.contains(text.box), "\(text.text) leaves the picture", sourceLocation: sourceLocation)
      let covered = drawing.texts[(index + 1)...].first { $0.box.overlaps(text.box) }
      #expect(covered == nil, "\(text.text) | \(covered?.text ?? "")", sourceLocation: sourceLocation)
    }
  }

  static func isWellFormed(_ xml: String) -> Bool {
    guard let context = xmlNewParserCtxt() else { return false }
    defer { xmlFreeParserCtxt(context) }
    let options = Int32(
      (XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NONET.rawValue))
    let document = Array(xml.utf8CString).withUnsafeBufferPointer { bytes in
      xmlCtxtReadMemory(context, bytes.baseAddress, Int32(bytes.count - 1), nil, "UTF-8", options)
    }
    defer { xmlFreeDoc(document) }
    return document != nil && context.pointee.wellFormed == 1
  }
}

extension Answer where Row == EventRow {
  /// Events that began on these dates.
  static func events(
    _ starts: [String?], topics: [String] = [], kind: EventKind = .roundtable, undatedLeftOut: Int = 0
  ) -> Answer {
    let rows = starts.enumerated().map { index, start in
      EventRow(
        id: TypedID(.event, index + 1), title: nil, kind: kind, status: .held, start: start, end: nil,
        noLaterThan: "2026-03-01",
        place: PlaceRow(
          country: nil, regionCode: nil, region: nil, regionDerived: false, district: nil, settlement: nil,
          venue: nil), format: nil, topics: topics, organizers: [], reports: [], evidence: [])
    }
    return Answer(
      rows: rows, total: rows.count, undatedLeftOut: undatedLeftOut,
      restsOn: RestsOn(facts: 10, unreviewed: 9, reports: 4))
  }
}

extension Answer where Row == OrganizationRow {
  /// Bodies and the numbers of the events that each took part in, those at most events first.
  static func bodies(_ bodies: [(name: String, kind: OrganizationKind, events: [Int])]) -> Answer {
    let rows = bodies.sorted { $0.events.count > $1.events.count }.enumerated().map { index, body in
      OrganizationRow(
        id: TypedID(.organization, index + 1), name: body.name, legalForm: nil, kind: body.kind,
        kindBasis: nil, count: body.events.count,
        events: body.events.map { event in
          OrganizationAtEvent(
            event: EventBrief(
              id: TypedID(.event, event), title: nil, kind: .forum, status: .held, start: nil, end: nil,
              noLaterThan: nil), evidence: [])
        })
    }
    return Answer(
      rows: rows, total: rows.count, restsOn: RestsOn(facts: 20, unreviewed: 20, reports: 7))
  }

  /// Bodies of long names that met at events, as even as can be: each at several.
  static func many(_ count: Int, events: Int, at every: Int) -> Answer {
    let kinds = OrganizationKind.allCases
    return bodies(
      (0..<count).map { index in
        let met = (0..<max(1, every - index % every)).map { (index * 7 + $0 * (3 + index % 5)) % events + 1 }
        return (
          "Облыстық азаматтық бастамаларды қолдау қауымдастығы № \(index)", kinds[index % kinds.count],
          Array(Set(met))
        )
      })
  }
}
