a, *b = xs
[*a, *b]
f(**kw)
print(*xs, *ys)
*a
