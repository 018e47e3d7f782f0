f(a b)
[1 2]
(a
 b)
x[1 2]
