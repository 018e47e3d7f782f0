def find(xs, wanted):
    for i, x in enumerate(xs):
        if x == wanted:
            break
    else:
        return 'not found'
    return i


def loops():
    out = []
    for i in range(10):
        if i == 2:
            continue
        if i == 6:
            break
        for j in range(3):
            if j == 1:
                break
            out.append((i, j))
    n = 0
    while n < 5:
        n += 1
        if n == 3:
            continue
        out.append(n)
    else:
        out.append('done')
    while True:
        n -= 1
        if n < 0:
            break
    else:
        out.append('never')
    return out


def grow():
    xs = [1]
    for x in xs:
        if len(xs) < 5:
            xs.append(x * 2)
    return xs


def early():
    for i in range(3):
        for j in range(3):
            if i * j == 2:
                return i, j


def side_effects():
    trace = []

    def note(x, value):
        trace.append(x)
        return value
    note('a', 1) < note('b', 0) < note('c', 5)
    note('d', False) and note('e', True)
    note('f', True) or note('g', True)
    xs = [0, 0]
    xs[note('i', 0)] += note('v', 4)
    return trace, xs


def unpacking():
    a, b = 1, 2
    a, b = b, a
    (c, d), e = (3, 4), 5
    [f, g] = 'xy'
    h = i = []
    h.append(1)
    first, second = [(x, y) for x, y in [(1, 2), (3, 4)]]
    return a, b, c, d, e, f, g, h is i, i, first, second


def conditions(x):
    if x < 0:
        sign = 'negative'
    elif x == 0:
        sign = 'zero'
    elif 0 < x <= 10:
        sign = 'small'
    else:
        sign = 'large'
    return sign


def truth():
    return [not x for x in [0, 1, '', 'a', [], [0], (), (0,), None, 0.0, 1.5, set(), range(0), range(1)]]


def values():
    return [None or 'b', 0 or [] or 'c', 1 and 2, 0 and 2, '' or 0, not None, 1 if [] else 2, None is None, [] is not None]


def main():
    print(find([5, 6, 7], 7), find([5, 6], 9))
    print(loops())
    print(grow(), early())
    print(side_effects())
    print(unpacking())
    print([conditions(x) for x in [-1, 0, 5, 10, 11]])
    print(truth())
    print(values())
    for i, (a, b) in enumerate(zip([1, 2], ['x', 'y']), 1):
        print(i, a, b)
    for c in 'abc': print(c, end=' ')
    print()
    total = 0
    for x in reversed(range(5)): total = total * 10 + x
    print(total)
    x = 10
    x += 5; x -= 3; x *= 2; x /= 4; x **= 2
    print(x)
    y = 17
    y //= 5
    y %= 2
    print(y)
    s = 'ab'
    s += 'c'
    s *= 2
    print(s)
    del x
    xs = [1, 2, 3, 4, 5]
    del xs[0], xs[-1]
    print(xs)
    assert xs, 'never said'
    pass


main()
