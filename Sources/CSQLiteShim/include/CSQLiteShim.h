#ifndef CIVIC_SQLITE_SHIM_H
#define CIVIC_SQLITE_SHIM_H

/// Sets SQLITE_DBCONFIG_DEFENSIVE on `connection` (a `sqlite3 *`). Swift cannot call the variadic
/// sqlite3_db_config. Returns SQLite's result code.
int civic_sqlite_set_defensive(void *connection, int on);

#endif
