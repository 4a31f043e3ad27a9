# One configuration under one daemon, from the start to what is left at the end, in namespaces of its own:
#   unshare --net --mount --pid --fork bash play.sh CONF PEER-CONF FOLDER keepalived
#   unshare --net --mount --pid --fork bash play.sh CONF PEER-CONF FOLDER SITE NODE
# CONF may have lines "#$ COMMAND", which make the network more than eth0 and eth1, with $number 1 on the node and 2 on its
# peer; and a line "#: masters N" where fewer instances become MASTER than it has. What the kernel has in each state goes to
# FOLDER/STATE.*, the log to FOLDER/log, and what went wrong to FOLDER/errors, whose last line is "done".
conf=$1 peer_conf=$2 out=$3 daemon=$4 node=${5:-} patience=${PATIENCE:-8}
mkdir -p "$out" || exit 1
exec >"$out/errors" 2>&1
mount --make-rprivate / && mount -t proc proc /proc && mount -t tmpfs run /run && mount -t sysfs sysfs /sys || exit 1
. "${0%/*}/Programs/play.sh"
mapfile -t lines <"$conf"
printf '%s\n' 'addr show' 'route show table all' 'rule show' >/run/questions

# Each instance began as BACKUP, too.
in_backup() { said 'Entering MASTER STATE' && entered BACKUP $((count + masters)) && [ "$count" -gt "$masters" ]; }

# The kernel's state, once it stays as it is for a moment: lines of addresses with their links, routes, rules of IPv4, rules of IPv6.
observe() {
  local before='' now
  for _ in {1..40}; do
    now=$(ip -d -j -batch /run/questions && ip -6 -d -j rule show)
    [ "$now" != "$before" ] || break
    before=$now
    pause 0.12
  done
  printf '%s\n' "$now" >"$out/$1.kernel"
  if [ -z "${WITHOUT_NFTABLES:-}" ]; then nft -j list ruleset >"$out/$1.nft"; fi
  grep -rs '' /proc/sys/net >"$out/$1.sysctl"
}

# Addresses of IPv6 are there at once.
settings='cd /proc/sys/net/ipv6/conf && echo 0 >default/accept_dad && echo 0 >default/router_solicitations; cd /'

# The script that one of the two machines runs in its namespace: two cables, and what the configuration wants beside them.
machine() {
  local line
  echo "export number=$1; $settings"
  [ "$1" = 2 ] || echo "ip -batch - <<X
link add eth0 address 02:00:00:00:00:01 type veth peer name eth0 address 02:00:00:00:00:02 netns peer
link add eth1 address 02:00:00:00:01:01 type veth peer name eth1 address 02:00:00:00:01:02 netns peer
X"
  echo "ip -batch - <<X
link set lo up
addr add 10.99.0.$1/24 dev eth0
addr add fd99:0::$1/64 dev eth0 nodad
link set eth0 up
addr add 10.99.1.$1/24 dev eth1
addr add fd99:1::$1/64 dev eth1 nodad
link set eth1 up
X"
  for line in "${lines[@]}"; do [[ $line != '#$ '* ]] || echo "${line#???}"; done
}

network() {
  ip netns add peer
  ip netns exec peer sh -c "$settings"
  machine 1 >/run/node.sh
  machine 2 >/run/peer.sh
  sh /run/node.sh
  ip netns exec peer sh /run/peer.sh
}

start() {
  : >"$out/log"
  [ "$daemon" = keepalived ] && launch node "$conf" "$out/log" || launch node "$daemon@$node" "$out/log"
  within "$patience" entered MASTER "$masters"
}

# A better node appears and goes away again. One that stands still for longer than the interval lets us be MASTER once more.
meet_peer() {
  local peer times pid
  launch peer "$peer_conf" "$out/peer.log" ip netns exec peer
  peer=$pid
  for _ in {1..5}; do
    within "$patience" in_backup || return
    said 'Entering MASTER STATE'
    times=$count
    observe BACKUP
    said 'Entering MASTER STATE'
    [ "$count" != "$times" ] || break
  done
  kill $peer
  within "$patience" entered MASTER $((times + masters))
  within "$patience" gone $peer
}

masters=0
for line in "${lines[@]}"; do
  case $line in
    vrrp_instance\ *) masters=$((masters + 1)) ;;
    '#: masters '*) masters=${line#'#: masters '} && break ;;
  esac
done

network
observe before
start
observe MASTER
meet_peer
kill "$pid"
wait "$pid"
observe stopped
if [ "$daemon" != keepalived ]; then
  cp "$out/log" "$out/first.log"
  start
  kill -9 "$pid"
  wait "$pid" 2>/dev/null
  "$daemon" --node "$node" --clean >>"$out/log" 2>&1
  observe cleaned
fi
echo done
