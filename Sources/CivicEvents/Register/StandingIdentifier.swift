/// The number by which reports know a body, where it still counts.
enum StandingIdentifier {
  /// SQL of the number of a usage `u`: NULL where only older versions of reports give it and a newer one gives the name
  /// another, and where only reports give it that were taken back. What a newer register no longer lists keeps its number, and
  /// its names.
  static let sql = """
    CASE WHEN u.identifier IS NULL THEN NULL
      WHEN EXISTS (
        SELECT 1 FROM mention m JOIN report r ON r.id = m.report WHERE m.usage = u.id AND r.superseded_by IS NULL)
      THEN u.identifier
      WHEN NOT EXISTS (
        SELECT 1 FROM mention m JOIN report r ON r.id = m.report WHERE m.usage = u.id AND r.superseded_by <> r.id)
      THEN NULL
      WHEN EXISTS (
        SELECT 1 FROM organization_usage o JOIN mention m ON m.usage = o.id JOIN report r ON r.id = m.report
        WHERE o.variant = u.variant AND o.identifier <> u.identifier AND r.superseded_by IS NULL)
      THEN NULL ELSE u.identifier END
    """
}
