// Nothing to call: linking the target is all it is for. See empty_locales.c.
