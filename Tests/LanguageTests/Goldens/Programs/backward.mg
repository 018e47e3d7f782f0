# backward adds to leaves, makes the others afresh, leaves the rest alone.
a = Value(2.0); b = Value(3.0)
c = a * b
d = c + a
other = a * 10
other.grad = 5.0
d.backward()
a, b, c, d, other
d.backward()
a, b, c, d, other
# Clearing the leaves alone is enough.
x = Value(3.0)
y = x**3
y.backward(); x.grad
x.grad = 0.0
y.backward(); x.grad
y.backward(); x.grad
a.zero_grad()
a, b, c, d
a.backward(); a.backward(); a.grad
# A leaf that was changed since: recomputed first, with a note.
a.grad = 0; b.grad = 0
a.data = 10
d.backward()
a, b, c, d
a.data = 20
grad(d, a), grad(d, a, b)
d
d.backward()
d.backward()
# A graph built after the change is fresh.
a.data = 1.0
e = a * b
e.backward()
# The data of a result lasts until it is computed again.
c.data = 100
f = c * a
f.backward()
a.grad
b.data = 2.0
f.backward()
f
# One node's rule at a time.
o = Value(0.5); t = o.tanh(); s = t + o
s.grad = 1.0
s._backward(); t._backward(); o._backward()
o.grad, t.grad
p = o * o
p.grad = 1.0; o.grad = 0.0
p._backward()
o.grad
# The same node twice.
q = Value(3.0)
(q + q).backward()
q.grad
# An operator's symbol, its operands.
topo = []
visited = set()
def build(v):
    if v not in visited:
        visited.add(v)
        for child in v._prev:
            build(child)
        topo.append(v)
build(d)
len(topo), topo[-1] is d, topo
backward(d)
draw_dot(d)
