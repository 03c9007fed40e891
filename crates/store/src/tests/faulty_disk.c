/* A disk that fails: loaded before the C library into a program of the tests, it lets the n-th call that writes,
 * syncs or truncates a file of one folder fail, and in one mode every call after it too.
 *
 * TRIBUNA_FAULT_FOLDER, TRIBUNA_FAULT_AT (from 1), TRIBUNA_FAULT_MODE: once, on, full, short. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_long calls;

/* Whether this call fails; for a write, `*size` may be shortened instead. */
static int fails(int fd, size_t *size) {
  const char *folder = getenv("TRIBUNA_FAULT_FOLDER");
  const char *at = getenv("TRIBUNA_FAULT_AT");
  const char *mode = getenv("TRIBUNA_FAULT_MODE");
  char link[64], path[4096];
  if (!folder || !at || !mode) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  if (strncmp(path, folder, strlen(folder)) != 0) return 0;
  long now = atomic_fetch_add(&calls, 1) + 1, wanted = atol(at);
  if (now < wanted || (now > wanted && strcmp(mode, "on") != 0 && strcmp(mode, "full") != 0)) return 0;
  if (strcmp(mode, "short") == 0 && size && *size > 1) {
    *size /= 2;
    return 0;
  }
  errno = strcmp(mode, "full") == 0 ? ENOSPC : EIO;
  return 1;
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int fd, const void *bytes, size_t size) {
  return fails(fd, &size) ? -1 : NEXT(write)(fd, bytes, size);
}
ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at) {
  return fails(fd, &size) ? -1 : NEXT(pwrite)(fd, bytes, size, at);
}
ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at) {
  return fails(fd, &size) ? -1 : NEXT(pwrite64)(fd, bytes, size, at);
}
int fsync(int fd) { return fails(fd, NULL) ? -1 : NEXT(fsync)(fd); }
int fdatasync(int fd) { return fails(fd, NULL) ? -1 : NEXT(fdatasync)(fd); }
int ftruncate(int fd, off_t size) { return fails(fd, NULL) ? -1 : NEXT(ftruncate)(fd, size); }
int ftruncate64(int fd, off64_t size) { return fails(fd, NULL) ? -1 : NEXT(ftruncate64)(fd, size); }
