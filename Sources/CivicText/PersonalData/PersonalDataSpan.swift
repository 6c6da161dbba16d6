/// A place in a text that holds something of one person.
package struct PersonalDataSpan: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    /// IIN, or the number of an identity document.
    case identityNumber = "identity-number"
    case phone
    case email
    /// An IBAN or a card's number.
    case account
    /// A passcode, a meeting's number, the path of a link into a meeting.
    case meeting
  }

  package let kind: Kind
  /// Bytes of the text's UTF-8.
  package let bytes: Range<Int>
}
