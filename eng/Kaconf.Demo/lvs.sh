# The play of ./build.sh demo lvs, in User Mode Linux: bash lvs.sh FOLDER SERVE VISIT SITE
# The client's requests go to FOLDER/requests, what happens to FOLDER/story, "MS WORDS" by the client's clock.
out=$1 serve=$2 visit=$3 site=$4
exec >"$out/errors" 2>&1
. "${0%/*}/Programs/directors.sh"

tell() { echo "$(((${EPOCHREALTIME/./} - begin) / 1000)) $*" >>"$out/story"; }

# at SECOND: waits for it.
at() {
  local left=$(($1 * 1000000 - ${EPOCHREALTIME/./} + begin))
  [ $left -le 0 ] || pause "$((left / 1000000)).$(printf %06d $((left % 1000000)))"
}

# in_table COUNT: so many servers are in the table of lb1.
in_table() {
  local line servers=0
  while read -r line; do [[ $line != '-> '*:* ]] || servers=$((servers + 1)); done <"/proc/${directors[lb1]}/net/ip_vs"
  [ "$((servers - 1))" = "$1" ]
}

network
direct lb1 "$site@lb1"
within 15 masters lb1 2
direct lb2 "$site@lb2"
within 15 entered BACKUP 2 "$out/lb2.log"
pause 1.5
ip netns exec client "$visit" "$out/requests" 192.168.100.100 80 20 28 30 &
client=$!
within 5 test -s "$out/requests"
read -r _ begin <"$out/requests"
tell "lb1 balances a request every 20 ms over three servers"
at 4
tell "web2 dies: its port is closed"
echo down >/run/web2
within 6 in_table 2 && tell "lb1 has found it out: nobody is sent there any more"
at 9
tell "web2 is back"
echo up >/run/web2
within 6 in_table 3 && tell "lb1 has found it out: web2 gets its share again"
at 14
tell "lb1 dies: kill -9, and its cables are cut"
die lb1
within 6 masters lb2 2 && tell "lb2 has the addresses, the servers and the connections"
at 20
reboot lb1
direct lb1 "$site@lb1"
tell "lb1 is started again"
within 8 masters lb1 4 && tell "lb1 has the addresses again"
wait "$client"
kill "${directors[@]}"
wait "${directors[@]}"
[ -z "$(ip netns exec lb1 ipvsadm -Sn)$(ip netns exec lb2 ipvsadm -Sn)" ] || echo "a table is not empty at the end"
echo done
