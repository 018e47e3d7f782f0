"""Writes the golden derivatives the engine is held to: operations.json and programs.json.

PyTorch's autograd (float64) gives values, gradients and second derivatives; mpmath, at 50 digits, doubts
every one of the operations' before it is written. Needs `pip install torch mpmath`:

    python3 make_goldens.py
"""

import json
import math
import random
from pathlib import Path

import mpmath
import torch

torch.set_default_dtype(torch.float64)
mpmath.mp.dps = 50
HERE = Path(__file__).parent

# name: (torch, mpmath, arity, a random point of the domain)
wide = lambda r: (r.uniform(-4, 4), r.uniform(-4, 4))
positive = lambda r: (math.exp(r.uniform(-6, 6)), r.uniform(-4, 4))
OPERATIONS = {
    "add": (lambda x, y: x + y, lambda x, y: x + y, 2, wide),
    "subtract": (lambda x, y: x - y, lambda x, y: x - y, 2, wide),
    "multiply": (lambda x, y: x * y, lambda x, y: x * y, 2, wide),
    "divide": (lambda x, y: x / y, lambda x, y: x / y, 2, wide),
    "power": (lambda x, y: x**y, lambda x, y: x**y, 2, lambda r: (r.uniform(0.1, 4), r.uniform(-3, 3))),
    "pow": (
        lambda x, y: x ** y.item(),
        lambda x, y: x**y,
        1,
        lambda r: r.choice(
            [(r.uniform(0.1, 4), r.uniform(-3, 3)), (r.uniform(-4, 4), float(r.randint(-3, 5)))]
        ),
    ),
    "neg": (lambda x, y: -x, lambda x, y: -x, 1, wide),
    "abs": (lambda x, y: x.abs(), lambda x, y: abs(x), 1, wide),
    "exp": (lambda x, y: x.exp(), lambda x, y: mpmath.exp(x), 1, wide),
    "log": (lambda x, y: x.log(), lambda x, y: mpmath.log(x), 1, positive),
    "sqrt": (lambda x, y: x.sqrt(), lambda x, y: mpmath.sqrt(x), 1, positive),
    "sin": (lambda x, y: x.sin(), lambda x, y: mpmath.sin(x), 1, wide),
    "cos": (lambda x, y: x.cos(), lambda x, y: mpmath.cos(x), 1, wide),
    "tan": (lambda x, y: x.tan(), lambda x, y: mpmath.tan(x), 1, lambda r: (r.uniform(-1.4, 1.4), 0.0)),
    "tanh": (lambda x, y: x.tanh(), lambda x, y: mpmath.tanh(x), 1, wide),
    "sigmoid": (lambda x, y: x.sigmoid(), lambda x, y: 1 / (1 + mpmath.exp(-x)), 1, wide),
    "relu": (lambda x, y: x.relu(), lambda x, y: x if x > 0 else 0 * x, 1, wide),
    "leaky_relu": (
        lambda x, y: torch.nn.functional.leaky_relu(x, 0.01),
        lambda x, y: x if x > 0 else x * mpmath.mpf(0.01),
        1,
        wide,
    ),
    "softplus": (
        lambda x, y: torch.nn.functional.softplus(x, threshold=700),
        lambda x, y: mpmath.log1p(mpmath.exp(x)),
        1,
        wide,
    ),
    "max": (lambda x, y: torch.maximum(x, y), lambda x, y: max(x, y), 2, wide),
    "min": (lambda x, y: torch.minimum(x, y), lambda x, y: min(x, y), 2, wide),
}
KINKED = {"abs", "relu", "leaky_relu", "max", "min"}


def number(x):
    """A number as JSON has it; JSON has no nan and no infinity."""
    x = float(x)
    return x if math.isfinite(x) else str(x)


def slopes(value, inputs):
    """Derivatives of one number, 0 where autograd says it does not depend on an input."""
    if not value.requires_grad:
        return [torch.zeros(()) for _ in inputs]
    found = torch.autograd.grad(value, inputs, create_graph=True, allow_unused=True)
    return [torch.zeros(()) if slope is None else slope for slope in found]


def case(name, x, y, second=True):
    """One operation at one point: value, slopes and second derivatives by PyTorch."""
    rule, _, arity, _ = OPERATIONS[name]
    a, b = torch.tensor(x, requires_grad=True), torch.tensor(y, requires_grad=arity == 2)
    inputs = [a, b][:arity]
    value = rule(a, b)
    first = slopes(value, inputs)
    answer = {"operation": name, "x": number(x), "y": number(y), "value": number(value.item())}
    answer["first"] = [number(slope.item()) for slope in first]
    if second:
        answer["second"] = [number(s.item()) for slope in first for s in slopes(slope, inputs)]
    return answer


def doubt(answer):
    """Holds PyTorch's answer to differences taken at 50 digits."""
    rule, arity = OPERATIONS[answer["operation"]][1], OPERATIONS[answer["operation"]][2]
    x, y = mpmath.mpf(answer["x"]), mpmath.mpf(answer["y"])
    orders = [(1, 0), (0, 1)][:arity]
    seconds = [(2, 0), (1, 1), (1, 1), (0, 2)] if arity == 2 else [(2, 0)]
    exact = [rule(x, y)]
    for order in orders + seconds:
        if arity == 1:
            exact.append(mpmath.diff(lambda t: rule(t, y), x, order[0]))
        else:
            exact.append(mpmath.diff(rule, (x, y), order))
    for ours, theirs in zip([answer["value"], *answer["first"], *answer["second"]], exact):
        assert abs(ours - theirs) <= 1e-11 * (1 + abs(theirs)), (answer, exact)


