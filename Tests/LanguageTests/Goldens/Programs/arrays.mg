X = np.array([[1, 2], [3, 4], [5, 6]])
X, X.shape, len(X), X.T, X.T.shape, X.ndim, X.size
X[0], X[-1], X[0, 1], X[:, 0], X[1:, 1], X[[2, 0]], X[1][0]
X + 1, X * X, 2 - X, X / 2, X ** 2, -X, abs(-X)
X + np.array([10, 20])
X * np.array([1, 2, 3])
X > 2, X == X, (X > 2).sum()
y = np.array([1.0, -1.0, 1.0])
y, y.shape, y[0], y[1:], y[[0, 2]], y[y > 0]
y * 2 - 1, y + [1, 2, 3], 1 / (y + 2)
y.sum(), y.mean(), y.max(), y.min(), sum(y), max(y), mean(y), np.mean(y), np.max(X)
for row in X: print(row, row[0])
[list(row) for row in X]
X.tolist(), y.tolist(), X.flatten(), X.reshape(2, 3), X.reshape(-1)
[float(v) for v in y]
y[0] = 5; X[0, 0] = 9; X[1] = [7, 7]; X[:, 1] = 0
y, X
w = [Value(1.0), Value(2.0)]
(X * w)[0]
sum(y * Value(2.0))
tanh(y), relu(y), np.tanh(y), np.exp(np.array([0.0])), np.abs(y)
np.arange(5), np.arange(-1, 1, 0.5), np.linspace(0, 1, 3), np.zeros(2), np.ones((2, 2)), np.pi
if y: pass
any(y > 0), all(y > 0)
np.foo(1)
X[5]
X[0, 0, 0]
np.array([[1], [1, 2]])
np.array(['a'])
np.random.seed(1337); np.random.permutation(5), np.random.permutation([10, 20, 30])
ri = np.random.permutation(X.shape[0])[:2]
X[ri]
list(zip(X, y))
a, b = X[0]
a, b
isinstance(X, np.ndarray), type(X)
# Lists broadcast where Python refuses.
xs = [1, 2, 3]
xs + 1, 1 - xs, xs * 2.0, xs - xs, xs / [1, 2, 4], -xs, xs ** 2, [xs, 1] - 1
xs + [4], xs * 2, xs > 1, xs == 1, relu(1 - xs), abs([-1, [2, -3]])
xs - [1, 2]
xs - 'a'
'a' + 1
(1, 2) - 1
None + 1
tanh('a')
len + 1
