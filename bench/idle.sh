#!/usr/bin/env bash
# The idle bot with one server: resident memory and processor time over a minute, the sandbox being another process. Linux only.
#   dotnet build -c Release src/MineBanBot && bench/idle.sh [seconds]
set -euo pipefail
cd "$(dirname "$0")/.."
program=${MINEBANBOT_DLL:-src/MineBanBot/bin/Release/net10.0/MineBanBot.dll}
seconds=${1:-60}
folder=$(mktemp -d)
processes=()
touch "$folder"/{sandbox,bot}
trap 'kill "${processes[@]}" 2>/dev/null || true; wait; rm -rf "$folder"' EXIT

dotnet "$program" sandbox --port 0 >"$folder/sandbox" 2>&1 &
processes+=($!)
until grep -q 'http://' "$folder/sandbox"; do sleep 0.1; done
address=$(grep -oE 'http://127\.0\.0\.1:[0-9]+/' "$folder/sandbox" | head -1)
dotnet "$program" run --Discord:Token sandbox-idle --Discord:ApiBase "${address}api/v10" --Log:Folder "$folder" >"$folder/bot" 2>&1 &
bot=$!
processes+=("$bot")
until grep -q 'Registered' "$folder/bot"; do kill -0 "$bot"; sleep 0.1; done
sleep 5

used() { awk '{ print $14 + $15 }' "/proc/$bot/stat"; }
before=$(used)
sleep "$seconds"
ticks=$(($(used) - before))
awk -v share="$(echo "$ticks $seconds $(getconf CLK_TCK)" | awk '{ printf "%.2f", 100 * $1 / $3 / $2 }')" \
  '/^VmRSS/ { all = $2 / 1024 } /^RssAnon/ { own = $2 / 1024 } /^RssFile/ { files = $2 / 1024 }
   END { printf "idle: %.0f MiB resident (%.0f its own, %.0f of program files), %s %% of one core\n", all, own, files, share; exit !(all < 80 && share < 1) }' \
  "/proc/$bot/status"
