def main():
    xs = [1, 2, 3, 4, 5]
    print(xs[0], xs[-1], xs[1:3], xs[:2], xs[2:], xs[:], xs[::2], xs[::-1], xs[-2:], xs[10:], xs[3:1], xs[4:0:-2])
    xs[1:3] = [20, 30, 40]
    print(xs)
    xs[0] = 'a'
    xs[::2] = [7, 7, 7]
    print(xs)
    ys = list(xs)
    ys.append(1); ys.extend([2, 3]); ys.insert(0, 'first'); ys.insert(-1, 'x')
    print(ys, ys.pop(), ys.pop(0), len(ys))
    ys.remove('x'); ys.reverse()
    print(ys, ys.index(2), ys.count(7))
    zs = [3, 1, 2]
    zs.sort()
    print(zs, zs * 2, zs + [9], 2 * zs, [0] * 3, [[0] * 2] * 2, zs == [1, 2, 3], zs < [1, 3], zs != [1])
    print((1, 2) + (3,), (1, 2) * 2, (1, 2)[1], (1, 2) == (1, 2), (1, 2) < (1, 3), tuple([1, 2]), list((1, 2)))
    print(1 in [1, 2], 3 not in [1, 2], 'a' in 'cat', 'x' in 'cat', 2 in (1, 2), 3 in range(5), 3 in range(0, 5, 2), 4 in {4})
    print(list(range(5)), list(range(2, 5)), list(range(5, 0, -2)), len(range(0, 10, 3)), range(10)[2:5], range(5)[-1])
    print(list(zip([1, 2, 3], 'ab')), list(enumerate('ab')), list(reversed([1, 2])), list(map(str, [1, 2])))
    print(sum([[1], [2]], []), sum(x * x for x in range(4)), any([0, 1]), all([1, 0]), all([]), any(x > 2 for x in [1, 2, 3]))
    s = {3, 1}
    s.add(2)
    s.add(1)
    print(len(s), 2 in s, sorted(s), {1, 2} == {2, 1}, {x % 3 for x in range(9)} == {0, 1, 2}, set([1, 1]), sorted({1, 2} - {1}))
    t = 'Hello, World'
    print(t.upper(), t.lower(), t[0], t[-5:], len(t), t.replace('l', 'L'), t.split(', '), t.startswith('He'), t.endswith('d'))
    print('  pad '.strip() + '|', 'xxaxx'.strip('x'), 'a b  c'.split(), 'a,b,,c'.split(','), '-'.join(['a', 'b']), 'ab' * 3)
    print('abc'.ljust(5) + '|', 'abc'.rjust(5), 'abc'.center(7, '*'), '7'.zfill(3), '-7'.zfill(4), 'title case'.title(), 'abc'.capitalize())
    print('abcabc'.find('c'), 'abc'.find('z'), 'banana'.count('an'), '12'.isdigit(), 'a\nb\n'.splitlines(), 'a-b-c'.split('-', 1))
    print('a' < 'b', 'abc' < 'abd', 'Z' < 'a', 'a' + 'b', "it's", 'say "hi"', 'tab\there', '''three
lines''', r'raw\n', 'con' 'cat')
    grid = [[1, 2], [3, 4]]
    print([row[1] for row in grid], [x for row in grid for x in row], [list(r) for r in zip(*grid)], grid[1][0])
    a = [1, 2]
    b = a
    b += [3]
    print(a, a is b, a == [1, 2, 3], [1] is [1], None is None, None == None, [None, True, False])
    print(isinstance(1, int), isinstance(1.0, (int, float)), isinstance('a', str), isinstance([], list), isinstance(True, int), isinstance(1, bool))
    print(type(1) == int, type(1.0) is float, type('a').__name__, type([]).__name__)
    c = 1, 2
    print(c, (c), [1], list('abc'), tuple('ab'), str([1, 'a']), next(iter([5, 6])))
    it = iter([1, 2, 3, 4])
    print(next(it), next(it), [x for x in it], next(it, 'end'))
    it = iter('abc')
    for x in it:
        print(x, list(zip(it, range(2))))


main()
