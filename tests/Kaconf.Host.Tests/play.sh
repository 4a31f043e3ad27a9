# One configuration under one daemon, from the start to what is left at the end, in namespaces of its own:
#   unshare --net --mount --pid --fork bash play.sh CONF PEER-CONF FOLDER keepalived
#   unshare --net --mount --pid --fork bash play.sh CONF PEER-CONF FOLDER SITE NODE
# CONF may have lines "#$ COMMAND", which make the network more than eth0 and eth1, with $number 1 on the node and 2 on its
# peer; and a line "#: masters N" where fewer instances become MASTER than it has. What the kernel has in each state goes to FOLDER/STATE.*, the log to FOLDER/log,
# and what went wrong to FOLDER/errors, whose last line is "done".
conf=$1 peer_conf=$2 out=$3 daemon=$4 node=${5:-}
mkdir -p "$out" || exit 1
exec >"$out/errors" 2>&1
mount --make-rprivate / && mount -t proc proc /proc && mount -t tmpfs run /run && mount -t sysfs sysfs /sys && mkfifo /run/nobody || exit 1
mapfile -t lines <"$conf"

# A wait without a process: nobody writes there.
pause() { read -rt "$1" <>/run/nobody || true; }

# How many lines of the log contain the words.
said() {
  local line n=0
  while IFS= read -r line; do [[ $line != *"$1"* ]] || n=$((n + 1)); done <"$out/log"
  echo $n
}

entered() { [ "$(said "Entering $1 STATE")" -ge "$2" ]; }

gone() { ! kill -0 "$1" 2>/dev/null; }

# within SECONDS COMMAND...: waits until the command succeeds.
within() {
  local end=$((${EPOCHREALTIME/./} + $1 * 1000000))
  shift
  until "$@"; do
    [ "${EPOCHREALTIME/./}" -lt $end ] || { echo "waited in vain for: $*"; return 1; }
    pause 0.03
  done
}

# Four lines: addresses with their links, routes, rules of IPv4, rules of IPv6.
kernel() {
  printf '%s\n' 'addr show' 'route show table all' 'rule show' | ip -d -j -batch -
  ip -6 -d -j rule show
}

# The kernel's state, once it stays as it is for a moment.
observe() {
  local before='' now
  for _ in {1..40}; do
    now=$(kernel)
    [ "$now" != "$before" ] || break
    before=$now
    pause 0.12
  done
  printf '%s\n' "$now" >"$out/$1.kernel"
  nft -j list ruleset >"$out/$1.nft"
  grep -rs '' /proc/sys/net >"$out/$1.sysctl"
}

on() { if [ "$1" = peer ]; then ip netns exec "$@"; else "${@:2}"; fi; }

# Two machines on two cables, and what the configuration wants beside them.
network() {
  local machine n line
  ip netns add peer
  for machine in node peer; do
    on $machine sh -c 'cd /proc/sys/net/ipv6/conf && echo 0 >default/accept_dad && echo 0 >default/router_solicitations; ip link set lo up'
  done
  for n in 0 1; do
    ip link add eth$n address 02:00:00:00:0$n:01 type veth peer name eth$n address 02:00:00:00:0$n:02 netns peer
  done
  for machine in node peer; do
    [ $machine = node ] && number=1 || number=2
    export number
    for n in 0 1; do
      on $machine ip addr add 10.99.$n.$number/24 dev eth$n
      on $machine ip addr add fd99:$n::$number/64 dev eth$n nodad
      on $machine ip link set eth$n up
    done
    for line in "${lines[@]}"; do
      [[ $line != '#$ '* ]] || on $machine sh -c "${line#??}"
    done
  done
}

start() {
  : >"$out/log"
  if [ "$daemon" = keepalived ]; then
    keepalived -n -l -D -f "$conf" -p /run/node.pid -r /run/node.vrrp.pid -c /run/node.checkers.pid >>"$out/log" 2>&1 &
  else
    "$daemon" --node "$node" >>"$out/log" 2>&1 &
  fi
  pid=$!
  within 8 entered MASTER "$masters"
}

# A better node appears and goes away again. One that stands still for longer than the interval lets us be MASTER once more.
meet_peer() {
  local peer times
  ip netns exec peer keepalived -n -l -D -f "$peer_conf" -p /run/peer.pid -r /run/peer.vrrp.pid -c /run/peer.checkers.pid >"$out/peer.log" 2>&1 &
  peer=$!
  for _ in {1..5}; do
    within 8 in_backup || return
    times=$(said 'Entering MASTER STATE')
    observe BACKUP
    [ "$(said 'Entering MASTER STATE')" != "$times" ] || break
  done
  kill $peer
  within 8 entered MASTER $((times + masters))
  within 8 gone $peer
}

# Each instance began as BACKUP, too.
in_backup() { entered BACKUP $((masters + 1)) && [ "$(said 'Entering BACKUP STATE')" -ge $(($(said 'Entering MASTER STATE') + masters)) ]; }

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
