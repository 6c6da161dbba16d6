public struct PersonName: Sendable { public var tokens: Range<Int>; public var range: Range<Int>; public var name: String; public var given: String?; public var patronymic: String?; public var surname: String?; public var gender: Gender?; public var grammaticalCase: GrammaticalCase?; public var confidence: Double }
public enum PersonNames { public static func find(in d: Document) -> [PersonName] { [] }
 public static func surnameReferences(in d: Document, of: [PersonName]) -> [(Int, Range<Int>)] { [] } }
public enum PlaceKind: String, Sendable { case country, region, district, settlement }
public struct PlaceMention: Sendable { public var tokens: Range<Int>; public var range: Range<Int>; public var kind: PlaceKind; public var name: String; public var regionCode: String?; public var confidence: Double }
public enum Places { public static func find(in d: Document) -> [PlaceMention] { [] }
 public static func regionCode(named: String) -> String? { nil }
 public static func settlementNames(named: String) -> (kk: String?, ru: String?, en: String?, regionCode: String?)? { nil } }
