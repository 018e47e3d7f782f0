x = 1.0
for i in range(1000000):
    x = x*1.0000001 + 1e-9
print(x)
