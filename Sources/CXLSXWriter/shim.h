#include <xlsxwriter.h>

// mallopt: how glibc keeps the memory that the library frees.
#include <malloc.h>
