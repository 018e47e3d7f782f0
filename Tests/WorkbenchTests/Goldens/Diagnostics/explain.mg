a = 2.0; b = -3.0; L = a*b + a
explain
explain L
explain L wrt
explain L wrt a, b
explain L by a
explain L, a wrt b
explain(L)
explain(L, wrt=[a, b])
explain L wrt a to b
