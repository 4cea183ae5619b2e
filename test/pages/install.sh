#!/usr/bin/env bash
# What the tests of the pages need from Debian: poppler's tools, qpdf, and PDFBox's preflight with a Java to run it.
set -euo pipefail
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
