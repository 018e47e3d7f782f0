# What has no value is an error that names the domain, with its place.
x = 0.0
log(x)
log(-1)
y = 1 + math.log(x - 1)
sqrt(Value(-1.0))
1 / x
5 // 0
5 % x
x ** -1
0 ** -1
(x - 2) ** 0.5
# Overflow and the like are no errors.
10.0 ** 400
exp(1000), exp(Value(1000))
tanh(400), tanh(Value(400.0))
2 ** 64, 9223372036854775807 + 1, 10 ** 100000, -9223372036854775807 - 10
0 ** 0, x ** 0, 0.0 ** 2
float('nan') == float('nan'), float('inf') - float('inf')
# Kinks are silent here.
r = relu(x); r.backward(); x.grad
s = abs(Value(0.0)); s.backward(); s
m = Value(1.0); n = Value(1.0); t = max(m, n); t.backward(); m.grad, n.grad
p = leaky_relu(x)
p
# The derivative toward an exponent.
b = Value(-2.0); k = Value(3.0); w = b ** k; w.backward(); b.grad, k.grad
z = Value(0.0); k2 = Value(2.0); w = z ** k2; w.backward(); z.grad, k2.grad
u = Value(0.0); w = u ** 0; w.backward(); w.data, u.grad
int(float('nan'))
int(float('inf'))
int('x')
float('x')
