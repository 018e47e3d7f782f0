def f(a, b=2): return a + b
f()
f(1, 2, 3)
f(1, c=3)
f(1, a=3)
f(b=1)
f(1)(2)
g = lambda: g()
g()
def h(x): return sorted([2, 1], key=h)
h(1)
def outer():
    print(local)
    local = 1
outer()
def unset():
    del x
    x = 1
unset()
def closure():
    def inner(): return y
    r = inner()
    y = 1
    return r
closure()
def count():
    nonlocal nothing
    nothing = 1
del missing
del f.name
a, b += 1
print(1, seperator='x')
print(1, sep=2)
isinstance(1, 'int')
isinstance(1)
len()
len(1, 2)
abs(x=1)
tanh()
max()
max(1, 2, wrong=3)
int(1, 2, 3)
map(3, [1])
assert 1 > 2
assert 1 > 2, 'numbers are ordered'
assert [], f'{1 + 1} reasons'
f.x
f.x = 1
f[0]
None.x
None()
True.x
print.x
raise_me
time.time()
plt.plot([1])
open('x')
dict(a=1)
