if a = 1:
    b
while x = 2:
    y
f(a, (b = 2))
