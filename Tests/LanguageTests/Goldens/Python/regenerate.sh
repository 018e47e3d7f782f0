#!/bin/sh
# Writes what CPython prints for each program beside it: what the language has to print, too.
cd "$(dirname "$0")" || exit 1
for program in *.py; do
    python3 "$program" > "${program%.py}.txt"
done
