# Bulk scoring beside DuckDB and a DMN engine, explaining one, loading: ./wutong bench rules [ROWS…]
#
# One core: run it alone (taskset where it is there). Writes bench/results/rules.md.
set -eu
cd "$(dirname "$0")/.."
rows=${*:-1000000}
pin=
command -v taskset >/dev/null 2>&1 && pin="taskset -c 0"
$pin "$MAVEN" -q -B -Pbench -pl bench/rules -am -DskipTests "-Dbench.rows=$(echo "$rows" | tr ' ' ',')" verify
