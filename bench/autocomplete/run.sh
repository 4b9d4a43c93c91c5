#!/usr/bin/env bash
# How long suggestions take from the page's view: the whole bot in the sandbox, with so many entries in its store. Needs node.
#   dotnet build -c Release src/MineBanBot && bench/autocomplete/run.sh [entries] [requests]
set -euo pipefail
cd "$(dirname "$0")/../.."
program=${MINEBANBOT_DLL:-src/MineBanBot/bin/Release/net10.0/MineBanBot.dll}
folder=$(mktemp -d)
bot=
trap '[ -z "$bot" ] || kill "$bot" 2>/dev/null || true; wait; rm -rf "$folder"' EXIT

node bench/autocomplete/entries.mjs "${1:-10000}" >"$folder/entries.jsonl"
store="Data Source=$folder/store.db"
dotnet "$program" import "$folder/entries.jsonl" --Store:ConnectionString "$store" --Log:Folder "$folder" | tail -1

dotnet "$program" run --Sandbox:Port 0 --Store:ConnectionString "$store" --Log:Folder "$folder" >"$folder/out" 2>&1 &
bot=$!
for _ in $(seq 1200); do
  grep -qE 'http://127' "$folder/out" && break
  sleep 0.1
done
address=$(grep -oE 'http://127\.0\.0\.1:[0-9]+/' "$folder/out" | head -1)
[ -n "$address" ] || { cat "$folder/out" >&2; exit 1; }

echo "$(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg)"
node bench/autocomplete/autocomplete.mjs "$address" "${2:-3000}"
