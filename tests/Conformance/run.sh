#!/usr/bin/env bash
# Plays clients by others against the built sandbox: ./run.sh [path/to/MineBanBot.dll]
set -euo pipefail
cd "$(dirname "$0")"

dll=${1:-}
if [ -z "$dll" ]; then
  for configuration in Release Debug; do
    candidate=../../src/MineBanBot/bin/$configuration/net10.0/MineBanBot.dll
    if [ -f "$candidate" ]; then
      dll=$candidate
      break
    fi
  done
fi
if [ ! -f "$dll" ]; then
  echo "Build first (dotnet build -c Release), or name MineBanBot.dll." >&2
  exit 2
fi

if [ ! -d node_modules ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --no-audit --no-fund --loglevel=error
fi

said=$(mktemp) results=$(mktemp)
dotnet "$dll" sandbox --port 0 >"$said" &
sandbox=$!
trap 'kill "$sandbox" 2>/dev/null || true; wait "$sandbox" 2>/dev/null || true; rm -f "$said" "$results"' EXIT

for _ in $(seq 1200); do
  SANDBOX_URL=$(sed -nE 's/.*(http:\/\/127\.0\.0\.1:[0-9]+\/) .*/\1/p' "$said")
  [ -n "$SANDBOX_URL" ] && break
  kill -0 "$sandbox" 2>/dev/null || { echo "The sandbox did not start." >&2; exit 1; }
  sleep 0.1
done
export SANDBOX_URL

# One file after another: they share the sandbox, and a fault hits everyone connected.
status=0
node --test --test-concurrency=1 --test-timeout=120000 \
  --test-reporter=spec --test-reporter-destination=stdout \
  --test-reporter=tap --test-reporter-destination="$results" ./*.test.mjs || status=$?

count() { sed -nE "s/^# $1 ([0-9]+)$/\1/p" "$results" | tail -1; }
passed=$(count pass) failed=$(($(count fail) + $(count cancelled))) skipped=$(($(count skipped) + $(count todo)))

violations=$(curl -s "${SANDBOX_URL}sandbox/violations")
if [ "$violations" != "[]" ]; then
  echo "The clients broke rules: $violations"
  status=1
fi
if [ "${passed:-0}" -eq 0 ]; then
  echo "No test ran."
  status=1
fi
echo "Conformance: $passed passed, $failed failed, $skipped skipped"
exit "$status"
