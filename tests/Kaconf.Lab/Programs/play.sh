# What the scripts of plays have in common; sourced. $out is the folder of what is written down, its log the daemon's.
# Processes are dear in User Mode Linux, hence the shell does by itself what it can.
mkfifo /run/nobody

# A wait without a process: nobody writes there.
pause() { read -rt "$1" <>/run/nobody || true; }

# said WORDS [LOG]: counts the lines of the log that contain the words, in $count.
said() {
  local line lines
  count=0
  mapfile -t lines <"${2:-$out/log}"
  for line in "${lines[@]}"; do [[ $line != *"$1"* ]] || count=$((count + 1)); done
}

# entered STATE TIMES [LOG]
entered() { said "Entering $1 STATE" "${3:-}" && [ "$count" -ge "$2" ]; }

gone() { ! kill -0 "$1" 2>/dev/null; }

# within SECONDS COMMAND...: waits until the command succeeds.
within() {
  local end=$((${EPOCHREALTIME/./} + $1 * 1000000))
  shift
  until "$@"; do
    [ "${EPOCHREALTIME/./}" -lt $end ] || { echo "waited in vain for: $*"; return 1; }
    pause 0.05
  done
}

# launch NAME DAEMON LOG [COMMAND...]: starts keepalived on a .conf, or SITE@NODE, by a command such as `ip netns exec X`; its number is $pid.
launch() {
  local name=$1 daemon=$2 log=$3
  shift 3
  : >>"$log"
  case $daemon in
    *.conf) "$@" keepalived -n -l -D -f "$daemon" -p "/run/$name.pid" -r "/run/$name.vrrp.pid" -c "/run/$name.checkers.pid" >>"$log" 2>&1 & ;;
    *) "$@" "${daemon%@*}" --node "${daemon#*@}" >>"$log" 2>&1 & ;;
  esac
  pid=$!
}

# shoot NAME PID: kill -9 to what was launched; keepalived has a process for each of its parts, and none may outlive another and say goodbye.
shoot() {
  local file all=("$2") part
  for file in "/run/$1.vrrp.pid" "/run/$1.checkers.pid"; do [ ! -s "$file" ] || { read -r part <"$file" && all+=("$part"); }; done
  kill -STOP "${all[@]}"
  kill -KILL "${all[@]}"
  wait "$2"
} 2>/dev/null
