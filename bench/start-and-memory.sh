#!/usr/bin/env bash
# Measures the built program: start to READY, time to an answer in the sandbox, resident memory. Needs curl; Linux only.
#   dotnet build -c Release src/MineBanBot && bench/start-and-memory.sh [runs]
set -euo pipefail
cd "$(dirname "$0")/.."
program=${MINEBANBOT_DLL:-src/MineBanBot/bin/Release/net10.0/MineBanBot.dll}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

ask() {
  curl -s -X POST "$1sandbox/interactions" -H 'content-type: application/json' \
    -d "{\"user\":\"member\",\"type\":\"command\",\"command\":\"ask\",\"options\":{\"question\":\"$2\"},\"wait\":\"final\"}" |
    sed -E 's/.*"ack_ms":([0-9.]+).*/\1/'
}

for _ in $(seq "${1:-5}"); do
  : >"$folder/out"
  begin=$(date +%s%N)
  dotnet "$program" --Log:Folder "$folder" >"$folder/out" 2>"$folder/err" &
  bot=$!
  until grep -q 'http://' "$folder/out"; do
    kill -0 "$bot" || { cat "$folder/err"; exit 1; }
    sleep 0.01
  done
  ready=$(($(date +%s%N) - begin))
  address=$(grep -o 'http://[0-9.:]*/' "$folder/out")
  first=$(ask "$address" "How many states have joined the Mine Ban Treaty?")
  second=$(ask "$address" "is poland a member")
  resident=$(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$bot/status")
  echo "READY after $((ready / 1000000)) ms; answers after $first and $second ms; $resident MiB resident"
  kill -TERM "$bot"
  wait "$bot"
done
