extension Places {
  /// The Kazakh name of a district by its Kazakh or Russian name without the head word, or by a transliteration of the
  /// former: «Бөрлі», "Бурлинский", "Borli". Nil for one that is not known, or where several have the name.
  package static func districtName(named name: String) -> String? {
    let key = FoldedLetters.fold(name)
    if let named = Gazetteer.all.districts[key]?.first { return named.place.kk.droppingLastWord }
    if let named = Gazetteer.all.districtAdjectives[key]?.first { return named.place.kk.droppingLastWord }
    return districtOfSkeleton[NameSkeleton(name)]
  }

  private static let districtOfSkeleton: [NameSkeleton: String] = {
    var names: [NameSkeleton: String] = [:]
    for named in Gazetteer.all.districts.all.flatMap(\.value) {
      let name = named.place.kk.droppingLastWord
      names[NameSkeleton(name)] = name
      names[NameSkeleton(named.spelling)] = name
    }
    return names
  }()
}

extension String {
  fileprivate var droppingLastWord: String { split(separator: " ").dropLast().joined(separator: " ") }
}
