#!/usr/bin/env bash
# What the tests of the pages need from Debian: poppler's tools and qpdf.
set -euo pipefail
if command -v pdftoppm >/dev/null && command -v qpdf >/dev/null; then exit 0; fi
as_root=()
if [ "$(id -u)" != 0 ]; then as_root=(sudo); fi
"${as_root[@]}" apt-get update -qq
DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends poppler-utils qpdf >/dev/null