def operations(r):
    cases = []
    for name, (_, _, _, point) in OPERATIONS.items():
        for _ in range(25):
            x, y = point(r)
            if name in KINKED and min(abs(x), abs(x - y)) < 1e-3:
                continue
            cases.append(case(name, x, y))
            doubt(cases[-1])
    return cases


def extremes():
    """Where numbers end, and where PyTorch's conventions are the engine's."""
    inf, nan = math.inf, math.nan
    points = [
        ("tanh", 400.0, 0.0), ("tanh", -400.0, 0.0), ("tanh", inf, 0.0), ("tanh", nan, 0.0),
        ("sigmoid", 800.0, 0.0), ("sigmoid", -800.0, 0.0), ("sigmoid", inf, 0.0), ("sigmoid", -inf, 0.0),
        ("softplus", 1000.0, 0.0), ("softplus", -1000.0, 0.0),
        ("exp", 710.0, 0.0), ("exp", -800.0, 0.0), ("exp", inf, 0.0), ("exp", -inf, 0.0),
        ("multiply", 0.0, inf), ("multiply", inf, -2.0), ("multiply", nan, 1.0),
        ("add", inf, -inf), ("add", inf, 1.0), ("subtract", inf, inf),
        ("divide", 1.0, inf), ("divide", 1.0, 0.0), ("divide", -1.0, 0.0), ("divide", 0.0, 0.0),
        ("log", 0.0, 0.0), ("log", inf, 0.0), ("log", -1.0, 0.0),
        ("sqrt", 0.0, 0.0), ("sqrt", inf, 0.0), ("sqrt", -1.0, 0.0),
        ("pow", 0.0, 0.0), ("pow", 0.0, 1.0), ("pow", 0.0, 2.0), ("pow", 0.0, 0.5), ("pow", -2.0, 3.0),
        ("pow", -2.0, 0.5), ("pow", nan, 0.0), ("pow", 0.0, -1.0),
        ("power", 0.0, 2.0), ("power", -2.0, 3.0), ("power", -2.0, -3.0), ("power", 2.0, 0.0),
        ("abs", 0.0, 0.0), ("abs", -inf, 0.0), ("relu", 0.0, 0.0), ("relu", -inf, 0.0), ("relu", inf, 0.0),
        ("leaky_relu", 0.0, 0.0), ("leaky_relu", -inf, 0.0), ("neg", inf, 0.0), ("sin", inf, 0.0),
    ]  # fmt: skip
    return [case(name, x, y, second=False) for name, x, y in points]


def grow(r):
    """One random program as rows of [operation, operand, operand or exponent], kept from domains' edges."""
    leaves = [r.uniform(-2, 2) for _ in range(r.randint(2, 5))]
    values = [mpmath.mpf(x) for x in leaves]
    rows = []
    while len(rows) < r.randint(8, 30):
        name = r.choice(list(OPERATIONS))
        left, right = r.randrange(len(values)), r.randrange(len(values))
        x, y = values[left], values[right]
        if name == "pow":
            right = y = r.choice([2.0, 3.0, -1.0, 0.5, 1.7])
        base = name == "power" or (name == "pow" and y != int(y))
        if name in ("log", "sqrt") and x < 0.05 or base and x < 0.05:
            continue
        if name in KINKED and (abs(x) < 0.01 or name in ("max", "min") and abs(x - y) < 0.01):
            continue
        if name == "divide" and abs(y) < 0.05 or name == "pow" and y < 0 and abs(x) < 0.05:
            continue
        if name == "tan" and abs(mpmath.cos(x)) < 0.1 or name == "exp" and x > 5 or abs(y) > 6:
            continue
        value = OPERATIONS[name][1](x, y)
        if abs(value) > 50:
            continue
        values.append(value)
        rows.append([name, left, right])
    return leaves, rows


def program(r):
    """A random program with its value, its gradient, and the Hessian's column along the first leaf."""
    leaves, rows = grow(r)
    inputs = [torch.tensor(x, requires_grad=True) for x in leaves]
    values = list(inputs)
    for name, left, right in rows:
        y = torch.tensor(right) if name == "pow" else values[right]
        values.append(OPERATIONS[name][0](values[left], y))
    root = sum(values[len(leaves) :])
    gradient = slopes(root, inputs)
    column = slopes(gradient[0], inputs)
    return {
        "leaves": leaves,
        "rows": rows,
        "value": number(root.item()),
        "gradient": [number(g.item()) for g in gradient],
        "column": [number(g.item()) for g in column],
    }


def write(name, content):
    lines = ",\n".join(json.dumps(item) for item in content)
    (HERE / name).write_text(f"[\n{lines}\n]\n")


if __name__ == "__main__":
    r = random.Random(1337)
    write("operations.json", operations(r))
    write("extremes.json", extremes())
    write("programs.json", [program(r) for _ in range(120)])
