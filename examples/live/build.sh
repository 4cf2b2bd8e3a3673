#!/usr/bin/env bash
# Writes one HTML file in which an article is analysed while it is written, without network:
# examples/live/build.sh live.html. Needs the target: rustup target add wasm32-wasip1
set -euo pipefail
out=$(realpath -m "${1:?usage: build.sh OUT.html}")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$here/../.."
target=wasm32-wasip1
if [ ! -d "$(rustc --print sysroot)/lib/rustlib/$target" ]; then
  echo "no $target here: rustup target add $target" >&2
  exit 3
fi
# The page calls `main` once for each text.
cargo rustc --quiet --profile live --features html --example live --target "$target" \
  -- -C link-arg=--export=__main_void
{
  cat "$here/page.html"
  printf '<script type="application/gzip" id="program">'
  gzip -9 -n <"${CARGO_TARGET_DIR:-target}/$target/live/examples/live.wasm" | base64 -w 0
  printf '</script>\n</body>\n</html>\n'
} >"$out"
