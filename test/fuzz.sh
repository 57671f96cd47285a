#!/bin/sh
# fuzz.sh PROGRAM SEEDS: runs a fuzz target for 20 s on a copy of its seeds, so the tree is not written.
set -eu
name=$(basename "$1")
work=$PWD/fuzz/$name
rm -rf "$work"
mkdir -p "$work/corpus"
[ ! -d "$2" ] || cp -R "$2/." "$work/corpus"
exec "$1" -max_total_time=20 -rss_limit_mb=1024 -timeout=10 -print_final_stats=1 -verbosity=0 \
  -artifact_prefix="$work/" "$work/corpus"
