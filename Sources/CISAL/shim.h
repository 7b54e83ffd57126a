#if defined(__x86_64__) || defined(__aarch64__)
#include <isa-l/igzip_lib.h>
#endif
