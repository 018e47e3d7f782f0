break
def f():
    continue
for i in x:
    def g():
        break
