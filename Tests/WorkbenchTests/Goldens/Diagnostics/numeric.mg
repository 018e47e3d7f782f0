a = 2.0; b = -3.0; L = a*b + a
numeric
numeric M
numeric L wrt
numeric L wrt c
numeric L wt a
numeric L wrt 3
numeric L wrt [1, 2]
numeric L h=0
numeric L h=-1
numeric L h='x'
numeric L hh=1
numeric L h=
numeric L, a
numeric [a, b]
numeric tanh
numeric MLP(2, [1])
numeric 'L'
numeric(L, a)
numeric(L, wt=a)
numeric()
numeric sweep L
numeric sweep L wrt a, b
operation cube(x) = x**3 slope 2*x**2
numeric cube(a)
numeric cube(a) + b
