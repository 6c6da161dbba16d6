public import CivicText

/// A body as a row of a register has it: all its names are one body's.
public struct RegisterEntry: Codable, Sendable, Equatable {
  /// One of the body's names.
  public struct Name: Codable, Sendable, Equatable {
    /// Quotation marks and legal form apart.
    public var name: String
    @Nullable public var legalForm: String?
    public var language: Language
    public var mention: Mention

    enum CodingKeys: String, CodingKey {
      case name
      case legalForm = "legal_form"
      case language, mention
    }

    public init(name: String, legalForm: String?, language: Language, mention: Mention) {
      self.name = name
      self.legalForm = legalForm
      self.language = language
      self.mention = mention
    }
  }

  /// The official one first; at least one.
  public var names: [Name]
  public var kind: OrganizationKind
  /// As the row has it, in whatever language.
  @Nullable public var legalForm: String?
  /// The business identification number, its check digit right.
  @Nullable public var bin: String?
  /// ISO 3166-2.
  @Nullable public var region: String?
  @Nullable public var settlement: String?
  /// "active", "liquidated" …; where it is none of the vocabulary, as it was typed.
  @Nullable public var status: String?
  /// The whole row.
  public var mention: Mention

  enum CodingKeys: String, CodingKey {
    case names, kind
    case legalForm = "legal_form"
    case bin, region, settlement, status, mention
  }

  public init(
    names: [Name], kind: OrganizationKind, legalForm: String?, bin: String?, region: String?,
    settlement: String?,
    status: String?, mention: Mention
  ) {
    self.names = names
    self.kind = kind
    self.legalForm = legalForm
    self.bin = bin
    self.region = region
    self.settlement = settlement
    self.status = status
    self.mention = mention
  }
}
