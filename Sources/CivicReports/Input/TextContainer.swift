/// A container that is a text, parsed.
enum TextContainer {
  case telegramPage(TelegramPage)
  case whatsAppChat(WhatsAppChat)
  case feed(Feed)
  case addresses(AddressList)

  init(_ content: InputContent, _ place: ContainerPlace) throws(ReportError) {
    let text = try TextDecoder.decode(
      content.bytes, file: place.name, limit: content.form.limit, charset: place.metadata.charset)
    do throws(ReportError.Reason) {
      switch content.form {
      case .telegramPage: self = .telegramPage(try TelegramPage(text, place))
      case .whatsAppChat: self = .whatsAppChat(WhatsAppChat(text, place))
      case .feed: self = .feed(try Feed(text))
      case .sitemap: self = .addresses(try AddressList(sitemap: text))
      default: self = .addresses(AddressList(text: text))
      }
    } catch {
      throw ReportError(place.name, error)
    }
  }
}
