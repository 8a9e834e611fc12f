# Acts through HTTP beside the bare SQL of the same transaction: ./wutong bench acts [SECONDS]
#
# One server and its PostgreSQL, build before. 16 clients report progress through HTTP, everything
# included; then 16 clients of pgbench run the statements of that very transaction, claim and row
# policies included, on other matters of the same database; and so on in turns, so that drift shows.
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-15}
port=18098
pgbench=$(command -v pgbench || ls -1d /usr/lib/postgresql/*/bin/pgbench 2>/dev/null | tail -n 1)
[ -n "$pgbench" ] || { echo "No pgbench. Maybe: apt-get install postgresql-15" >&2; exit 1; }
work=$(mktemp -d)
pid=
trap '[ -z "$pid" ] || { kill "$pid"; wait "$pid" || true; }; rm -rf "$work"' EXIT
trap "exit 130" INT TERM HUP

./wutong run --no-build --port "$port" --data "$work/data" >"$work/out" 2>"$work/errors" &
pid=$!
until grep -qs '^ready' "$work/out"; do
  kill -0 "$pid" 2>/dev/null || { cat "$work/errors" >&2; exit 1; }
  sleep 0.2
done
# The first start after a build trains the class cache in the background: that is to be over.
tries=0
while [ ! -f "$(cat target/run/current)/wutong.aot" ] && [ "$tries" -lt 300 ]; do
  sleep 1
  tries=$((tries + 1))
done
"$WUTONG_JAVA_HOME/bin/java" bench/acts/ActsBench.java "$port" "$work/data" "$pgbench" "$seconds"
