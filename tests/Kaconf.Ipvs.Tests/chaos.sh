# A director whose table somebody else spoils and which is killed, again and again:
#   unshare --net --mount --pid --fork bash chaos.sh FOLDER SERVE SITE@NODE SEED SECONDS
# FOLDER/story tells what happened; what went wrong goes to FOLDER/errors, whose last line is "done".
out=$1 serve=$2 daemon=$3 seconds=$5
RANDOM=$4
mkdir -p "$out" || exit 1
exec >"$out/errors" 2>&1
mount --make-rprivate / && mount -t proc proc /proc && mount -t tmpfs run /run && mount -t sysfs sysfs /sys || exit 1
. "${0%/*}/Programs/play.sh"

# Chosen at random: a moment of up to $1 ms.
moment() {
  local ms=$((RANDOM % $1))
  pause "$((ms / 1000)).$(printf %03d $((ms % 1000)))"
}

table() { ipvsadm -Sn | sort; }
right() { [ "$(table)" = "$wanted" ]; }

: >"$out/log"

# Starts it; looked tells whether it has since seen the table and begun its checks.
start() {
  said 'Activating '
  told=$count
  launch node "$daemon" "$out/log"
}
looked() { said 'Activating ' && [ "$count" -gt "$told" ]; }
again() { start && within 4 looked; }

# All real servers are gone, and it has noticed: only then is the sorry server there.
bereave() { echo down >&7 && within 8 mourning; }
mourning() { [[ $(table) = *' 10.99.0.19:80 '* ]]; }

# Each is a name, and what happens, up to its effect: what has none yet is right at once.
troubles=(
  'ipvsadm -C' 'ipvsadm -C; ipvsadm -A -t 10.99.7.1:80 -s rr'
  'a service removed' 'ipvsadm -D -t 10.99.9.1:80'
  'a server removed' 'ipvsadm -d -t 10.99.9.1:80 -r 10.99.0.12:80'
  'a server of a mark removed' 'ipvsadm -d -f 5 -r 10.99.0.11:0'
  'another weight' 'ipvsadm -e -t 10.99.9.1:80 -r 10.99.0.11:80 -m -w 77'
  'another method' 'ipvsadm -e -t [fd99:9::1]:80 -r [fd99::11]:80 -m -w 1'
  'another scheduler' 'ipvsadm -E -t 10.99.9.1:80 -s wlc -p 9'
  'servers die and return' 'bereave; moment 500; echo up >&7'
  'killed' 'shoot node $pid; moment 500; again'
  'killed at the start' 'shoot node $pid; start; moment 60; shoot node $pid; again'
  'killed after a death' 'bereave; shoot node $pid; echo up >&7; again'
  'killed at the stop' 'kill $pid; moment 60; shoot node $pid; again'
  'stopped' 'kill $pid; wait $pid; again'
)

# The descriptors of the daemon, in $count; it has no child that stays.
descriptors() {
  local all=("/proc/$pid/fd/"*)
  count=${#all[@]}
}
calm() {
  local children
  read -r children <"/proc/$pid/task/$pid/children"
  descriptors
  [ -z "$children" ] && [ "$count" -le "$before" ]
}

ip netns add real
ip -batch - <<<$'link add eth0 type veth peer name eth0 netns real\nlink set lo up\naddr add 10.99.0.1/16 dev eth0\naddr add fd99::1/64 dev eth0 nodad\nlink set eth0 up'
ip -n real -batch - <<<$'link set eth0 up\naddr add 10.99.0.11/16 dev eth0\naddr add 10.99.0.12/16 dev eth0\naddr add fd99::11/64 dev eth0 nodad'
mkfifo /run/orders
exec 7<>/run/orders
ip netns exec real "$serve" 10.99.0.11 80 10.99.0.12 80 fd99::11 80 <&7 &
ipvsadm -A -t 10.99.7.1:80 -s rr
start
pause 2.5
wanted=$(table)
descriptors
before=$count
SECONDS=0
while [ "$SECONDS" -lt "$seconds" ]; do
  for ((i = RANDOM % 3; i >= 0; i--)); do
    chosen=$((RANDOM % (${#troubles[@]} / 2) * 2))
    echo "${troubles[chosen]}" >>"$out/story"
    # What is to be removed may be gone already.
    eval "${troubles[chosen + 1]}" 2>>"$out/story"
  done
  # One delay_loop, a second for a retry and a check that is under way, and the machine.
  begin=${EPOCHREALTIME/./}
  within 4 right || { table; break; }
  echo "right after $(((${EPOCHREALTIME/./} - begin) / 1000)) ms" >>"$out/story"
done
within 3 calm || echo "$before descriptors before, $count now"
kill "$pid"
wait "$pid"
[ "$(table)" = '-A -t 10.99.7.1:80 -s rr' ] || { echo 'left at the end:'; table; }
echo done
