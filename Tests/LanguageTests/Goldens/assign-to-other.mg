1 = x
a + b = c
'a' = 1
a < b = c
a = True = 3
[x for x in y] = 2
x if y else z = 1
-x = 2
a, b += 1
a = f(x) = 2
