# Lists, search and the wall over many matters: ./wutong bench boards [MATTERS] [TIMES]
#
# One server and its PostgreSQL, build before. The demonstration's zone is filled with so many matters
# and ten acts for each, straight into the tables; then each page is asked through HTTP and beside it
# the bare indexed query that it needs, on the same database.
set -eu
cd "$(dirname "$0")/.."
matters=${1:-1000000}
times=${2:-40}
port=18099
java=${WUTONG_JAVA_HOME:-${JAVA_HOME:-}}
java=${java:+$java/bin/}java
command -v psql >/dev/null || { echo "No psql. Maybe: apt-get install postgresql-client" >&2; exit 1; }
work=$(mktemp -d)
pid=
trap '[ -z "$pid" ] || { kill "$pid"; wait "$pid" || true; }; rm -rf "$work"' EXIT
trap "exit 130" INT TERM HUP

# Ten million acts would be sealed meanwhile: that is measured elsewhere.
WUTONG_SEAL_EVERY=0s ./wutong run --no-build --port "$port" --data "$work/data" \
  >"$work/out" 2>"$work/errors" &
pid=$!
until grep -qs '^ready' "$work/out"; do
  kill -0 "$pid" 2>/dev/null || { cat "$work/errors" >&2; exit 1; }
  sleep 0.2
done
PGHOST=127.0.0.1 PGDATABASE=wutong PGUSER=wutong_owner
PGPORT=$(cat "$work/data/postgres.port")
PGPASSWORD=$(cat "$work/data/secrets/wutong_owner")
export PGHOST PGDATABASE PGUSER PGPORT PGPASSWORD
began=$(date +%s)
psql -q -v "n=$matters" -f bench/boards/fill.sql >&2
echo "filled with $matters matters in $(($(date +%s) - began)) s" >&2
# Nobody is to be told of a million matters by night.
psql -q -c "update journal_cursor set xid = pg_current_xact_id(), journal_id = (select max(id) from journal)"
# The counters of the wall follow by themselves.
until [ "$(psql -qAt -c 'select count(*) from wall_change')" = 0 ]; do sleep 1; done
psql -q -c "vacuum analyze wall_change, wall_cell" >&2
"$java" bench/boards/BoardsBench.java "$port" "$work/data" "$times"
