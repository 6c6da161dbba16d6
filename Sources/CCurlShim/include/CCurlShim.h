#ifndef CIVIC_CURL_SHIM_H
#define CIVIC_CURL_SHIM_H

#include <stddef.h>
#include <stdint.h>

// One GET by libcurl. Swift cannot call the variadic curl_easy_setopt.

/// How a transfer ended.
typedef enum {
  CIVIC_CURL_DONE,
  CIVIC_CURL_NO_HOST,
  CIVIC_CURL_NO_CONNECTION,
  CIVIC_CURL_NOT_SECURE,
  CIVIC_CURL_SLOW,
  CIVIC_CURL_CUT,
  CIVIC_CURL_BAD_ADDRESS,
  /// A callback of ours ended it.
  CIVIC_CURL_ENDED,
} civic_curl_end;

/// What is asked for, and whom to tell. Each callback gets `context`; 0 ends the transfer.
typedef struct {
  const char *address;
  const char *agent;
  /// Whole lines of the header ("If-None-Match: …"), or NULL.
  const char *if_none_match;
  const char *if_modified_since;
  long connect_milliseconds;
  long whole_milliseconds;
  /// So long less than 100 bytes a second.
  long stall_seconds;
  void *context;
  /// 4 bytes of an IPv4 address or 16 of an IPv6 address that is about to be connected to; 0 refuses it.
  int (*may_connect)(void *context, const uint8_t *address, size_t count);
  int (*take_header)(void *context, const char *line, size_t count);
  /// What came, decoded.
  int (*take_body)(void *context, const uint8_t *bytes, size_t count);
  /// Called at least once a second.
  int (*goes_on)(void *context);
} civic_curl_request;

typedef struct {
  civic_curl_end end;
  /// HTTP status; 0 where there was no answer.
  long status;
  /// What went wrong, in English.
  char message[256];
} civic_curl_result;

/// A handle that keeps its connections; NULL where there is no memory.
void *civic_curl_open(void);
void civic_curl_close(void *curl);

/// Redirects are not followed.
civic_curl_result civic_curl_get(void *curl, const civic_curl_request *request);

/// Where the last answer redirects to, in full; NULL where it does not. Valid until the next request.
const char *civic_curl_redirect(void *curl);

/// Seconds since 1970 of a date as HTTP has it; -1 for what is none.
int64_t civic_curl_date(const char *text);

#endif
