/*
 * Loaded into a server by LD_PRELOAD: makes writes to its database fail on demand. The first byte of the file named by
 * FAILING_DISK says how: 0 not at all, 'f' fsync fails, 'r' read-only, 't' half of what is written arrives, then an error.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static volatile const char *fault = NULL;

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("FAILING_DISK");
  int file = path ? open(path, O_RDONLY) : -1;
  if (file < 0) return;
  void *byte = mmap(NULL, 1, PROT_READ, MAP_SHARED, file, 0);
  if (byte != MAP_FAILED) fault = byte;
  close(file);
}

static char fault_of(int file) {
  char link[64], path[512];
  if (fault == NULL || *fault == 0) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return strstr(path, "amtsweg.sqlite") ? *fault : 0;
}

static ssize_t fail_with(int number) {
  errno = number;
  return -1;
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
  ssize_t (*real)(int, const void *, size_t, off64_t) = dlsym(RTLD_NEXT, "pwrite64");
  char kind = fault_of(file);
  if (kind == 'r') return fail_with(EROFS);
  if (kind == 't') {
    if (count > 1) real(file, bytes, count / 2, offset);
    return fail_with(EIO);
  }
  return real(file, bytes, count, offset);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
  return pwrite64(file, bytes, count, offset);
}

int fdatasync(int file) {
  int (*real)(int) = dlsym(RTLD_NEXT, "fdatasync");
  return fault_of(file) == 'f' ? (int)fail_with(EIO) : real(file);
}

int fsync(int file) {
  int (*real)(int) = dlsym(RTLD_NEXT, "fsync");
  return fault_of(file) == 'f' ? (int)fail_with(EIO) : real(file);
}
