#!/bin/sh
# install.sh SECTION ...: installs what those sections of setup/packages.txt list and this machine
# lacks; says nothing when that is nothing. Without sections: all of them. A program of a package's
# name is as good as the package (Node's makers ship an npm that Debian's cannot stand beside).
set -eu
here=$(dirname "$0")
list=$here/packages.txt

sections=$(sed -n 's/^\[\([a-z]*\)\].*/\1/p' "$list" | tr '\n' ' ')
[ $# -gt 0 ] || set -- $sections
for section in "$@"; do
  case " $sections" in
    *" $section "*) ;;
    *) echo "$list has no section $section. It has: $sections" >&2; exit 64 ;;
  esac
done
wanted=$(awk -v sections=" $* " '
  { sub(/#.*/, "") }
  /^\[/ { taken = index(sections, " " substr($1, 2, length($1) - 2) " "); next }
  taken && NF { print $1 }' "$list")

# find_missing: sets `missing` to what is wanted and not installed.
find_missing() {
  missing=""
  # shellcheck disable=SC2086  # the list is words
  installed=" $(dpkg-query -W -f='${Package}=${db:Status-Status} ' $wanted 2>/dev/null || true)"
  for package in $wanted; do
    case "$installed" in
      *" $package=installed "*) ;;
      *) command -v "$package" >/dev/null || missing="$missing $package" ;;
    esac
  done
}
find_missing
[ -n "$missing" ] || exit 0

stop() {
  find_missing  # some may have come
  echo "$1 These packages are missing:$missing" >&2
  echo "Have them installed with apt-get, then run the command again." >&2
  exit 3
}

command -v apt-get >/dev/null || stop "This is not a Debian: apt-get does not exist."
as_root=""
if [ "$(id -u)" -ne 0 ]; then
  as_root="sudo"
  # Without a terminal nobody can type a password.
  [ -t 0 ] || as_root="sudo -n"
  command -v sudo >/dev/null && $as_root true || stop "Installing needs root or sudo."
fi

echo "Installing what $* needs and this machine lacks:" >&2
for package in $missing; do
  sed -n "s/^\($package\) *# */  \1: /p" "$list" >&2
done
log=$(mktemp)
trap 'rm -f "$log"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
# shellcheck disable=SC2086
{
  $as_root apt-get update -q || true  # one broken repository need not matter
  $as_root sh "$here/without_services.sh" \
    env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing
} >"$log" 2>&1 || {
  tail -n 3 "$log" >&2
  stop "Installing failed."
}
