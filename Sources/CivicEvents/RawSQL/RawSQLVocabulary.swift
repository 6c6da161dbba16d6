internal import GRDBSQLite

/// What a statement of one's own may use, and what the rest is called when it is refused.
enum RawSQLVocabulary {
  /// Functions that compute from their arguments alone, FTS5's own and table-valued JSON included.
  static let functions: Set<String> = Set(
    """
    abs changes char coalesce concat concat_ws format glob hex ifnull iif instr length like likelihood likely \
    lower ltrim max min nullif octet_length printf quote random randomblob replace round rtrim sign soundex \
    sqlite_version substr substring total_changes trim typeof unhex unicode unlikely upper zeroblob \
    avg count group_concat string_agg sum total \
    row_number rank dense_rank percent_rank cume_dist ntile lag lead first_value last_value nth_value \
    date time datetime julianday unixepoch strftime timediff current_date current_time current_timestamp \
    acos acosh asin asinh atan atan2 atanh ceil ceiling cos cosh degrees exp floor ln log log10 log2 mod pi pow \
    power radians sin sinh sqrt tan tanh trunc \
    json json_array json_array_length json_each json_extract json_group_array json_group_object json_insert \
    json_object json_patch json_quote json_remove json_replace json_set json_tree json_type json_valid -> ->> \
    match bm25 highlight snippet
    """.split(separator: " ").map(String.init))

  /// PRAGMAs that describe what their argument names.
  static let describingPragmas: Set<String> = [
    "table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo", "foreign_key_list",
  ]

  /// PRAGMAs that read, as long as no value is given.
  static let readingPragmas: Set<String> = [
    "application_id", "collation_list", "compile_options", "data_version", "encoding", "foreign_key_check",
    "freelist_count", "function_list", "integrity_check", "module_list", "page_count", "page_size",
    "pragma_list", "quick_check", "schema_version", "user_version",
  ]

  static let actions: [Int32: String] = [
    SQLITE_ALTER_TABLE: "ALTER TABLE", SQLITE_ANALYZE: "ANALYZE", SQLITE_ATTACH: "ATTACH",
    SQLITE_CREATE_INDEX: "CREATE INDEX", SQLITE_CREATE_TABLE: "CREATE TABLE",
    SQLITE_CREATE_TEMP_INDEX: "CREATE TEMP INDEX", SQLITE_CREATE_TEMP_TABLE: "CREATE TEMP TABLE",
    SQLITE_CREATE_TEMP_TRIGGER: "CREATE TEMP TRIGGER", SQLITE_CREATE_TEMP_VIEW: "CREATE TEMP VIEW",
    SQLITE_CREATE_TRIGGER: "CREATE TRIGGER", SQLITE_CREATE_VIEW: "CREATE VIEW",
    SQLITE_CREATE_VTABLE: "CREATE VIRTUAL TABLE", SQLITE_DELETE: "DELETE", SQLITE_DETACH: "DETACH",
    SQLITE_DROP_INDEX: "DROP INDEX", SQLITE_DROP_TABLE: "DROP TABLE", SQLITE_DROP_TRIGGER: "DROP TRIGGER",
    SQLITE_DROP_VIEW: "DROP VIEW", SQLITE_DROP_VTABLE: "DROP TABLE", SQLITE_INSERT: "INSERT",
    SQLITE_REINDEX: "REINDEX", SQLITE_SAVEPOINT: "SAVEPOINT", SQLITE_TRANSACTION: "A transaction",
    SQLITE_UPDATE: "UPDATE",
  ]
}
