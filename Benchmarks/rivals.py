"""The moons demo by those who can be found here, on the same data: one line each, name, how, seconds, loss.

Each makes 100 full-batch steps from the parameters in Data/ and returns the loss before the last one.
Seconds are those of the clock, since JAX works in threads of its own; the best of several runs.
"""
import csv, gc, os, sys, time

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Data")
STEPS = 100


def rows(name):
    with open(os.path.join(DATA, name)) as file:
        return list(csv.reader(file))[1:]


POINTS = [[float(row[1]), float(row[2])] for row in rows("moons.csv")]
LABELS = [float(row[4]) for row in rows("moons.csv")]
PARAMETERS = [float(row[1]) for row in rows("parameters.csv")]
SHAPES = [(2, 16), (16, 16), (16, 1)]


def rate(step):
    return 1.0 - 0.9 * step / STEPS


def dense(numbers):
    """Parameters, neuron by neuron with weights before bias, as a matrix and a vector for each layer."""
    layers, place = [], 0
    for inputs, outputs in SHAPES:
        block = numbers[place : place + outputs * (inputs + 1)].reshape(outputs, inputs + 1)
        layers.append((block[:, :inputs].copy(), block[:, inputs].copy()))
        place += outputs * (inputs + 1)
    return layers


def numpy_by_hand():
    import numpy as np

    x0, y = np.array(POINTS), np.array(LABELS)
    (w1, b1), (w2, b2), (w3, b3) = dense(np.array(PARAMETERS))

    def run():
        p = [w1.copy(), b1.copy(), w2.copy(), b2.copy(), w3.copy(), b3.copy()]
        for step in range(STEPS):
            h = np.maximum(x0 @ p[0].T + p[1], 0)
            d = np.maximum(h @ p[2].T + p[3], 0)
            margin = 1 - y * (d @ p[4].T + p[5])[:, 0]
            loss = np.maximum(margin, 0).mean() + 1e-4 * sum((q * q).sum() for q in p)
            a = np.where(margin > 0, -y, 0)[:, None] / len(y)
            da = (a @ p[4]) * (d > 0)
            ha = (da @ p[2]) * (h > 0)
            gradients = [ha.T @ x0, ha.sum(0), da.T @ h, da.sum(0), a.T @ d, a.sum(0)]
            for q, g in zip(p, gradients):
                q -= rate(step) * (g + 2e-4 * q)
        return float(loss)

    return "numpy", "gradients by hand", run, 15


def micrograd_in_python():
    from micrograd.engine import Value
    from micrograd.nn import MLP

    def run():
        model = MLP(2, [16, 16, 1])
        for parameter, number in zip(model.parameters(), PARAMETERS):
            parameter.data = number
        for step in range(STEPS):
            scores = [model(list(map(Value, point))) for point in POINTS]
            losses = [(1 + -label * score).relu() for label, score in zip(LABELS, scores)]
            loss = sum(losses) * (1.0 / len(losses)) + 1e-4 * sum(p * p for p in model.parameters())
            model.zero_grad()
            loss.backward()
            for p in model.parameters():
                p.data -= rate(step) * p.grad
            last = loss.data
            del scores, losses, loss
            gc.collect()
        return last

    gc.disable()
    return "micrograd, Python", "collector off but between steps", run, 1


def jax_moons():
    """What both ways of running JAX share: the parameters, and one step from a state to the next."""
    import jax

    jax.config.update("jax_enable_x64", True)
    import jax.numpy as jnp
    import numpy as np

    x0, y, start = jnp.array(POINTS), jnp.array(LABELS), dense(np.array(PARAMETERS))

    def loss(p):
        h = jnp.maximum(x0 @ p[0][0].T + p[0][1], 0)
        d = jnp.maximum(h @ p[1][0].T + p[1][1], 0)
        s = (d @ p[2][0].T + p[2][1])[:, 0]
        return jnp.maximum(1 - y * s, 0).mean() + 1e-4 * sum((q * q).sum() for layer in p for q in layer)

    def step(k, state):
        value, g = jax.value_and_grad(loss)(state[0])
        return jax.tree.map(lambda q, dq: q - (1.0 - 0.9 * k / STEPS) * dq, state[0], g), value

    return jax, start, step


def jax_loop():
    jax, start, step = jax_moons()
    loop = jax.jit(lambda p: jax.lax.fori_loop(0, STEPS, step, (p, 0.0))[1])
    loop(start).block_until_ready()
    return "JAX", "the whole loop jitted, compiled before", lambda: float(loop(start)), 15


def jax_steps():
    jax, start, step = jax_moons()
    jitted = jax.jit(step)
    jitted(0, (start, 0.0))

    def run():
        state = (start, 0.0)
        for k in range(STEPS):
            state = jitted(k, state)
        return float(state[1])

    return "JAX", "a jitted step a call, compiled before", run, 15


def torch_eager():
    import numpy as np
    import torch

    torch.set_num_threads(1)
    x0, y = torch.tensor(POINTS, dtype=torch.float64), torch.tensor(LABELS, dtype=torch.float64)

    def run():
        p = [torch.tensor(q, requires_grad=True) for layer in dense(np.array(PARAMETERS)) for q in layer]
        for step in range(STEPS):
            h = torch.relu(x0 @ p[0].T + p[1])
            d = torch.relu(h @ p[2].T + p[3])
            s = (d @ p[4].T + p[5])[:, 0]
            loss = torch.relu(1 - y * s).mean() + 1e-4 * sum((q * q).sum() for q in p)
            gradients = torch.autograd.grad(loss, p)
            with torch.no_grad():
                for q, g in zip(p, gradients):
                    q -= rate(step) * g
        return float(loss.detach())

    return "PyTorch", "eager tensors", run, 5


for rival in [numpy_by_hand, jax_loop, jax_steps, torch_eager, micrograd_in_python]:
    try:
        name, how, run, rounds = rival()
    except ImportError as missing:
        print(f"{rival.__name__}: {missing}, left out", file=sys.stderr)
        continue
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        loss = run()
        best = min(best, time.perf_counter() - start)
    print(name, how, best, repr(loss), sep="\t", flush=True)
