#!/usr/bin/env bash
# Installs redis-server and postgresql from Debian, as root. Their services are not started.
set -euo pipefail

policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
	trap 'rm -f "$policy"' EXIT
	printf '#!/bin/sh\nexit 101\n' > "$policy"
	chmod 755 "$policy"
fi

export DEBIAN_FRONTEND=noninteractive
# The lists have a lock of their own, for which apt-get does not wait.
for attempt in 1 2 3 4 5 6; do
	apt-get update -qq && break
	[ "$attempt" = 6 ] && exit 1
	sleep 20
done
apt-get install -y -qq -o DPkg::Lock::Timeout=300 redis-server postgresql
