# Part of ./wutong: formats, tests, attacks, measures.
# shellcheck shell=sh

# A browser, LibreOffice to save ledgers as others do, a typeface that can be put into a PDF.
need_programs() {
  missing=
  # The same names that the tests look for.
  for browser in "${WUTONG_CHROMIUM:-chromium}" chromium chromium-browser google-chrome; do
    ! command -v "$browser" >/dev/null 2>&1 || break
  done
  command -v "$browser" >/dev/null 2>&1 || missing="chromium"
  if ! ls /usr/share/fonts/opentype/noto/NotoSansCJK* >/dev/null 2>&1 \
    && [ -z "$(fc-list :lang=zh-cn family 2>/dev/null)" ]; then
    missing="$missing fonts-noto-cjk"
  fi
  [ -x /usr/bin/soffice ] || missing="$missing libreoffice-calc"
  [ -n "${WUTONG_FONT:-}" ] || ls /usr/share/fonts/truetype/wqy/*.ttc >/dev/null 2>&1 \
    || missing="$missing fonts-wqy-microhei"
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    refuse "The tests need:$(printf ' %s' $missing)." \
      "Maybe: sudo apt-get install -y$(printf ' %s' $missing)"
  fi
  export DEBIAN_FRONTEND=noninteractive
  phase "apt-get update" apt-update.log apt-get update
  # shellcheck disable=SC2086
  phase "installing$(printf ' %s' $missing)" apt-install.log \
    apt-get install -y --no-install-recommends $missing
}

format() {
  find_java
  find_maven
  mkdir -p "$ROOT/target"
  paths=$ROOT/target/format.classpath
  if [ ! "$paths" -nt "$ROOT/tools/format/pom.xml" ]; then
    phase "fetching the formatter" format.log maven -f "$ROOT/tools/format/pom.xml" \
      dependency:build-classpath -Dmdep.outputFile="$paths"
  fi
  options=
  for package in api code file main parser tree util; do
    options="$options --add-exports=jdk.compiler/com.sun.tools.javac.$package=ALL-UNNAMED"
  done
  case ${1:-} in
    --check) how="--dry-run --set-exit-if-changed" ;;
    '') how=--replace ;;
    *) refuse "format does not know $1. Maybe: ./wutong format --check" ;;
  esac
  # shellcheck disable=SC2086
  find "$ROOT/app/src" "$ROOT"/engines/*/src -name '*.java' -print0 | xargs -0 \
    "$JDK/bin/java" $options -cp "$(cat "$paths")" com.google.googlejavaformat.java.Main $how
}

# Both the output and the exit code of a command: a pipe in POSIX sh keeps only the last one's.
logged() {
  log=$LOGS/$1
  shift
  { "$@" 2>&1 && echo 0 >"$log.code" || echo $? >"$log.code"; } | tee "$log"
  return "$(cat "$log.code")"
}

# The build of the app has fetched what the pages need, unless it was told to leave them out.
check_pages() {
  cd "$ROOT/web" && { [ -f node_modules/.lock-hash ] || npm ci; } && npm run check && npm test
}

totals() {
  # Surefire closes each module with a line that names no class.
  grep -hE '^\[[A-Z]+\] Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+$' \
    "$LOGS/verify.log" | tr -d ',' | awk '{ run += $4; failed += $6 + $8; skipped += $10 }
      END { printf "Java tests: %d run, %d failed, %d skipped\n", run, failed, skipped }'
}

test_all() {
  mkdir -p "$LOGS"
  find_java
  find_maven
  need_programs
  ! has_pages || find_node
  failed=
  (format --check) || failed="$failed format (Maybe: ./wutong format)"
  logged verify.log maven -f "$ROOT/pom.xml" verify "$@" || failed="$failed verify"
  if has_pages; then
    logged pages.log check_pages || failed="$failed pages"
  fi
  totals
  if [ -n "$failed" ]; then
    say "failed:$failed"
    exit 1
  fi
  echo "all green"
}

# The attacks of the suite, as long as wanted: random acts over HTTP, kills, or both.
attack() {
  acts= kills= tests=
  seed=-Dwutong.attack.seed=$(od -An -N3 -tu4 /dev/urandom | tr -d ' ')
  while [ $# -gt 0 ]; do
    case $1 in
      --acts | --kills | --seed)
        case ${2:-} in
          '' | *[!0-9]*) refuse "$1 needs a number. Maybe: ./wutong attack $1 1000" ;;
        esac
        case $1 in
          --acts) acts=-Dwutong.attack.acts=$2 tests=$tests,AttackTest ;;
          --kills) kills=-Dwutong.attack.kills=$2 tests=$tests,KillsTest ;;
          --seed) seed=-Dwutong.attack.seed=$2 ;;
        esac
        shift 2
        ;;
      *) refuse "attack does not know $1. Maybe: ./wutong attack --acts 10000 --seed 1" ;;
    esac
  done
  tests=${tests#,}
  mkdir -p "$LOGS"
  find_java
  find_maven
  # shellcheck disable=SC2086
  logged attack.log maven -q -f "$ROOT/pom.xml" -pl app -am test -Dweb.skip=true \
    -Dtest="${tests:-AttackTest,KillsTest,ForeignRowsTest}" \
    -Dsurefire.failIfNoSpecifiedTests=false $acts $kills $seed
}

bench() {
  if [ $# -eq 0 ]; then
    for script in "$ROOT"/bench/*.sh; do
      printf '%s\t%s\n' "$(basename "$script" .sh)" "$(sed -n '2s/^# *//p' "$script")"
    done
    return
  fi
  name=$1
  shift
  [ -f "$ROOT/bench/$name.sh" ] || refuse "there is no bench $name. Maybe: ./wutong bench"
  find_java
  find_maven
  export WUTONG_JAVA_HOME="$JDK" JAVA_HOME="$JDK" MAVEN
  exec sh "$ROOT/bench/$name.sh" "$@"
}
