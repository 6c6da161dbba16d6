import CivicText
import Testing

@Test(arguments: englishPages)
func `reads English pages saved as text`(layout: PageLayout) throws { try layout.check() }

private let title = "Volunteers Map Safe Routes to School in Taraz"
private let lead =
  "TARAZ – The public foundation Safe Yard presented a map of safe routes to school on Tuesday. Parents and teachers took part in the meeting."
private let second =
  "“We walked every street with the children,” said Aigul Sarsenova, the head of the foundation."

private let englishPages = [
  PageLayout(
    name: "author and time under the headline, an agency's own credit",
    page: """
       date 2021-11-22 Zhambyl TV
      \(title)

      Zhanna Nurmagambetova
      22 November 2021, 12:26
      \(lead)

      \(second)
      """,
    language: .en, title: title, published: "2021-11-22", author: "Zhanna Nurmagambetova",
    body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "a link to the main site, indented lines, the author at the end",
    page: """
      Go to the main site
          \(title)

          23 November 2020, 11:11

          \(lead)

          \(second)

          Adlet Seitkhanov

      """,
    language: .en, title: title, published: "2020-11-23", author: "Adlet Seitkhanov",
    body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "month first, with a clock of twelve hours",
    page: "\(title)\n🗓 Sept. 5, 2023, 1:39 p.m.\n\n\(lead)\n\n\(second)\n\n← Back to the list",
    language: .en, title: title, published: "2023-09-05", body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "by-line with its date, views with a comma",
    page:
      "\(title)\nBy Timur Crossov, 10 March 2017\n1,204 views\n\n\(lead)\n\n\(second)\n\nPost new comment\nYour name",
    language: .en, title: title, published: "2017-03-10", author: "Timur Crossov", views: 1204,
    body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "a caption with its credit inside, a crediting sentence",
    page: """
      \(title)

      \(lead)

      The map on the wall of school No. 5. Photo credit: Safe Yard.

      \(second)

      The work will go on in spring, the city's press office said, Zhambyl News reports.
      """,
    language: .en, title: title, credited: "Zhambyl News",
    body:
      "\(lead)\n\n\(second)\n\nThe work will go on in spring, the city's press office said, Zhambyl News reports."
  ),
  PageLayout(
    name: "labelled publication date, photograph and sharing below",
    page: """
      Home » News
      \(title)

      Publication date: 30 October 2017

      \(lead)

      \(second)

      Photo: Alina Maksutova

      Share this:
      Facebook
      X
      Related
      Schools get new crossings
      """,
    language: .en, title: title, published: "2017-10-30", body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "a day that can only be one",
    page: "\(title)\nPublished 02/13/2026\n\n\(lead)\n\n\(second)",
    language: .en, title: title, published: "2026-02-13", body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "day and month that could be either",
    page: "\(title)\n03/04/2026\n\n\(lead)\n\n\(second)",
    language: .en, title: title, body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "an outlet's name and a trail of sections above the day",
    page:
      "Zhambyl Herald\nNews | Education\n14.11.2025 | Views: 266\n\n\(title)\n\n\(lead)\n\n\(second)\n\nBy Elena Park",
    language: .en, title: title, published: "2025-11-14", author: "Elena Park", views: 266,
    source: "Zhambyl Herald",
    body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "place and day above the headline",
    page: "Taraz, 22 September 2025\n\n\(title)\n\n\(lead)\n\n\(second)",
    language: .en, title: title, published: "2025-09-22", body: "\(lead)\n\n\(second)"),
  PageLayout(
    name: "place, day and agency in the first sentence",
    page:
      "\(title)\n\nTARAZ, December 3, 2025 (Zhambyl News Service) – Parents saw a new map on Wednesday.\n\n\(second)",
    language: .en, title: title, published: "2025-12-03", source: "Zhambyl News Service",
    body: "TARAZ, December 3, 2025 (Zhambyl News Service) – Parents saw a new map on Wednesday.\n\n\(second)"),
]
