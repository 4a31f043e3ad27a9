# One configuration under two daemons, one after the other, in the same namespaces:
#   unshare --net --mount --pid --fork bash play.sh CONF FOLDER SERVE DAEMON DAEMON
# SERVE is serve.c; a DAEMON is a keepalived.conf or SITE@NODE. What there is in each state goes to FOLDER/1/STATE.* and FOLDER/2/STATE.*,
# a log beside them, and what went wrong to FOLDER/errors, whose last line is "done". The real servers of CONF are addresses of
# the namespace "real" behind eth0, where all of them listen. States: started; dead, without the first server; sorry, without any;
# back, with all; revived, started after a kill -9; stopped. CONF may have lines
#   #$ COMMAND           run before each daemon
#   #: at STATE COMMAND  run before the daemon is looked at in a state; "shot" is after the kill -9
#   #: listen ADDRESS P  one more place to listen at, which goes and comes with all
#   #: in NAMESPACE      whose table it is
#   #> LINE              of the keepalived.conf of a peer in "real", see peer_up and peer_down
# Scripts of CONF are "/run/notify WORDS", whose words are written down, and "/run/check FILE", which is well unless the file says what it exits with;
# /run/fifo is read.
conf=$1 folder=$2 serve=$3 daemons=("$4" "$5") patience=${PATIENCE:-20}
mkdir -p "$folder/1" "$folder/2" || exit 1
exec >"$folder/errors" 2>&1
mount --make-rprivate / && mount -t proc proc /proc && mount -t tmpfs run /run && mount -t sysfs sysfs /sys || exit 1
. "${0%/*}/Programs/play.sh"
mapfile -t lines <"$conf"
text=${lines[*]}
declare -A tables times

# The files that a configuration may name.
furnish() {
  printf '%s\n' '#!/bin/sh' 'echo "$$ $*" >>/run/notified' >/run/notify
  printf '%s\n' '#!/bin/sh' '[ ! -e "$1" ] || read -r code <"$1"' 'exit ${code:-0}' >/run/check
  chmod 755 /run/notify /run/check
  : >/run/notified >/run/lines
  mkfifo /run/orders
  exec 7<>/run/orders
  [[ $text = *' /run/fifo'* ]] || return
  mkfifo /run/fifo
  exec 8<>/run/fifo
  cat -v <&8 >/run/lines &
}

network() {
  local line address places=() addresses=() server='^(#: listen| *(real|sorry)_server) ([0-9a-f.:]+) ?([0-9]*)'
  for line in "${lines[@]}"; do
    [[ $line =~ $server ]] || continue
    address=${BASH_REMATCH[3]}
    [[ " ${addresses[*]} " = *" $address "* ]] || addresses+=("$address")
    [[ " ${places[*]} " = *" $address ${BASH_REMATCH[4]:-80} "* ]] || places+=("$address" "${BASH_REMATCH[4]:-80}")
  done
  first=${addresses[0]}
  ip netns add real
  ip -batch - <<X
link add eth0 type veth peer name eth0 netns real
link set lo up
addr add 10.99.0.1/16 dev eth0
addr add fd99::1/64 dev eth0 nodad
link set eth0 up
X
  ip -n real -batch - <<X
link set lo up
link set eth0 up
addr add 10.99.0.2/16 dev eth0
$(for address in "${addresses[@]}"; do [[ $address = *:* ]] && echo "addr add $address/64 dev eth0 nodad" || echo "addr add $address/16 dev eth0"; done)
X
  ip netns exec real "$serve" "${places[@]}" <&7 &
}

# The table of another namespace is that of a process there.
enter() {
  local line
  table=/proc/net/ip_vs
  for line in "${lines[@]}"; do
    [[ $line = '#: in '* ]] || continue
    inside=(ip netns exec "${line#'#: in '}")
    ip netns add "${line#'#: in '}"
    "${inside[@]}" ip link set lo up
    "${inside[@]}" sleep infinity &
    table=/proc/$!/net/ip_vs
  done
}

peer_up() {
  local line pid
  for line in "${lines[@]}"; do [[ $line != '#> '* ]] || echo "${line#???}"; done >/run/peer.conf
  launch peer /run/peer.conf "$out/peer.log" ip netns exec real
  peer=$pid
  within "$patience" entered BACKUP $((2 * wanted))
}

