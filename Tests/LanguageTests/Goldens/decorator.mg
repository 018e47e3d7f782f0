@property
def f(x):
    return x
@a.b(1)
class Foo:
    pass
