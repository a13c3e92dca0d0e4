#!/usr/bin/env python3
"""Opens a locked file of Kompetansesti without Kompetansesti: open-locked.py FILE > kompetansesti.json

It needs the package `cryptography`. docs/locked-file.md tells what the file holds. Nothing is sent anywhere."""
import base64, getpass, json, os, sys, unicodedata
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

line, sealed = open(sys.argv[1], "rb").read().split(b"\n", 1)
header = json.loads(line)
if header["format"] != "kompetansesti-locked" or header["version"] != 1:
    sys.exit("This is no locked file that this program knows.")
if not 100_000 <= header["iterations"] <= 2_000_000:
    sys.exit("The file asks for too few or too many rounds.")
sentence = os.environ.get("SENTENCE") or getpass.getpass("Sentence: ")
sentence = unicodedata.normalize("NFC", sentence).strip().encode()
salt, nonce = base64.b64decode(header["salt"]), base64.b64decode(header["nonce"])
key = PBKDF2HMAC(hashes.SHA256(), 32, salt, header["iterations"]).derive(sentence)
try:
    sys.stdout.buffer.write(AESGCM(key).decrypt(nonce, base64.b64decode(sealed), line))
except InvalidTag:
    sys.exit("The sentence does not fit, or the file is damaged.")
