grad
a = 2.0; L = a*a
grad L wrt
grad L wt a
grad L wrt 3
grad L, a wrt a
grad L wrt a wrt a
grad(L)
backward L
grad zz
grad 'a'
grad [1]
c = []; c.append(c); grad c
