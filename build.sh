#!/usr/bin/env bash
# The one script of the project: ./build.sh help
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then bold=$'\e[1m' red=$'\e[31m' off=$'\e[0m'; else bold='' red='' off=''; fi
say() { printf '%s==> %s%s\n' "$bold" "$*" "$off"; }
die() { printf '%serror: %s%s\n' "$red" "$*" "$off" >&2; exit 1; }

usage() {
  cat <<'TXT'
usage: ./build.sh VERB

  demo    build the sample site, fail it over in namespaces of its own, show the timeline (root)
          'demo vmac' shows a virtual MAC that moves, 'demo lvs' requests that real servers share
  test    build everything and run every test; the last line is "N passed, N failed"
          'test simulation' builds and runs that suite alone
  build   build everything: artifacts/kaconf (the native CLI) and artifacts/packages
  bench   measure against keepalived (root); 'bench vrrp', 'bench ipvs' or 'bench compiler' for a part
  help    this text

examples
  ./build.sh demo
  ./build.sh test
  ./build.sh build && artifacts/kaconf lint samples/vrrp-pair/nodes
  ./build.sh bench compiler
TXT
}

# need "what for" command:package ...  installs missing Debian packages as root, else says what to install.
need() {
  local why=$1 missing=() pair
  shift
  for pair in "$@"; do
    case ${pair%%:*} in
      /*) [ -e "${pair%%:*}" ] || missing+=("${pair#*:}") ;;
      *) command -v "${pair%%:*}" >/dev/null || missing+=("${pair#*:}") ;;
    esac
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    say "installing for $why: ${missing[*]}"
    { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"; } \
      >artifacts/apt.log 2>&1 || die "apt-get could not install ${missing[*]}; see artifacts/apt.log"
  else
    die "$why needs: apt-get install ${missing[*]}"
  fi
}

need_sdk() {
  command -v dotnet >/dev/null || die "the .NET SDK 10 is missing: install the package dotnet-sdk-10.0 or see dot.net"
  local found
  found=$(dotnet --version 2>&1) || die "'dotnet --version' failed: ${found%%$'\n'*}"
  case $found in 10.*) ;; *) die "found .NET SDK $found, expected 10.x: install dotnet-sdk-10.0" ;; esac
  need "native code" gcc:gcc ld:binutils /usr/include/zlib.h:zlib1g-dev
}

need_lab() {
  [ "$(id -u)" -eq 0 ] || die "$1 makes network namespaces: run it as root (sudo ./build.sh $1)"
  need "the lab" keepalived:keepalived ip:iproute2 nft:nftables tcpdump:tcpdump ping:iputils-ping pgrep:procps
  unshare --net true 2>/dev/null || die "this kernel or container forbids network namespaces, which $1 needs"
}

# A kernel that has what this machine's may lack, and what looks at its IPVS.
need_uml() { need "$1" linux.uml:user-mode-linux modprobe:kmod ipvsadm:ipvsadm; }

# FRR's daemons are unpacked beside the tests and not installed: the package would start to route on this machine.
fetch_frr() {
  local parts part
  [ -x /usr/lib/frr/vrrpd ] || [ -x artifacts/frr/usr/lib/frr/vrrpd ] && return
  say "fetching FRR's vrrpd"
  rm -rf artifacts/frr && mkdir -p artifacts/frr
  apt-cache show frr >/dev/null 2>&1 || apt-get update -q >artifacts/apt.log 2>&1 || true
  parts=$(apt-cache depends frr 2>/dev/null | sed -n 's/.*Depends: \(libyang[^ ]*\)$/\1/p') || true
  # shellcheck disable=SC2086 # a list
  (cd artifacts/frr && apt-get download -q frr $parts) >artifacts/apt.log 2>&1 || echo "    not to be had: its tests will be skipped; see artifacts/apt.log"
  for part in artifacts/frr/*.deb; do [ ! -e "$part" ] || dpkg-deb -x "$part" artifacts/frr; done
}

build() {
  need_sdk
  say "building"
  dotnet build Kaconf.sln -c Release -v quiet -clp:NoSummary
  say "packing artifacts/packages"
  pack
  say "compiling artifacts/kaconf"
  dotnet publish src/Kaconf.Cli -c Release -v quiet -clp:NoSummary -o artifacts/cli
  install -m 755 artifacts/cli/kaconf artifacts/kaconf
}

# A package that is made again under the same version must not be shadowed by the copy restored before.
pack() {
  local version cache
  version=$(sed -n 's|.*<Version>\(.*\)</Version>.*|\1|p' Directory.Build.props)
  cache=${NUGET_PACKAGES:-$HOME/.nuget/packages}
  rm -rf artifacts/packages/*.nupkg "$cache/kaconf/$version"
  dotnet pack src/Kaconf.Package -c Release -v quiet -clp:NoSummary
  dotnet pack templates -c Release -v quiet -clp:NoSummary
}

# Runs every suite, keeps going after a failure, and ends with the one line that counts.
run_tests() {
  local suite log passed=0 failed=0 skipped=0 line total bad skip
  mkdir -p artifacts/test-logs
  rm -f artifacts/test-logs/*.table
  for suite in tests/*/bin/Release/net10.0/Kaconf.*.Tests tests/Kaconf.Simulation/bin/Release/net10.0/Kaconf.Simulation; do
    log=artifacts/test-logs/$(basename "$suite").log
    say "$(basename "$suite")"
    # One that hangs is a failure, told in time.
    KACONF_TABLE=$PWD/${log%.log}.table timeout 900 "$suite" -noLogo -noColor >"$log" 2>&1 || true
    line=$(grep -E 'Total: [0-9]+' "$log" | tail -n 1 || true)
    if [ -z "$line" ]; then
      tail -n 20 "$log"
      failed=$((failed + 1))
      continue
    fi
    count() { sed -n "s/.*$1: \([0-9]*\).*/\1/p" <<<"$line"; }
    total=$(count Total) bad=$(($(count Errors) + $(count Failed))) skip=$(count Skipped)
    grep -E '\[FAIL\]|\[SKIP\]' -A 12 "$log" || true
    printf '    %s\n' "${line#"${line%%[![:space:]]*}"}"
    passed=$((passed + total - bad - skip)) failed=$((failed + bad)) skipped=$((skipped + skip))
  done
  say "measured"
  for log in artifacts/test-logs/*.table; do [ ! -e "$log" ] || sort "$log"; done
  [ "$skipped" -eq 0 ] || echo "$skipped skipped, each with its reason above"
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}

case $*,$# in
  test\ simulation,2 | demo\ vmac,2 | demo\ lvs,2 | bench\ vrrp,2 | bench\ ipvs,2 | bench\ compiler,2 | *,0 | *,1) ;;
  test*) die "found '${*:2}' after 'test': expected simulation or nothing; ./build.sh help" ;;
  demo*) die "found '${*:2}' after 'demo': expected vmac, lvs or nothing; ./build.sh help" ;;
  bench*) die "found '${*:2}' after 'bench': expected vrrp, ipvs, compiler or nothing; ./build.sh help" ;;
  *) die "found '${*:2}' after '$1': expected one verb and nothing else; ./build.sh help" ;;
esac

# The simulation needs no root; KACONF_SEED and KACONF_SEEDS choose what it searches.
test_simulation() {
  need_sdk
  dotnet build tests/Kaconf.Simulation -c Release -v quiet -clp:NoSummary
  tests/Kaconf.Simulation/bin/Release/net10.0/Kaconf.Simulation -noLogo -noColor -showLiveOutput
}

case ${1:-help} in
  build) build ;;
  test)
    [ $# -eq 1 ] || { test_simulation; exit; }
    need_lab test
    need "the tests" tshark:tshark nft:nftables
    need_uml "the tests"
    fetch_frr
    build
    run_tests
    ;;
  demo)
    need_lab demo
    [ "${2:-}" != lvs ] || need_uml "demo lvs"
    build
    say "publishing the sample site"
    case ${2:-} in lvs) sample=lvs-nat ;; *) sample=vrrp-${2:-pair} ;; esac
    dotnet publish "samples/$sample" -c Release -v quiet -clp:NoSummary -o artifacts/demo
    dotnet run --project eng/Kaconf.Demo -c Release --no-build -- "artifacts/demo/$sample" "samples/$sample/nodes" "${@:2}"
    ;;
  bench)
    need_lab bench
    case ${2:-ipvs} in ipvs) need_uml bench ;; esac
    build
    dotnet run --project benchmarks/Kaconf.Bench -c Release --no-build -- "${@:2}"
    ;;
  help | -h | --help) usage ;;
  *) usage >&2; echo >&2; die "unknown verb '$1': expected demo, test, build, bench or help" ;;
esac
