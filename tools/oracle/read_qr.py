"""Reads our QR codes with ZXing as a screen shows them, makes them anew with another encoder, and fails where they differ."""

import itertools
import re
import sys
from pathlib import Path

import qrcode
import zxingcpp
from PIL import Image, ImageOps
from qrcode.exceptions import DataOverflowError
from qrcode.util import MODE_8BIT_BYTE, MODE_ALPHA_NUM, QRData

LEVELS = [qrcode.ERROR_CORRECT_M, qrcode.ERROR_CORRECT_Q, qrcode.ERROR_CORRECT_H]
QUIET = 4
# Pixels for each module: T-03 asks for at least 3 on a screen, and for half and double of what is shown.
SIZES = [3, 6, 12]

checks = 0


def same(found, expected, what):
    global checks
    checks += 1
    if found != expected:
        sys.exit(f"{what}: found {found!r}, expected {expected!r}")


def picture(rows):
    """The code with its quiet zone, one pixel for each module."""
    side = len(rows) + 2 * QUIET
    image = Image.new("L", (side, side), 255)
    for y, row in enumerate(rows):
        for x, module in enumerate(row):
            if module == "#":
                image.putpixel((x + QUIET, y + QUIET), 0)
    return image


def read(image, text, what):
    codes = zxingcpp.read_barcodes(image)
    same([(str(code.format), code.text) for code in codes], [("QR Code", text)], what)
    same(codes[0].ec_level in ["M", "Q", "H"], True, f"{what}: level")


def parts(text):
    """The text as our program divides it: the end in capitals and digits, and what stands before it as bytes."""
    end = re.search(r"[0-9A-Z $%*+\-./:]*$", text).group()
    start = text[: len(text) - len(end)] if len(end) >= 8 else text
    modes = [(start, MODE_8BIT_BYTE), (text[len(start) :], MODE_ALPHA_NUM)]
    return [QRData(part.encode("utf-8"), mode=mode) for part, mode in modes if part]


def made_anew(text, version):
    """Another encoder's codes of this version, with each level that fits and each of the eight masks."""
    for level, mask in itertools.product(LEVELS, range(8)):
        code = qrcode.QRCode(version=version, error_correction=level, mask_pattern=mask, border=0)
        for part in parts(text):
            code.add_data(part)
        try:
            code.make(fit=False)
        except DataOverflowError:
            continue
        yield ["".join("#" if module else "." for module in row) for row in code.get_matrix()]


files = sorted(Path(sys.argv[1]).glob("*.txt"))
same(len(files), 4, "files")
for path in files:
    text, *rows = path.read_text(encoding="utf-8").splitlines()
    whole = picture(rows)
    for size in SIZES:
        shown = whole.resize((whole.width * size, whole.height * size), Image.Resampling.NEAREST)
        read(shown, text, f"{path.name} at {size} pixels")
        read(ImageOps.invert(shown), text, f"{path.name} at {size} pixels, light on dark")
        read(shown.rotate(7, expand=True, fillcolor=255), text, f"{path.name} at {size} pixels, held askew")
    same(rows in list(made_anew(text, (len(rows) - 17) // 4)), True, f"{path.name}: qrcode makes the same")

print(f"ZXing and qrcode: {len(files)} codes, {checks} comparisons, no difference")
