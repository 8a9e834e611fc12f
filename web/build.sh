#!/bin/sh
# Builds the pages and copies them to the folder named by $1.
# Unchanged inputs build nothing: the hash of what went in is kept beside what came out.
set -eu
target=${1:?usage: build.sh <folder>}
mkdir -p "$target"
target=$(cd "$target" && pwd)
cd "$(dirname "$0")"

if ! command -v npm >/dev/null 2>&1; then
  echo "The pages need Node.js 20 or later (npm was not found). Install it, or build with -Dweb.skip=true for a server without pages." >&2
  exit 1
fi

hash_of() { find "$@" -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d ' ' -f 1; }
inputs=$(hash_of src public index.html package.json package-lock.json vite.config.ts tsconfig.json build.sh)
lock=$(hash_of package-lock.json)

if [ "$(cat node_modules/.lock-hash 2>/dev/null)" != "$lock" ]; then
  npm ci --no-audit --no-fund --loglevel=error
  echo "$lock" > node_modules/.lock-hash
fi
if [ "$(cat dist/.inputs-hash 2>/dev/null)" != "$inputs" ]; then
  npm run --silent build -- --logLevel warn
  echo "$inputs" > dist/.inputs-hash
fi
if [ "$(cat "$target/.inputs-hash" 2>/dev/null)" != "$inputs" ]; then
  # Files of an older build must not linger: their names carry hashes and nothing asks for them.
  rm -rf "$target"
  mkdir -p "$target"
  cp -R dist/. "$target/"
fi
