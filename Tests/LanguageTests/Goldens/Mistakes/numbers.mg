1 / 0
1.5 // 0
3 % 0
0 ** -1
(-8) ** 0.5
log(0)
log(-1.0)
sqrt(-4)
math.log(0)
math.acos(2)
math.sinh(Value(1.0))
math.factorial(-1)
math.floor(math.inf)
math.ceil(math.nan)
int(math.inf)
round(math.nan)
math.isnan('a')
math.sin(None)
math.turn(1)
None + 1
[1] / None
not_here
Value(1.0) + None
Value('a')
Value()
Value(1.0, 2, 3, 4, 5)
Value(1.0, label=3)
Value(1.0).lable
Value(1.0)(2)
(3)(4)
3.0.data
a = Value(1.0)
a.label = 3
a.data = 'x'
a.grad = None
a.other = 1
a.backward(1)
a.tanh(2)
a < 'x'
1 < None
[1] < 2
None < None
not_a_number = float('nan')
range(not_a_number)
[1, 2][not_a_number]
grad(3)
grad(a)
grad(lambda x: 'a')(1.0)
grad(lambda x: [x, x])(1.0)
grad(lambda x: x)('a')
grad(lambda x: x, 3)(1.0)
grad(lambda x: x)()
grad(grad(grad(lambda x: x**4)))(1.0)
value_and_grad(2)
jacobian(2)
