public import CivicReports
public import CivicText

/// A place's name in the languages in which it is known.
public struct PlaceName: Codable, Sendable, Equatable {
  @Nullable public var kk: String?
  @Nullable public var ru: String?
  @Nullable public var en: String?

  /// In this language.
  public func own(_ language: Language) -> String? {
    switch language {
    case .kk: kk
    case .ru: ru
    case .en: en
    }
  }

  /// In this language, else in the first in which there is one.
  public func text(_ language: Language) -> String? { own(language) ?? kk ?? ru ?? en }
}
