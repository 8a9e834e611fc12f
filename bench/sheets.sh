# Ledgers of many rows, in and out: ./wutong bench sheets [ROWS]
#
# One server and its PostgreSQL, build before. A ledger made by POI is taken in through HTTP, and what
# was taken in is exported again; beside it POI's streaming writer writes the same cells out of memory.
set -eu
cd "$(dirname "$0")/.."
rows=${1:-100000}
port=18099
java=${WUTONG_JAVA_HOME:-${JAVA_HOME:-}}
java=${java:+$java/bin/}java
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
"$java" -cp "$(cat target/run/current)/lib/*" bench/sheets/SheetsBench.java "$port" "$rows" "$work"
