def main():
    # How floats are written.
    for x in [0.1, 1.0, -8.0, 1e-05, 0.0001, 1e16, 1.2e16, 123456789012345680.0, 1e15, 9999999999999998.0,
              12345678901234567.0, 1e22, 1e23, 5e-324, 1.7976931348623157e308, 2.5e-7, 1/3, 2/3, 100.0,
              1e100, 24.70408163265306, -0.0, 0.0, 3.0e-5, 1e17, 18014398509481984.0, 18014398509481982.0, 9007199254740992.0,
              9007199254740994.0, 9123456789012346.0]:
        print(x, -x, str(x), [x])
    print(float('inf'), float('-inf'), float('nan'), 1e308 * 10)
    print(1e3, 1_000, 0x10, 0b11, 0o17, .5, 5., 1e-3)
    # Whole numbers and floats.
    print(7 // 2, -7 // 2, 7 // -2, -7 // -2, 7 % 3, -7 % 3, 7 % -3, -7 % -3)
    print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, 1e300 // 7, 0.1 // 0.01, 1.0 % 0.1, -1e-20 % 3)
    print(-0.0 // 3, 0.0 % -3, 5 % 3.0, 6.0 // 4, -4 % 2, -4.0 % 2)
    print(2 ** 10, 2 ** -1, 2.0 ** 3, (-2) ** 3, -2 ** 2, 2 ** 3 ** 2, 4 ** 0.5, 0 ** 0, 0.0 ** 0)
    print(3 / 2, 4 / 2, 1 / 3, -1 / 3, True + True, True * 3, 5 - False, -True, +True)
    print(1 == 1.0, 0.1 + 0.2 == 0.3, 2 ** 53 == 2.0 ** 53, True == 1, 1 < 1.5, 3 >= 3.0)
    # Rounding goes to the even neighbour.
    print(round(0.5), round(1.5), round(2.5), round(-0.5), round(2.675, 2), round(1.005, 2), round(1234, -2))
    print(round(3.14159, 3), round(2.5, 0), round(1e15), round(-1.5), round(5), round(0.15, 1), round(12.5, -1))
    print(int(3.9), int(-3.9), int('42'), int(' -7 '), float('1e3'), float(' .5 '), int(True), int('ff', 16))
    print(abs(-3), abs(-3.5), abs(True), max(1, 2.5), max(2, 2.0), min(3, 1, 2), max([1, 5, 3]), min('b', 'a'))
    print(sum([1, 2, 3]), sum([0.1] * 10), sum([], 5), sum(range(101)), pow(2, 5), pow(2, -1))
    print(9223372036854775807, -9223372036854775807, 3037000499 * 3037000499)
    print(int(1e15), float(10), bool(0), bool(0.0), bool(''), bool([]), bool('x'), bool(-1))
    print(1.5.is_integer(), (2.0).is_integer())


main()
