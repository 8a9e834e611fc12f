# Part of ./wutong: builds what is stale and lays it out to be started.
# shellcheck shell=sh

# Runs a command with its output in a log and the seconds on the screen.
phase() {
  label=$1 log=$LOGS/$2
  shift 2
  mkdir -p "$LOGS"
  begun=$(date +%s) told=0
  "$@" >"$log" 2>&1 &
  child=$!
  # The shell lets background commands ignore Ctrl-C, so it is passed on by hand.
  trap 'kill "$child" 2>/dev/null; exit 130' INT TERM
  while kill -0 "$child" 2>/dev/null; do
    sleep 1
    seconds=$(($(date +%s) - begun))
    doing=$(grep -E -- '^\[INFO\] --- |^Downloading from' "$log" 2>/dev/null | tail -n 1 \
      | sed 's/^\[INFO\] --- //; s/ ---$//; s/^Downloading from [a-z]*: .*\//fetching /' | cut -c1-60)
    if [ -t 2 ]; then
      printf '\r\033[K%s … %s s  %s' "$label" "$seconds" "$doing" >&2
    elif [ $((seconds - told)) -ge 10 ]; then
      told=$seconds
      say "$label … $seconds s  $doing"
    fi
  done
  trap - INT TERM
  [ ! -t 2 ] || printf '\r\033[K' >&2
  if wait "$child"; then
    say "$label: $(($(date +%s) - begun)) s"
    return
  fi
  say "$label failed; the last lines of $log:"
  tail -n 30 "$log" >&2
  exit 1
}

# Folders count too: a file that was deleted leaves its folder newer.
is_stale() {
  jar=$ROOT/app/target/wutong.jar
  [ -f "$jar" ] || return 0
  newer=$(find "$ROOT/pom.xml" "$ROOT/app/pom.xml" "$ROOT/app/src/main" "$ROOT"/engines/*/pom.xml \
    "$ROOT"/engines/*/src/main "$ROOT/packs" "$ROOT/web" "$ROOT/tools/aot" \
    \( -name node_modules -o -name dist -o -name target \) -prune -o -newer "$jar" -print \
    2>/dev/null | head -n 1)
  [ -n "$newer" ]
}

build() {
  is_stale || return 0
  find_maven
  ! has_pages || find_node
  phase "building" build.log maven -f "$ROOT/pom.xml" -Dmaven.test.skip=true package
  # An engine that the app does not hold leaves the jar as it was, and older than the engine.
  touch "$ROOT/app/target/wutong.jar"
}

# Laid out as a plain class path, which starts faster and can be replaced while an older one runs.
lay_out() {
  [ -f "$ROOT/app/target/wutong.jar" ] || refuse "Nothing is built. Maybe: ./wutong run"
  APP=$(cat "$RUN/current" 2>/dev/null || true)
  if [ -n "$APP" ] && [ "$APP/wutong.jar" -nt "$ROOT/app/target/wutong.jar" ]; then
    return
  fi
  mkdir -p "$RUN"
  APP=$RUN/$(date +%Y%m%d-%H%M%S)
  phase "laying out" layout.log \
    "$JDK/bin/java" -Djarmode=tools -jar "$ROOT/app/target/wutong.jar" extract --destination "$APP"
  touch "$APP/wutong.jar"
  printf '%s\n' "$APP" >"$RUN/current"
  # The one before may still be running.
  for old in $(ls -1d "$RUN"/2* | sort -r | tail -n +3); do
    rm -rf "$old"
  done
}
