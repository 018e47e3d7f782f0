async def f():
    await x
def g():
    yield 1
raise ValueError('x')
match x:
    case 1: y
def h(*args, **kw): x
def i(a, /, b): x
def j(a, *, b): x
...
except:
    x
