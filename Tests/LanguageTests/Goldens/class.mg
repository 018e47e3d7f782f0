class Foo(Bar):
    def f(self):
        return {1: 2}

    x = 1
class Value:
    pass
class:
    x
