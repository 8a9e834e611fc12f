# How long a start takes, and where the time goes: ./wutong bench start [DATA]
#
# The first start builds nothing (build before); it makes the cluster. The others find it, and the
# class cache as soon as it is trained. Seconds on the clock count from the command to the first
# answer of /actuator/health; CPU seconds are of the app alone and hardly depend on what else runs.
set -eu
cd "$(dirname "$0")/.."
data=${1:-$(mktemp -d)/data}
port=18099
now() { date +%s%N; }
ms() { echo "$((($2 - $1) / 1000000))"; }

# When the server said a thing, in ms after the command.
said() {
  line=$(cat "$data"/log/postgres-???.log | grep "$1" | tail -n 1 | cut -d' ' -f1,2)
  ms "$begun" "$(date -u -d "$line" +%s%N)"
}

cat <<END
| start | class cache | JVM and Spring until PostgreSQL is started, ms | PostgreSQL answers, ms | \
ready line, ms | first answer, ms | app CPU ms | load |
|---|---|---:|---:|---:|---:|---:|---:|
END
for start in 1 2 3 4; do
  out=$(mktemp)
  begun=$(now)
  # A shell that is no terminal's lets what it starts ignore Ctrl-C; TERM always works.
  ./wutong run --port "$port" --data "$data" --no-build --empty >"$out" 2>"$out.errors" &
  pid=$!
  until grep -q '^ready' "$out"; do
    kill -0 "$pid" 2>/dev/null || { cat "$out.errors" >&2; exit 1; }
    sleep 0.02
  done
  ready=$(now)
  curl -sf "http://localhost:$port/actuator/health" >/dev/null
  answered=$(now)
  cpu=$(awk -v tick="$(getconf CLK_TCK)" '{ print int(($14 + $15) * 1000 / tick) }' "/proc/$pid/stat")
  app=$(cat target/run/current)
  grep -q AOTCache "/proc/$pid/cmdline" && cache=yes || cache=no
  printf '| %s | %s | %s | %s | %s | %s | %s | %s |\n' "$start" "$cache" \
    "$(said 'starting PostgreSQL')" "$(said 'ready to accept')" "$(ms "$begun" "$ready")" \
    "$(ms "$begun" "$answered")" "$cpu" "$(cut -d' ' -f1 /proc/loadavg)"
  # The first start trains in the background; the others are to be measured with the cache.
  tries=0
  while [ ! -f "$app/wutong.aot" ] && [ "$tries" -lt 180 ]; do
    sleep 1
    tries=$((tries + 1))
  done
  kill -TERM "$pid"
  wait "$pid" || true
  rm -f "$out" "$out.errors"
done
