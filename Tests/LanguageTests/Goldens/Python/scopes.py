count = 'outer'


def counter():
    count = [0]

    def increment(by=1):
        count[0] += by
        return count[0]
    return increment


def with_nonlocal():
    total = 0

    def add(n):
        nonlocal total
        total += n
        return total
    add(1)
    add(2)
    return total


def set_global():
    global count
    count = 'changed'


def late():
    functions = []
    for i in range(3):
        functions.append(lambda: i)
    return [f() for f in functions]


def bound():
    return [f() for f in [lambda i=i: i for i in range(3)]]


def comprehension_scope():
    x = 'kept'
    squares = [x * x for x in range(4)]
    pairs = [(i, j) for i in range(3) for j in range(i) if (i + j) % 2]
    nested = [[i * j for j in range(3)] for i in range(3)]
    inner = [[y for y in range(x)] for x in range(3)]
    return x, squares, pairs, nested, inner


def captured_in_comprehension():
    make = [lambda: (a, b) for a in range(2) for b in range(2)]
    return [f() for f in make]


def defaults(a, b=2, c=3):
    return a, b, c


def shared(item, bag=[]):
    bag.append(item)
    return bag


def recursive(n):
    def inner(k):
        return 1 if k == 0 else k * inner(k - 1)
    return inner(n)


def star(a, b, c):
    return a + b * 10 + c * 100


def shadows(len):
    return len


def parameters_captured(a, b):
    def inner():
        return a + b
    a = a * 2
    return inner()


def compose(f, g):
    return lambda x: f(g(x))


def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)


def unused_branch(flag):
    if flag:
        value = 'set'
    return value if flag else 'unset'


def main():
    up = counter()
    print(up(), up(), up(5), up(by=2))
    print(with_nonlocal(), count)
    set_global()
    print(count)
    print(late(), bound())
    print(comprehension_scope())
    print(captured_in_comprehension())
    print(defaults(1), defaults(1, c=5), defaults(1, 2, 9), defaults(b=0, a=7), defaults(*[4, 5]))
    print(shared(1), shared(2))
    print(recursive(10), star(*[1, 2, 3]), star(1, *[2, 3]), shadows(5))
    print(parameters_captured(1, 2), compose(lambda x: x + 1, lambda x: x * 2)(5))
    print(deep(900), unused_branch(True), unused_branch(False))
    print((lambda: 'lambda')(), (lambda x, y=2: x + y)(1))
    print(list(map(lambda p, q: p * q, [1, 2, 3], [4, 5, 6])), list(filter(lambda v: v > 1, [1, 2, 3])))
    print(sorted([3, 1, 2]), sorted('banana'), sorted([(2, 'b'), (1, 'z'), (2, 'a')]), sorted([1, -3, 2], key=abs))
    print(sorted([1, 2, 3, 4], key=lambda v: v % 2), sorted([1, 2, 3, 4], key=lambda v: v % 2, reverse=True))
    print(max([1, -5, 3], key=abs), min(['bb', 'a'], key=len), max([], default=0))


main()
