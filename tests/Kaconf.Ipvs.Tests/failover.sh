# Two directors, a client that opens a connection every 20 ms, and connections that stay open:
#   bash failover.sh FOLDER SERVE VISIT LB1 LB2
# LB1 and LB2 are keepalived.conf or SITE@NODE. What the client saw goes to FOLDER/killed, FOLDER/returned and FOLDER/stopped;
# what went wrong goes to FOLDER/errors, whose last line is "done".
out=$1 serve=$2 visit=$3 first=$4 second=$5
mkdir -p "$out" || exit 1
exec >"$out/errors" 2>&1
. "${0%/*}/Programs/directors.sh"

# during NAME SECONDS MS COMMAND...: what the client sees while the command runs, MS after it began.
during() {
  local name=$1 client
  ip netns exec client "$visit" "$out/$name" 192.168.100.100 80 20 "$2" 50 &
  client=$!
  within 5 test -s "$out/$name"
  pause "$3"
  "${@:4}"
  wait "$client"
}

again() {
  reboot lb1
  direct lb1 "$first"
}

network
direct lb1 "$first"
within 15 masters lb1 2
direct lb2 "$second"
within 15 entered BACKUP 2 "$out/lb2.log"
pause 1.5
during killed 11 1.3 die lb1
during returned 9 1 again
within 15 masters lb1 4
pause 1.5
during stopped 7 1.2 kill "${directors[lb1]}"
kill "${directors[lb2]}"
wait "${directors[lb2]}"
echo done
