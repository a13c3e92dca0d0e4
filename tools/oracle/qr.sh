#!/usr/bin/env bash
# Lets qrcode make, and ZXing read, the QR codes of tests/qr/ (T-03); both are packages for Python. tests/qr.rs keeps the files
# what the program makes.
set -euo pipefail
source "$(dirname "$0")/../env.sh"
cd "$ROOT"

QRCODE=8.2
ZXING=3.1.1
PILLOW=13.0.0
oracle="$TOOLS/oracle-qr-$QRCODE-$ZXING-$PILLOW"

# A Python of its own beside our other tools, so that nothing of the person's is changed. A half-made one is made anew.
if [ ! -e "$oracle/whole" ]; then
  command -v python3 >/dev/null || fail "python3 is missing. The packages qrcode and zxing-cpp need it."
  say "Installing qrcode $QRCODE and zxing-cpp $ZXING into $oracle"
  python3 -m venv --clear "$oracle" || fail "python3 could not make an environment of its own (Debian: apt-get install python3-venv)."
  "$oracle/bin/pip" install --quiet --disable-pip-version-check "qrcode==$QRCODE" "zxing-cpp==$ZXING" "pillow==$PILLOW" ||
    fail "pip could not install qrcode and zxing-cpp. It needs the network (pypi.org or your mirror) and a Python that they fit; this is $(python3 --version)."
  touch "$oracle/whole"
fi

"$oracle/bin/python" tools/oracle/read_qr.py tests/qr
