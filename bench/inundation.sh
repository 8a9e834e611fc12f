# What a cell and step of the inundation engine costs, beside the memory: ./wutong bench inundation [--short | --jmh]
#
# Whole processes; with --jmh single steps by JMH, which is fetched for it, and nothing else.
# Needs some minutes and, for figures that mean something, a machine that does nothing else.
set -eu
cd "$(dirname "$0")/.."
if [ "${1:-}" = --jmh ]; then
  exec "$MAVEN" -q -B -Pbench -pl bench -am -DskipTests \
    -Dbench.main=io.wutong.bench.InundationSteps verify
fi
"$MAVEN" -q -B -pl engines/inundation -am -DskipTests package
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
classes=engines/inundation/target/classes
"$WUTONG_JAVA_HOME/bin/javac" -proc:none -nowarn -cp "$classes" -d "$out" \
  bench/src/main/java/io/wutong/bench/StreetTerrain.java \
  bench/src/main/java/io/wutong/bench/InundationGrowth.java \
  bench/src/main/java/io/wutong/bench/InundationBench.java 2>/dev/null
# As ./wutong inundate starts it.
options="--add-modules jdk.incubator.vector -XX:ObjectAlignmentInBytes=64 -XX:+UseSerialGC"
! grep -qsE '\[(madvise|always)\]' /sys/kernel/mm/transparent_hugepage/enabled \
  || options="$options -XX:+UseTransparentHugePages"
# shellcheck disable=SC2086
"$WUTONG_JAVA_HOME/bin/java" $options -Xmx4g -cp "$classes:$out" \
  io.wutong.bench.InundationBench "$@"
