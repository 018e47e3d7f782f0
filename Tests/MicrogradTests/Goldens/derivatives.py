"""Random smooth expressions with their derivatives to 50 digits, for the tests of GradientCheck.

    python3 derivatives.py > derivatives.json      (needs mpmath)

An expression is a list of rows. A row is a number (an input), or an operation's name with the places of its
operands and, for "pow", the exponent. The derivative is that of the last row toward row 0, found by carrying
dual numbers of 60 digits. A record: {"rows": [...], "value": v, "derivative": d} with d as decimal text.
The answer has named records and random ones.
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
    if name == "relu": return (x, 1, 0) if x > 0 else (mpf(0), 0, 0)
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


def one(operation, x, exponent=None):
    return [x, [operation, 0, None, exponent]]


def readme(a, b, swapped):
    """The expression on micrograd's front page: row 0 is a, or b when swapped."""
    rows = [b, a] if swapped else [a, b]
    a, b = (1, 0) if swapped else (0, 1)

    def add(name, left, right=None, exponent=None):
        rows.append([name, left, right, exponent])
        return len(rows) - 1

    def number(value):
        rows.append(value)
        return len(rows) - 1

    c = add("add", a, b)
    d = add("add", add("multiply", a, b), add("pow", b, None, 3.0))
    c = add("add", c, add("add", c, number(1.0)))
    c = add("add", c, add("add", add("add", number(1.0), c), add("neg", a)))
    d = add("add", d, add("add", add("multiply", d, number(2.0)), add("relu", add("add", b, a))))
    d = add("add", d, add("add", add("multiply", number(3.0), d), add("relu", add("subtract", b, a))))
    f = add("pow", add("subtract", c, d), None, 2.0)
    add("add", add("divide", f, number(2.0)), add("divide", number(10.0), f))
    return rows


def deep():
    rows = [0.7]
    for name in ["sin", "exp", "tanh", "softplus"] * 3:
        rows.append([name, len(rows) - 1, None, None])
    return rows


NAMED = {
    "exp at 1": one("exp", 1.0),
    "exp at 700": one("exp", 700.0),
    "log at 1e-3": one("log", 1e-3),
    "log at 1e-10": one("log", 1e-10),
    "tanh at 0.88": one("tanh", 0.8813735870195432),
    "sigmoid at 20": one("sigmoid", 20.0),
    "x**3 at 1e4": one("pow", 1e4, 3.0),
    "sin at 1e4": one("sin", 1e4),
    "softplus at 0.3": one("softplus", 0.3),
    "1/x at 1e-3": one("pow", 1e-3, -1.0),
    "1/x at 1e-9": [1e-9, 1.0, ["divide", 1, 0, None]],
    "x**y in x": [2.5, 1.5, ["power", 0, 1, None]],
    "x**y in y": [1.5, 2.5, ["power", 1, 0, None]],
    "tan at 1.57": one("tan", 1.57),
    "the front page in a": readme(-4.0, 2.0, False),
    "the front page in b": readme(-4.0, 2.0, True),
    "twelve deep": deep(),
}


def record(rows):
    values, slopes = evaluate(rows)
    return {"rows": rows, "value": float(values[-1]), "derivative": mp.nstr(slopes[-1], 50)}


def main():
    rng = random.Random(20)
    records = []
    while len(records) < 500:
        rows = make(rng)
        if evaluate(rows)[1][-1] != 0: records.append(record(rows))
    print('{"named": {')
    print(",\n".join(json.dumps(name) + ": " + json.dumps(record(rows)) for name, rows in NAMED.items()))
    print('}, "random": [')
    print(",\n".join(json.dumps(entry) for entry in records))
    print("]}")


main()
