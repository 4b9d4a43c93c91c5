#!/usr/bin/env bash
# 1,000 interactions in one burst: our bot with real answers, and a discord.js bot that replies with a constant, in the same sandbox.
# Needs node and npm.
#   dotnet build -c Release src/MineBanBot && bench/burst/run.sh [interactions] [rounds]
set -euo pipefail
cd "$(dirname "$0")/../.."
program=${MINEBANBOT_DLL:-src/MineBanBot/bin/Release/net10.0/MineBanBot.dll}
[ -d tests/Conformance/node_modules ] || (cd tests/Conformance && npm ci --no-audit --no-fund --loglevel=error)
folder=$(mktemp -d)
processes=()
touch "$folder"/{sandbox,ours,other}
trap 'kill "${processes[@]}" 2>/dev/null || true; wait; rm -rf "$folder"' EXIT

await() { # file, pattern
  for _ in $(seq 600); do
    grep -qE "$2" "$1" && return
    sleep 0.1
  done
  echo "Nothing like \"$2\" was said:" >&2
  cat "$folder"/* >&2
  exit 1
}

dotnet "$program" sandbox --port 0 >"$folder/sandbox" 2>&1 &
processes+=($!)
await "$folder/sandbox" 'http://'
address=$(grep -oE 'http://127\.0\.0\.1:[0-9]+/' "$folder/sandbox" | head -1)

dotnet "$program" run --Discord:Token sandbox-ours --Discord:ApiBase "${address}api/v10" --Log:Folder "$folder" >"$folder/ours" 2>&1 &
processes+=($!)
await "$folder/ours" 'Registered'
ours=$(curl -s "${address}sandbox" | grep -oE '"application_id":"[0-9]+"' | grep -oE '[0-9]+' | head -1)

node bench/burst/constant-bot.mjs "$address" >"$folder/other" 2>&1 &
processes+=($!)
await "$folder/other" '^[0-9]+$'
other=$(grep -E '^[0-9]+$' "$folder/other" | head -1)

echo "$(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg)"
status=0
node bench/burst/burst.mjs "$address" "$ours" "$other" tests/MineBanBot.Knowledge.Tests/Questions/questions.jsonl "${1:-1000}" "${2:-3}" || status=$?
violations=$(curl -s "${address}sandbox/violations" | grep -o '"rule":"[^"]*"' | sort | uniq -c || true)
echo "violations: ${violations:-none}"
exit "$status"
