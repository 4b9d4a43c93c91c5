#!/usr/bin/env bash
# Measures answers on the built program: start to first answer, then the time of each answer to the questions of the tests, mixed, and
# to inputs of 2,000 characters. Linux only.
#   dotnet build -c Release src/MineBanBot && bench/answers.sh [runs]
set -euo pipefail
cd "$(dirname "$0")/.."
program=${MINEBANBOT_DLL:-src/MineBanBot/bin/Release/net10.0/MineBanBot.dll}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# The same order in every run, so that runs can be compared.
cat tests/MineBanBot.Knowledge.Tests/Questions/*.jsonl | shuf -n 1000 --random-source=<(yes) >"$folder/mixed"
awk 'BEGIN {
  srand(7)
  for (n = 0; n < 200; n++) {
    text = ""
    while (length(text) < 1990) {
      for (word = ""; length(word) < 2 + int(rand() * 9);) word = word sprintf("%c", 97 + int(rand() * 26))
      text = text word " "
    }
    printf "{\"id\":\"w%d\",\"question\":\"%s\"}\n", n, substr(text, 1, 2000)
  }
}' >"$folder/long"

for _ in $(seq "${1:-3}"); do
  begin=$(date +%s%N)
  dotnet "$program" ask "is poland a state party" >/dev/null
  echo "start to first answer: $((($(date +%s%N) - begin) / 1000000)) ms"
  for set in mixed long; do
    dotnet "$program" ask --batch "$folder/$set" | grep -o '"elapsed_ms":[0-9.]*' | cut -d: -f2 | sort -n |
      awk -v set="$set" '{ ms[NR] = $1 } END { printf "%s: %d answers, median %.1f ms, 99th percentile %.1f ms, slowest %.1f ms\n", set, NR, ms[int((NR + 1) / 2)], ms[int(NR * 0.99)], ms[NR] }'
  done
done
