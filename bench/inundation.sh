# What a cell and step of the inundation engine costs, beside the memory: ./wutong bench inundation [--short]
#
# Needs some minutes and, for figures that mean something, a machine that does nothing else.
set -eu
cd "$(dirname "$0")/.."
mvn -q -B -pl engines/inundation -am -DskipTests package
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
classes=engines/inundation/target/classes
for candidate in "${WUTONG_JAVA_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/*25*; do
  [ -x "$candidate/bin/javac" ] && [ -f "$candidate/release" ] && grep -q '^JAVA_VERSION="25' "$candidate/release" && JDK=$candidate && break
done
"$JDK/bin/javac" -proc:none -nowarn -cp "$classes" -d "$out" \
  bench/src/main/java/io/wutong/bench/StreetTerrain.java \
  bench/src/main/java/io/wutong/bench/InundationBench.java 2>/dev/null
"$JDK/bin/java" --add-modules jdk.incubator.vector -XX:ObjectAlignmentInBytes=64 -XX:+UseSerialGC -Xmx4g -cp "$classes:$out" \
  io.wutong.bench.InundationBench "$@"
