#!/bin/sh
# clang-tidy on the sources that differ from the main branch, committed or not; `all` for every one.
# It takes several seconds a file, so it is no test.
set -eu
nothing=$(git hash-object -t tree /dev/null)
base=$(git merge-base HEAD origin/main 2>/dev/null || git merge-base HEAD main 2>/dev/null || echo "$nothing")
[ "${1:-}" != all ] || base=$nothing
# Without the precompiled headers: they are g++'s, and a source must include what it uses.
mkdir -p build/tidy
sed -E 's/ -Winvalid-pch| -fpch-preprocess| -include [^ ]*cmake_pch[^ ]*//g' \
  build/dev/compile_commands.json >build/tidy/compile_commands.json
log=build/clang-tidy.log  # its standard error is little but counts of warnings in other people's headers
{
  git diff --name-only --diff-filter=d "$base" -- '*.cpp' '*.hpp'
  git ls-files --others --exclude-standard -- '*.cpp' '*.hpp'
} | sort -u | xargs -r -n 1 -P "$(nproc)" clang-tidy-14 -p build/tidy --quiet 2>"$log" || {
  grep -v 'warnings\? generated' "$log" >&2 || true
  echo "clang-tidy has found something." >&2
  exit 2
}
