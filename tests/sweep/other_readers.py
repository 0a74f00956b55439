#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What other readers of zips see in archives, a line of JSON for each:

    other_readers.py list FILE...       {"unzip": [[name, size], ...], "bsdtar": ..., "python": ...}, in the archive's order; null where it refuses
    other_readers.py contents FILE...   the same with the SHA-256 of all contents, one after the other, in the place of the list
"""
import hashlib
import json
import os
import re
import subprocess
import sys
import zipfile
import zlib

ENVIRONMENT = dict(os.environ, LC_ALL='C.UTF-8', TZ='UTC')


def run(command):
    """What it prints; None when it complains, or is at it for longer than ten seconds."""
    try:
        done = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, timeout=10, env=ENVIRONMENT)
    except subprocess.TimeoutExpired:
        return None
    return done.stdout if done.returncode == 0 else None


def rows(text, pattern):
    """Names and sizes in the lines that the pattern takes."""
    found = [re.match(pattern, line) for line in text.decode(errors='surrogateescape').split('\n')]
    return [[match.group(2), int(match.group(1))] for match in found if match]


def unzip_list(path):
    text = run(['unzip', '-l', path])
    return None if text is None else rows(text, r' *(\d+)  \d\d\d\d-\d\d-\d\d \d\d:\d\d   (.*)')


def bsdtar_list(path):
    text = run(['bsdtar', '-tvf', path])
    return None if text is None else rows(text, r'\S+ +\d+ +\S+ +\S+ +(\d+) \S+ +\d+ +[\d:]+ (.*)')


def python_list(path):
    try:
        with zipfile.ZipFile(path) as archive:
            return [[entry.filename, entry.file_size] for entry in archive.infolist()]
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, UnicodeDecodeError, OverflowError):
        return None


def python_contents(path):
    whole = hashlib.sha256()
    try:
        with zipfile.ZipFile(path) as archive:
            for entry in archive.infolist():
                whole.update(archive.read(entry))
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, RuntimeError, EOFError, zlib.error):
        return None
    return whole.hexdigest()


def digest(text):
    return None if text is None else hashlib.sha256(text).hexdigest()


READERS = {
    'list': {'unzip': unzip_list, 'bsdtar': bsdtar_list, 'python': python_list},
    'contents': {
        'unzip': lambda path: digest(run(['unzip', '-p', path])),
        'bsdtar': lambda path: digest(run(['bsdtar', '-xOf', path])),
        'python': python_contents,
    },
}


def main(what, *paths):
    for path in paths:
        print(json.dumps({name: read(path) for name, read in READERS[what].items()}))


if __name__ == '__main__':
    main(*sys.argv[1:])
