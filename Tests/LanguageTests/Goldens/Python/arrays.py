import numpy as np

# Arrays as they are printed, by themselves and inside others.
print(np.array([1, 2.5]), np.array([1, -20]), np.array([True, False]), np.array([]))
print([np.array([1.0])], (np.array([1, 2]),), f"{np.array([1, 2])}", str(np.array([0.5])))
print(repr(np.array([1.5, 2])), repr(np.array([[1, 2], [3, 40]])))
print(np.arange(40))
print(np.arange(40).reshape(8, 5))
print(np.arange(40).reshape(8, 5) / 3)
print(repr(np.arange(-5, 5, 0.25)))
print(repr(np.linspace(0, 1, 7).reshape(7, 1)))
print(np.arange(60).reshape(2, 30))

# Very large, very small and very different numbers are written with exponents.
print(np.array([1e-5, 1, 1000.5]), np.array([1e10, 2.5e-7, -3]), np.array([1e8, 1.0]))
print(np.array([99999999.1]), np.array([1e-4, 0.1]), np.array([0.0, -0.0]), np.array([1e200, 1]))
print(np.array([float("nan"), 1.5, float("inf")]), np.array([-float("inf")]), np.array([float("nan")]))
print(np.array([0.1, 0.123456789012, 345.678]), np.array([[1.0, -2.5], [3.14159265358979, 100]]))

# Long ones are shortened.
print(np.arange(2000))
print(np.arange(3000).reshape(1500, 2) / 7)
print(np.arange(3000).reshape(30, 100))

# An array holds one kind of number.
x = np.array([1.0, 2.0])
x[0] = 5
y = np.array([1, 2])
y[0] = 2.7
print(x, y, x[0], y[0] + 0)
print(np.arange(-1, 1, 0.2)[5] == 2.220446049250313e-16)

# Truth values are as wide as False; the built-in sum adds rows, numpy's adds all.
print(np.array([True, True]), np.array([[1, 2], [3, 4]]) > 2, [np.array([True])])
table = np.array([[1, 2], [3, 4]])
print(sum(table), np.sum(table), table.sum(), np.sum([[1, 2], [3, 4]]), sum(table[0]), table.mean())
text = "añb"
print(text[1], text[-1], [text[i] for i in range(3)])
