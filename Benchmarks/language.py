"""The language against CPython: whole processes, the best of several runs, as a table.

A million statements of a loop are the same file for both. The notebook's loop is measured against the same loop in
Swift (Notebook.swift); in micrograd for Python it takes what rivals.py says.
"""
import os, resource, subprocess, sys

HERE = os.path.dirname(os.path.abspath(__file__))


def best(command, rounds=20):
    def used():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime

    times = []
    for _ in range(rounds):
        start = used()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        times.append(used() - start)
    return min(times) * 1e3


micrograd, swift = sys.argv[1:]
million, moons = (os.path.join(HERE, "Scripts", name) for name in ("million.py", "moons.py"))
print("| program | micrograd, ms | CPython, ms | Swift, ms |\n|---|---:|---:|---:|")
print(f"| a million `x = x*1.0000001 + 1e-9` (nodes here, floats there) "
      f"| {best([micrograd, million]):.0f} | {best([sys.executable, million]):.0f} | |")
print(f"| the notebook's loop: 100 steps of the moons demo | {best([micrograd, moons]):.0f} | "
      f"| {subprocess.run([swift, 'notebook'], capture_output=True, text=True, check=True).stdout.strip()} |")
