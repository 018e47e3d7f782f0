if a
    b
for i in x
    y
def f(x)
    return x
while True b
else
