# Two directors between a client and three real servers, as in samples/lvs-nat, each in a network namespace of its own: lb1, lb2, client, web1, web2,
# web3. Sourced, with $out the folder of what is written down and $serve the program serve.c.
. "${BASH_SOURCE%/*}/play.sh"
declare -A directors

# node NAME GATEWAY [INTERFACE BRIDGE ADDRESS]...
node() {
  local name=$1 gateway=$2 inside='link set lo up' outside=''
  ip netns add "$name"
  shift 2
  while [ $# -gt 0 ]; do
    outside+="link add $name-$2 type veth peer name $1 netns $name"$'\n'"link set $name-$2 master $2 up"$'\n'
    inside+=$'\n'"addr add $3/24 dev $1"$'\n'"link set $1 up"
    shift 3
  done
  [ -z "$gateway" ] || inside+=$'\n'"route add default via $gateway"
  ip -batch - <<<"$outside" && ip -n "$name" -batch - <<<"$inside"
}

network() {
  local number
  ip -batch - <<<$'link add front up type bridge\nlink add back up type bridge'
  node client '' eth0 front 192.168.100.9
  for number in 1 2; do
    node lb$number '' eth0 front 192.168.100.$number eth1 back 192.168.200.$number
    ip netns exec lb$number sh -c 'echo 1 >/proc/sys/net/ipv4/ip_forward'
  done
  for number in 1 2 3; do
    node web$number 192.168.200.254 eth0 back 192.168.200.1$number
    mkfifo /run/web$number
    ip netns exec web$number "$serve" 192.168.200.1$number 80 <>/run/web$number &
  done
}

# direct NAME DAEMON: starts a director.
direct() {
  launch "$1" "$2" "$out/$1.log" ip netns exec "$1"
  directors[$1]=$pid
}

# masters NAME TIMES: it said so often that one of its two instances became MASTER.
masters() { entered MASTER "$2" "$out/$1.log"; }

# cables NAME up|down: its two cables, at the bridges.
cables() { ip -batch - <<<"link set $1-front $2"$'\n'"link set $1-back $2"; }

# die NAME: kill -9, and its cables are cut: its kernel would work on alone.
die() {
  shoot "$1" "${directors[$1]}"
  cables "$1" down
}

# reboot NAME: a machine that died has nothing of what was in its kernel when its cables are plugged in again.
reboot() {
  ip -n "$1" -batch - <<<$'addr del 192.168.100.100/24 dev eth0\naddr del 192.168.200.254/24 dev eth1'
  ip netns exec "$1" ipvsadm -C
  ip netns exec "$1" ipvsadm --stop-daemon master
  ip netns exec "$1" ipvsadm --stop-daemon backup
  cables "$1" up
} 2>/dev/null
