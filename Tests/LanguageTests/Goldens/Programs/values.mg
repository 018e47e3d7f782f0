# Names bound to numbers are leaves; what is computed from them prints like numbers.
a = 2; b = -3.0
print(a, b, a*b, [a, b*2], f'{a} {a*b:.2f}', str(a))
a
[a, b]
L = a*b
L
c, d = 2, 1/3
c, d
e = g = 4
g
e.data = 1
g
# A Value or a parameter below shows as a Value.
v = Value(2.0, label='v')
print(v, v*a, str(v), f'{v}')
w = Value(3)
w.label
# Inside blocks and functions numbers stay plain.
for i in range(2):
    k = i * 1.5
k
def f(x):
    y = 3
    return x * y
f(2), f(a)
n = 3
[0]*n, list(range(n)), [10, 20, 30, 40][n]
[1, 2]*(n - 1)
2.0*[1, 2]
[1.0, 2.0]*w
# Labels.
q = a * 2
r = q
r.label
q = q + 1
r.label
q.label
q._prev
# Attributes.
L._op, L.op, (a**3)._op, a.relu()._op, tanh(a).op, a._op, (-a)._op, (a/b)._op, (a**b)._op
L.data, L.value, L.grad, L.gradient
L.backward()
a, b, L
a.data += 0.5
a.grad = 0
a
a.data = v
a
a.dta
a.data = 'x'
a.foo = 3
(2.5).grad
# Comparison and truth are by data.
a == 2, a < 3, a != b, not a, bool(v), a is a, a in [a], v in [a], {a, a, v} == {a, v}
a // 2, a % 3, b // 2, -7 // b, 7 % b
1 < a < 3
int(a), float(v), round(Value(2.567), 1), int(b), abs(b), math.floor(v)
isinstance(a, Value), isinstance(a, float), type(a).__name__
math.exp(v), math.tanh(1.0), math.pow(v, 2), math.isclose(v, 2.0), math.sqrt(4), math.floor(2.7)
Tensor(1.5), Value([1, 2])
