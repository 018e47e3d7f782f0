#!/bin/sh
# Writes what CPython, with numpy for arrays.py, prints for each program beside it: what the language has to
# print, too. (-P: numbers.py here is not the module of that name.)
cd "$(dirname "$0")" || exit 1
for program in *.py; do
    python3 -P "$program" > "${program%.py}.txt"
done
