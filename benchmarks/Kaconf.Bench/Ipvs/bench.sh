# One daemon with many virtual servers, measured in namespaces of its own:
#   unshare --net --mount --pid --fork bash bench.sh FOLDER TOOLS TABLE CHECKS SERVICES SERVERS SECONDS
# TOOLS has life, verdict, serve and adverts; TABLE and CHECKS are keepalived.conf or SITE@NODE. What comes out goes to FOLDER: life, what life.c
# prints of TABLE; checks, cpu, pss, adverts of CHECKS for SECONDS. What goes wrong goes to FOLDER/errors, whose last line is "done".
out=$1 tools=$2 table=$3 checks=$4 services=$5 servers=$6 seconds=$7
exec >"$out/errors" 2>&1
mount --make-rprivate / && mount -t proc proc /proc && mount -t tmpfs run /run && mount -t sysfs sysfs /sys || exit 1
. "${0%/*}/../Programs/play.sh"

network() {
  ip netns add peer
  ip -batch - <<<$'link add eth0 type veth peer name eth0 netns peer\nlink set lo up\naddr add 10.49.0.1/24 dev eth0\nlink set eth0 up'
  ip -n peer -batch - <<<$'addr add 10.49.0.2/24 dev eth0\nlink set eth0 up'
  mkfifo /run/orders /run/life
  exec 7<>/run/orders 8<>/run/life
  "$tools/serve" 0.0.0.0 80 <&7 &
}

has() { said "$1" "$out/life"; [ "$count" -gt 0 ]; }

live() {
  local command
  : >"$out/life"
  case $table in
    *.conf) command=(keepalived -n -l -f "$table" -p /run/node.pid -r /run/node.vrrp.pid -c /run/node.checkers.pid) ;;
    *) command=("${table%@*}" --node "${table#*@}") ;;
  esac
  "$tools/life" "$services" "$servers" /run/stamp "${command[@]}" <&8 >"$out/life" 2>"$out/table.log" &
  within 60 has loaded
  pause 4
  echo change >&8
  : >/run/dead
  within 20 has changed
  echo stop >&8
  within 60 has gone
}

# The processes of the daemon, in $all.
processes() {
  local children
  read -r children <"/proc/$pid/task/$pid/children"
  all=("$pid" $children)
}

# CPU time of all their threads in ns, in $spent.
spend() {
  local one time rest
  spent=0
  for one in "${all[@]}"; do
    for one in "/proc/$one/task/"*; do read -r time rest <"$one/schedstat" && spent=$((spent + time)); done
  done
}

check() {
  local before one name value unit adverts
  launch node "$checks" "$out/checks.log"
  within 60 entered MASTER 1 "$out/checks.log"
  pause 6
  processes
  ip netns exec peer "$tools/adverts" 10.49.0.2 "$out/adverts" &
  adverts=$!
  echo 'late 1000' >&7
  spend
  before=$spent
  pause "$seconds"
  spend
  echo "tell $out/checks" >&7
  within 10 test -s "$out/checks"
  echo "$((spent - before))" >"$out/cpu"
  for one in "${all[@]}"; do
    while read -r name value unit; do [ "$name" != Pss: ] || echo "$value"; done <"/proc/$one/smaps_rollup"
  done >"$out/pss"
  kill "$adverts" "$pid"
  wait "$adverts" "$pid"
}

network
live
check
echo done
