elif a:
    b
else:
    c
x = 1 else 2
if a: b; else: c
