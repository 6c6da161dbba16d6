import CivicText
import TestSupport
import Testing

/// Whom a pronoun, a post or a verb without a subject goes back to.
@Suite struct AntecedentsTests {
  static let cases = [
    // The nearest sentence's subject, whatever it did.
    RuleCase(
      .kk,
      "Форум өтті. Айгүл Сәрсенова сөз сөйледі. Қор директоры Ержан Оспанов есеп берді. Оның айтуынша, ⟦reported=Ержан Оспанов:биыл үш мектеп салынған⟧."
    ),
    // Gender tells.
    RuleCase(
      .ru,
      "Форум состоялся. Юрист Айгуль Серикова представила доклад. Её слушал Айдос Муканов. По её словам, ⟦reported=Айгуль Серикова:правила защитят жителей села⟧."
    ),
    RuleCase(
      .en,
      "The forum was held. Lawyer Asel Nurlan gave a talk. She added that ⟦reported=Asel Nurlan:the rules protect women⟧."
    ),
    // A post goes back to whoever holds it.
    RuleCase(
      .ru,
      "Форум состоялся. Депутат Айдос Муканов представил проект. Юрист Айгуль Серикова задала вопрос.\n\n– ⟦quote=Айдос Муканов:Все предложения мы разберём до конца мая⟧, – сказал депутат."
    ),
    // A noun for any speaker.
    RuleCase(
      .ru,
      "Форум состоялся. Пособия представила Айгуль Серикова.\n\n«⟦quote=Айгуль Серикова:Мы нашли ошибки в трёх договорах⟧», – указала эксперт."
    ),
    // An unknown name owns its words.
    RuleCase(
      .kk, "Форум өтті. Айгүл Сәрсенова келді.\n\n«Біз жолды үш ай бойы күттік», – деді Жұпқын Ебдүрей."),
    // Another's post.
    RuleCase(
      .ru,
      "Форум состоялся. Юрист Айгуль Серикова представила доклад. Секретарь совета сообщил, что заявки принимают до мая."
    ),
  ]

  @Test(arguments: cases)
  func `words go back to the nearest who fits`(_ report: RuleCase) {
    #expect(report.differences("quote", "reported") == [])
  }
}
