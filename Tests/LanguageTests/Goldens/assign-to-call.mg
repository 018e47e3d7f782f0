f(x + 1) = 2
f(2) = x
g.h(x) = 1
f (x) = 1
f(x)(y) = 1
f(x, x) = 1
