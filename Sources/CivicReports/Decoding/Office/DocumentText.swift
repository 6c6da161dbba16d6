/// What a document says, and the title that its properties give it.
///
/// Of its properties nothing else is taken: the day on which a document was made is not the day on which it was published
/// (and days without a year, or "yesterday", would be worked out from it), and its author is whoever owns the computer.
struct DocumentText {
  let lines: [PageLine]
  let title: String?
}
