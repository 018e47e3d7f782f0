def main():
    x = 3.14159265
    n = 1234567
    for spec in ['.4f', '8.3f', '08.3f', '+.2f', ' .2f', 'e', '.3e', 'E', 'g', '.3g', '.10g', '%', '.1%', '>12.2f',
                 '<12.2f', '^12.2f', '*^14.3f', ',.2f', '_.1f', '', '.3', '10', '<10', '012.4f', '=+10.2f', 'G', 'n',
                 '.0f', '#.0f', '.15g', '.17g']:
        print('[' + format(x, spec) + ']', '[' + format(-x * 1e6, spec) + ']', '[' + format(0.0, spec) + ']')
    for spec in ['d', '5d', '05d', '+d', ',', ',d', '_d', 'x', 'X', '#x', 'b', '#b', 'o', '#o', '>10', '<10', '^10',
                 '10', '.2f', 'e', '%', 'g', '010', '+,d', '=+10d', '#10x', '#010x']:
        print('[' + format(n, spec) + ']', '[' + format(-42, spec) + ']')
    for spec in ['s', '10', '<10', '>10', '^10', '*^10', '.2', '10.2', '-<8', '05']:
        print('[' + format('abc', spec) + ']')
    for y in [1e-5, 123456789.0, 1e16, 1e17, 0.1, 100.0, 5e-324, 1e308, 2.5, 1e5, 999999.5]:
        print(f'{y:.3} {y:.1} {y:g} {y:.0f} {y:.2e} {y}')
    print(f'{float("inf"):.2f} {float("nan"):8.2f}| {float("-inf"):F} {float("inf"):06.1f}')
    width = 10
    precision = 3
    print(f'{x:{width}.{precision}f}|{x:>{width}}|{"hi":{width}}|{n:{"," }}')
    print(f'{"a"!r} {"a"!s} {x!r:>12} {[1, "b"]} {(1,)} {None} {True} {True:d} {"é"!a}')
    print(f'{{}} {{{n}}} {n + 1} {n if n > 3 else 0} { "nested" + f"{n:,}" }')
    print(f'{1:5}|{1.5:5}|{"s":5}|{True:5}|')
    print('%d %5d %-5d| %05d %+d %i' % (3, 4, 5, 6, 7, 8))
    print('%f %.2f %8.3f %-8.1f| %e %.1e %g %G' % (x, x, x, x, x, x, x, x))
    print('%s %r %10s %-10s| %% %x %X %o' % ('a', 'b', 'c', 'd', 255, 255, 8))
    print('%s' % 5, '%s and %s' % (1, [2]), '%.3s' % 'abcdef', '%5.1f%%' % 12.345, '%d' % 3.99, '%d' % (2**60 + 1))
    print('{} {} {}'.format(1, 2, 3), '{0} {1} {0}'.format('a', 'b'), '{:.2f} {:>5}'.format(x, 'r'))
    print('{name}: {value:.3f}'.format(name='loss', value=x), '{{}}'.format())
    print(str(1.0), repr(1.0), str('a'), repr('a'), repr("it's"), repr('"'), repr('a\nb\t\\'), str([1.0, 'a', None]))
    print([1, 2.5, 'x', True, None, (1, 2), [3]], (), [], (1,), set(), {1}, range(3), range(1, 5, 2))
    print('a', 'b', sep='-', end='!\n')
    print(1, 2, 3, sep=', ')
    print()
    print('no newline', end='')
    print('', 'x', sep='')


main()
