#!/bin/sh
# fuzz.sh PROGRAM SEEDS [SECONDS]: runs a fuzz target for 20 s, or as long as is asked, on a copy of its
# seeds, so the tree is not written.
set -eu
seconds=${3:-20}
name=$(basename "$1")-$seconds
work=$PWD/fuzz/$name
rm -rf "$work"
mkdir -p "$work/corpus"
[ ! -d "$2" ] || cp -R "$2/." "$work/corpus"
exec "$1" -max_total_time="$seconds" -rss_limit_mb=1024 -timeout=10 -print_final_stats=1 -verbosity=0 \
  -artifact_prefix="$work/" "$work/corpus"