peer_down() {
  kill "$peer"
  wanted=$((wanted + masters))
  within "$patience" entered MASTER "$wanted"
}

start() {
  launch node "$daemon" "$out/log"
  wanted=$((wanted + masters))
  starts=$((starts + 1))
  within "$patience" started
  [ "$masters" = 0 ] || within "$patience" entered MASTER "$wanted"
}

# Each of the two daemons has words for it.
started() {
  said 'Startup complete'
  [ "$count" -lt "$starts" ] || return 0
  said ' as node '
  [ "$count" -ge "$starts" ]
}

# The table, and how much was told since the daemon's start, in $now.
read_now() {
  local rows notified lines
  mapfile -t rows <"$table"
  mapfile -t notified </run/notified
  mapfile -t lines </run/lines
  now="${rows[*]} $((${#notified[@]} - base_notified)) $((${#lines[@]} - base_lines))"
}

# Under the first daemon: something has changed, or does not within some time, and stands still. Under the second: it is as under the first
# and stands still, and as much time has gone by.
settle() {
  local begin=${EPOCHREALTIME/./} time since now before=${tables[$run]:-} quiet=600000 calm=500000
  since=$begin
  case $1 in
    dead | sorry | back) [[ $text = *_CHECK* ]] && quiet=2500000 || quiet=300000 ;;
    # The first checks come a second after the start, when the services have long been there.
    started | revived) [[ $text = *MISC_CHECK* || $text = *alpha* || $text = *notif* ]] && quiet=2500000 calm=2500000 ;;
    stopped) [[ $text = *notif* ]] || quiet=100000 ;;
  esac
  while :; do
    pause 0.1
    read_now
    time=${EPOCHREALTIME/./}
    if [ "$run" = 2 ]; then
      [ "$now" = "${tables[$1]}" ] || since=$time
      [ $((time - begin)) -lt "${times[$1]}" ] || [ $((time - since)) -lt $calm ] || break
      [ $((time - begin)) -lt $((times[$1] + 10000000)) ] || break
      continue
    fi
    [ "$now" = "$before" ] || before=$now since=$time quiet=$((calm > 700000 ? calm : 700000))
    [ $((time - since)) -lt "$quiet" ] || break
  done
  tables[$run]=$now
  [ "$run" = 2 ] || { tables[$1]=$now times[$1]=$((time - begin)); }
}

# obey STATE: does what CONF wants before it.
obey() {
  local line
  for line in "${lines[@]}"; do [[ $line != "#: at $1 "* ]] || eval "${line#"#: at $1 "}"; done
}

# look STATE: waits, and writes down what there is.
look() {
  local heard
  obey "$1"
  settle "$1"
  {
    echo '== rule' && "${inside[@]}" ipvsadm -Sn && echo '== list' && "${inside[@]}" ipvsadm -Ln
    [[ $text != *lvs_sync_daemon* ]] || { echo '== daemon' && "${inside[@]}" ipvsadm -L --daemon; }
    [[ $text != *lvs_timeouts* ]] || { echo '== timeouts' && "${inside[@]}" ipvsadm -L --timeout; }
  } >"$out/$1.table"
  mapfile -t -s "$told" heard </run/notified
  told=$((told + ${#heard[@]}))
  printf '%s\n' "${heard[@]}" >"$out/$1.notified"
  mapfile -t -s "$read" heard </run/lines
  read=$((read + ${#heard[@]}))
  printf '%s\n' "${heard[@]}" >"$out/$1.fifo"
}

play() {
  local line
  run=$1 daemon=$2 out=$folder/$1 wanted=0 starts=0 base_notified=$told base_lines=$read
  for line in "${lines[@]}"; do [[ $line != '#$ '* ]] || eval "${line#???}"; done
  start && look started
  echo "down $first" >&7 && look dead
  echo down >&7 && look sorry
  # One after the other, where it is told in which order they come.
  [[ $text != *notify* ]] || { echo "up $first" >&7 && pause 1; }
  echo up >&7 && look back
  shoot node "$pid"
  obey shot
  start && look revived
  kill "$pid" && wait "$pid"
  look stopped
  "${inside[@]}" ipvsadm -C
}

inside=() told=0 read=0
masters=0
for line in "${lines[@]}"; do [[ $line != vrrp_instance\ * ]] || masters=$((masters + 1)); done
furnish
network
enter
play 1 "${daemons[0]}"
play 2 "${daemons[1]}"
echo done
