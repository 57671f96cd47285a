#!/bin/sh
# Installs what setup/packages.txt lists and this machine lacks; says nothing when that is nothing.
set -eu
list=$(dirname "$0")/packages.txt
wanted=$(sed 's/#.*//' "$list" | tr -s ' \n' ' ')

missing=""
# shellcheck disable=SC2086  # the list is words
installed=$(dpkg-query -W -f='${Package} ${db:Status-Status}\n' $wanted 2>/dev/null || true)
for package in $wanted; do
  case "
$installed
" in
    *"
$package installed
"*) ;;
    *) missing="$missing $package" ;;
  esac
done
[ -n "$missing" ] || exit 0

stop() {
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

echo "Installing:$missing" >&2
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# shellcheck disable=SC2086
{
  $as_root apt-get update -q || true  # one broken repository need not matter
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing
} >"$log" 2>&1 || {
  tail -n 3 "$log" >&2
  stop "Installing failed."
}
