#include "CSQLiteShim.h"
#include <sqlite3.h>

int civic_sqlite_set_defensive(void *connection, int on) {
  return sqlite3_db_config((sqlite3 *)connection, SQLITE_DBCONFIG_DEFENSIVE, on, (int *)0);
}

int civic_sqlite_set_stable_plans(void *connection, int on) {
  return sqlite3_db_config((sqlite3 *)connection, SQLITE_DBCONFIG_ENABLE_QPSG, on, (int *)0);
}
