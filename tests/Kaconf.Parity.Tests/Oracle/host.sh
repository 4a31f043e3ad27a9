#!/bin/sh
# host.sh PLAN test|dump FILE NODE: runs keepalived on a host that exists for this run only.
# Expects fresh net, mount, pid, uts and ipc namespaces. PLAN holds what the host is to have: root/ goes
# over a copy of the machine's root, programs names the executables in it, links is a batch for ip. FILE stands in /site of that root.
set -eu
plan=$1 mode=$2 file=$3 node=$4
mount --make-rprivate /
mount -t tmpfs tmpfs /mnt
mkdir /mnt/upper /mnt/work /mnt/root
cp -a "$plan/root/." /mnt/upper/
while read -r program; do chmod 755 "/mnt/upper$program"; done <"$plan/programs"
mount -t overlay overlay -o lowerdir=/,upperdir=/mnt/upper,workdir=/mnt/work /mnt/root
root=/mnt/root
mkdir -p "$root/proc" "$root/sys" "$root/dev" "$root/run" "$root/tmp" "$root/etc/keepalived"
mount -t proc proc /proc
mount -t proc proc "$root/proc"
mount -t sysfs sysfs "$root/sys"
mount --rbind /dev "$root/dev"
mount -t tmpfs tmpfs "$root/run"
chmod 1777 "$root/tmp"
rm -f "$root"/etc/keepalived/*.conf
hostname "$node"
# Addresses are usable at once, so a dump does not depend on when it was taken.
for knob in default/accept_dad default/dad_transmits all/accept_dad; do echo 0 >"/proc/sys/net/ipv6/conf/$knob"; done
ip -force -batch "$plan/links" >/dev/null 2>&1 || true
clean="env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 HOME=/"
# keepalived -t has to be process 1: with a script of another user it takes any other parent for a dead one.
[ "$mode" = dump ] || exec $clean chroot "$root" sh -c 'cd /site && exec keepalived -t -i "$2" -f "$1"' sh "$file" "$node"
$clean chroot "$root" sh -c 'cd /site && LD_PRELOAD=/ipvs-stub.so exec keepalived -n -l -i "$2" -f "$1"' sh "$file" "$node" >"$plan/log" 2>&1 &
# Signals before every child has read its configuration may be lost; afterwards they are taken in the order of their
# numbers, so the dump (USR1) is complete before the end (TERM). Where a child does not start there is no such line.
tries=0
until grep -q 'Startup complete' "$plan/log" || ! kill -0 $! 2>/dev/null || [ $tries -eq 400 ]; do
  sleep 0.02
  tries=$((tries + 1))
done
kill -USR1 $! 2>/dev/null || true
kill -TERM $! 2>/dev/null || true
wait $! || true
for part in keepalived keepalived_check keepalived_bfd; do
  [ ! -f "$root/tmp/$part.data" ] || { echo "=== $part"; cat "$root/tmp/$part.data"; }
done
