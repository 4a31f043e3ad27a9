#!/bin/sh
# The linker without its notes that dlopen, getaddrinfo and the like of a static glibc want shared libraries at run time:
# they are expected, and a site calls none of them. Every other line and the exit status pass through.
notes=$(mktemp) || exit 1
trap 'rm -f "$notes"' EXIT
ld.bfd "$@" 2>"$notes"
status=$?
sed '/: in function/{N;/in statically linked applications requires at runtime/d;}' "$notes" >&2
exit $status
