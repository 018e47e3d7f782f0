backward
backward M
backward [1, 2]
backward 'L'
backward tanh
backward MLP(2, [1])
backward 1, 2
backward()
backward(1, 2)
backward 1 to 2
