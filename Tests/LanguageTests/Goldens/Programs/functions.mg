# Functional forms touch no state.
f(x) = 3*x**2 - 4*x + 5
f(3.0)
h = 1e-8; x = 3.0; ((f(x+h) - f(x))/h).data
grad(f)(3.0), grad(f)(x), x
grad(grad(f))(3.0), grad(grad(lambda x: x**3))(2.0), grad(grad(exp))(1.0)
grad(grad(grad(f)))(3.0)
grad(lambda a, b: a * b**2)(2.0, 3.0), grad(lambda a, b: a * b**2, argnums=1)(2.0, 3.0)
g(p) = p[0][0] * p[1] + sum(p[0])
grad(g)([[1.0, 2.0], 3.0])
value_and_grad(g)([[1.0, 2.0], 3.0])
params = [[1.0, 2.0], [3.0]]
loss(p) = sum(p[0])**2 + p[1][0]**3
value, grads = value_and_grad(loss)(params)
value, grads
params - 0.1 * grads
rate = 0.1
params - rate * grads
jacobian(lambda v: [v[0]*v[1], v[0]**2, 5])([2.0, 3.0])
jacobian(lambda t: [sin(t), cos(t)])(0.0)
jacobian(sum)([1.0, 2.0])
# A gradient inside a gradient.
k(x) = grad(lambda y: x * y**2)(x) * x
k(3.0), grad(k)(3.0)
grad(lambda x: grad(grad(lambda y: y**4))(x))(1.0)
m(v) = v[0]**2 * v[1]
grad(lambda v: grad(m)(v)[0])([3.0, 5.0])
vg(x) = value_and_grad(lambda y: y**3)(x)[0]
grad(vg)(2.0)
# Numbers, constants, mistakes.
grad(lambda x: 5)(2.0)
grad(lambda x: [x, x])(2.0)
grad(lambda x: [x*2])(2.0)
L = x * 2
grad(L)
grad(L, x), grad(L, 3)
grad(3)
grad(f)('a')
grad(f)()
a = Value(2.0); w = a * 3
grad(lambda x: x * w)(1.0), a.grad, w.grad
grad(lambda v: sum(v * v))(np.array([1.0, 2.0]))
grad(lambda x: log(x))(0.0)
# Arguments.
def area(width, height=2, scale=1): return width * height * scale
area(3), area(3, 4), area(scale=2, width=1)
area()
area(1, 2, 3, 4)
area(1, hight=3)
area(1, width=3)
tanh(1, 2)
tanh()
print(1, spe='')
len(3)
3(4)
w(2)
f.x
def late(): return undefined_name + 1
late()
def early():
    print(v)
    v = 1
early()
softmax([1.0, 2.0, 3.0]), softmax([1000, 1000])
cross_entropy([1.0, 2.0], 1), cross_entropy([[1.0, 2.0], [2.0, 2.0]], [1, 0])
mse([1.0, 3.0], [0, 1]), hinge([0.5, -2], [1, -1]), binary_cross_entropy([0.0], [1])
accuracy([0.5, -2, 3], [1, -1, -1]), accuracy([[1, 2], [2, 1]], [1, 1])
hinge([a, a * 2], [1, -1]), mse([[a], [w]], [0, 1])
mse([1], [1, 2])
cross_entropy([1.0], 3)
