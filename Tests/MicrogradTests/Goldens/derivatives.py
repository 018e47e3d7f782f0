"""Random smooth expressions with their derivatives to 50 digits, for the tests of GradientCheck.

    python3 derivatives.py > derivatives.json      (needs mpmath)

An expression is a list of rows. A row is a number (an input), or an operation's name with the places of its
operands and, for "pow", the exponent. The derivative is that of the last row toward row 0, found by carrying
dual numbers of 60 digits. A record: {"rows": [...], "value": v, "derivative": d} with d as decimal text.
"""
import json
import random
from mpmath import mp, mpf, exp, log, sqrt, sin, cos, tan, tanh, log1p

mp.dps = 60

UNARY = ["neg", "exp", "log", "sqrt", "sin", "cos", "tan", "tanh", "sigmoid", "softplus", "pow"]
BINARY = ["add", "subtract", "multiply", "divide", "power"]


def apply(name, x, y, exponent):
    """Value and local slopes."""
    if name == "add": return x + y, 1, 1
    if name == "subtract": return x - y, 1, -1
    if name == "multiply": return x * y, y, x
    if name == "divide": return x / y, 1 / y, -x / y**2
    if name == "power": return x**y, y * x**(y - 1), x**y * log(x)
    if name == "pow":
        n = mpf(exponent)
        return x**n, n * x**(n - 1), 0
    if name == "neg": return -x, -1, 0
    if name == "exp": return exp(x), exp(x), 0
    if name == "log": return log(x), 1 / x, 0
    if name == "sqrt": return sqrt(x), 1 / (2 * sqrt(x)), 0
    if name == "sin": return sin(x), cos(x), 0
    if name == "cos": return cos(x), -sin(x), 0
    if name == "tan": return tan(x), 1 + tan(x)**2, 0
    if name == "tanh": return tanh(x), 1 - tanh(x)**2, 0
    if name == "sigmoid":
        s = 1 / (1 + exp(-x))
        return s, s * (1 - s), 0
    if name == "softplus": return log1p(exp(x)), 1 / (1 + exp(-x)), 0
    raise ValueError(name)


def evaluate(rows):
    values, slopes = [], []
    for place, row in enumerate(rows):
        if not isinstance(row, list):
            values.append(mpf(row))
            slopes.append(mpf(1 if place == 0 else 0))
            continue
        name, left, right, exponent = row
        y = values[right] if right is not None else None
        value, a, b = apply(name, values[left], y, exponent)
        slope = a * slopes[left] + (b * slopes[right] if right is not None else 0)
        values.append(value)
        slopes.append(slope)
    return values, slopes


def fits(name, x, y, exponent):
    if name == "log" or name == "sqrt": return x > 1e-3
    if name == "tan": return abs(cos(x)) > 0.05
    if name == "divide": return abs(y) > 1e-3
    if name == "power": return x > 1e-3 and abs(y) < 20
    if name == "pow": return x > 1e-3 or exponent in (2.0, 3.0) or (exponent == -1.0 and abs(x) > 1e-3)
    if name in ("exp", "softplus", "sigmoid"): return abs(x) < 30
    return True


def make(rng):
    rows = [rng.choice([1, 1, 1, 100, 1e-3]) * rng.uniform(-3, 3) for _ in range(rng.randint(1, 3))]
    values, _ = evaluate(rows)
    for _ in range(rng.randint(2, 16)):
        while True:
            name = rng.choice(UNARY + BINARY * 2)
            left = max(0, len(rows) - 1 - int(rng.expovariate(0.7)))
            right = rng.randrange(len(rows)) if name in BINARY else None
            exponent = rng.choice([2.0, 3.0, -1.0, 0.5, 1.5, -2.5]) if name == "pow" else None
            x, y = values[left], values[right] if right is not None else None
            if not fits(name, x, y, exponent): continue
            value = apply(name, x, y, exponent)[0]
            if abs(value) > 1e8: continue
            rows.append([name, left, right, exponent])
            values.append(value)
            break
    return rows


def main():
    rng = random.Random(20)
    records = []
    while len(records) < 600:
        rows = make(rng)
        values, slopes = evaluate(rows)
        if slopes[-1] == 0: continue
        records.append({
            "rows": rows, "value": float(values[-1]), "derivative": mp.nstr(slopes[-1], 50),
        })
    print("[")
    print(",\n".join(json.dumps(record) for record in records))
    print("]")


main()
