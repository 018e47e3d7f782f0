operation
operation cube
operation cube(x) = x**3
operation cube(x) = x**3 slope
operation cube(x) = x**3 slope 3*x**2, 1
operation times(x, y) = x*y slope y
operation cube(2) = 3 slope 1
operation bad(x) = [x] slope 1
bad(Value(1.0))
operation twice(x) = 2*x slope 2
twice('a')
twice(1, 2)
twice(Value(1.0), 2)
operation root(x) = sqrt(x) slope 1/(2*sqrt(x))
root(Value(-1.0))
