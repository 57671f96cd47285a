#!/bin/sh
# without_services.sh COMMAND ...: runs a command of apt-get, as root, while no package may start a
# service or make a database of its own. Afterwards, also after an interruption, the machine's own
# policy is as it was.
set -eu
policy=/usr/sbin/policy-rc.d
clusters=/etc/postgresql-common/createcluster.conf
clusters_default=/usr/share/postgresql-common/createcluster.conf
kept=.before-percuta
ours="# Written by Percuta's setup/without_services.sh for as long as it installs."

# put_aside FILE: keeps what stands there, unless an earlier run that was killed left its own.
put_aside() {
  if [ -e "$1" ] && ! grep -qxF "$ours" "$1"; then
    mv "$1" "$1$kept"
  fi
}

# put_back FILE [DEFAULT]: takes ours away and brings back what stood there. Where nothing stood, the
# package has kept ours and not put its own.
put_back() {
  was_ours=false
  if [ -e "$1" ] && grep -qxF "$ours" "$1"; then
    rm -f "$1"
    was_ours=true
  fi
  if [ -e "$1$kept" ] && [ ! -e "$1" ]; then
    mv "$1$kept" "$1"
  elif $was_ours && [ -e "${2:-}" ]; then
    cp "$2" "$1"
  fi
}

put_all_back() {
  put_back "$policy"
  put_back "$clusters" "$clusters_default"
}
# A shell waits for its command before it heeds a signal, so apt-get never runs on without the policy.
trap put_all_back EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

put_aside "$policy"
printf '#!/bin/sh\n%s\nexit 101\n' "$ours" >"$policy"
chmod 755 "$policy"
case " $* " in
  *" postgresql"*)
    mkdir -p "$(dirname "$clusters")"
    put_aside "$clusters"
    printf '%s\ncreate_main_cluster = false\n' "$ours" >"$clusters"
    ;;
esac
"$@"
