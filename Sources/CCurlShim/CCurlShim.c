#define _GNU_SOURCE
#include "CCurlShim.h"

#include <curl/curl.h>
#include <netinet/in.h>
#include <pthread.h>
#include <string.h>
#include <sys/socket.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void begin(void) { curl_global_init(CURL_GLOBAL_DEFAULT); }

void *civic_curl_open(void) {
  pthread_once(&once, begin);
  return curl_easy_init();
}

void civic_curl_close(void *curl) { curl_easy_cleanup((CURL *)curl); }

// Called with the address that is connected to, after its name was looked up: no name can lead elsewhere meanwhile.
static curl_socket_t open_socket(void *context, curlsocktype purpose, struct curl_sockaddr *to) {
  const civic_curl_request *request = context;
  int allowed = 0;
  if (purpose == CURLSOCKTYPE_IPCXN && to->family == AF_INET) {
    const struct sockaddr_in *address = (const struct sockaddr_in *)&to->addr;
    allowed = request->may_connect(request->context, (const uint8_t *)&address->sin_addr, 4);
  } else if (purpose == CURLSOCKTYPE_IPCXN && to->family == AF_INET6) {
    const struct sockaddr_in6 *address = (const struct sockaddr_in6 *)&to->addr;
    allowed = request->may_connect(request->context, (const uint8_t *)&address->sin6_addr, 16);
  }
  if (!allowed) return CURL_SOCKET_BAD;
  int type = to->socktype;
#ifdef SOCK_CLOEXEC
  type |= SOCK_CLOEXEC;
#endif
  return socket(to->family, type, to->protocol);
}

static size_t header(char *line, size_t size, size_t count, void *context) {
  const civic_curl_request *request = context;
  return request->take_header(request->context, line, size * count) ? size * count : 0;
}

static size_t body(char *bytes, size_t size, size_t count, void *context) {
  const civic_curl_request *request = context;
  if (size * count == 0) return 0;
  return request->take_body(request->context, (const uint8_t *)bytes, size * count) ? size * count : 0;
}

static int progress(void *context, curl_off_t a, curl_off_t b, curl_off_t c, curl_off_t d) {
  const civic_curl_request *request = context;
  (void)a, (void)b, (void)c, (void)d;
  return request->goes_on(request->context) ? 0 : 1;
}

static civic_curl_end end_of(CURLcode code) {
  switch (code) {
  case CURLE_OK: return CIVIC_CURL_DONE;
  case CURLE_COULDNT_RESOLVE_HOST: return CIVIC_CURL_NO_HOST;
  case CURLE_COULDNT_CONNECT: return CIVIC_CURL_NO_CONNECTION;
  case CURLE_OPERATION_TIMEDOUT: return CIVIC_CURL_SLOW;
  case CURLE_URL_MALFORMAT:
  case CURLE_UNSUPPORTED_PROTOCOL: return CIVIC_CURL_BAD_ADDRESS;
  case CURLE_SSL_CONNECT_ERROR:
  case CURLE_PEER_FAILED_VERIFICATION:
  case CURLE_SSL_CERTPROBLEM:
  case CURLE_SSL_CIPHER:
  case CURLE_SSL_CACERT_BADFILE:
  case CURLE_SSL_ISSUER_ERROR:
  case CURLE_SSL_INVALIDCERTSTATUS: return CIVIC_CURL_NOT_SECURE;
  case CURLE_ABORTED_BY_CALLBACK:
  case CURLE_WRITE_ERROR: return CIVIC_CURL_ENDED;
  default: return CIVIC_CURL_CUT;
  }
}

civic_curl_result civic_curl_get(void *handle, const civic_curl_request *request) {
  CURL *curl = handle;
  civic_curl_result result = {CIVIC_CURL_CUT, 0, ""};
  char message[CURL_ERROR_SIZE] = "";
  void *context = (void *)request;
  struct curl_slist *lines = NULL;
  if (request->if_none_match) lines = curl_slist_append(lines, request->if_none_match);
  if (request->if_modified_since) lines = curl_slist_append(lines, request->if_modified_since);

  curl_easy_reset(curl);
  curl_easy_setopt(curl, CURLOPT_URL, request->address);
#if LIBCURL_VERSION_NUM >= 0x075500
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
#else
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
  curl_easy_setopt(curl, CURLOPT_HTTPGET, 1L);
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(curl, CURLOPT_USERAGENT, request->agent);
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, lines);
  // Every coding that this libcurl knows.
  curl_easy_setopt(curl, CURLOPT_ACCEPT_ENCODING, "");
  // A proxy would connect in our place, to addresses that are not seen here.
  curl_easy_setopt(curl, CURLOPT_PROXY, "");
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, request->connect_milliseconds);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, request->whole_milliseconds);
  curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 100L);
  curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, request->stall_seconds);
  curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, message);
  curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, context);
  curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, header);
  curl_easy_setopt(curl, CURLOPT_HEADERDATA, context);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, body);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, context);
  curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, progress);
  curl_easy_setopt(curl, CURLOPT_XFERINFODATA, context);
  curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);

  CURLcode code = curl_easy_perform(curl);
  result.end = end_of(code);
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &result.status);
  const char *words = message[0] ? message : curl_easy_strerror(code);
  if (code != CURLE_OK) {
    strncpy(result.message, words, sizeof result.message - 1);
  }
  // The handle outlives what these point to.
  curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, NULL);
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, NULL);
  curl_slist_free_all(lines);
  return result;
}

const char *civic_curl_redirect(void *curl) {
  char *address = NULL;
  if (curl_easy_getinfo((CURL *)curl, CURLINFO_REDIRECT_URL, &address) != CURLE_OK) return NULL;
  return address;
}

int64_t civic_curl_date(const char *text) { return curl_getdate(text, NULL); }
