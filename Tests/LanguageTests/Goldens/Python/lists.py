# Methods that change a list while its own elements are being read.
def main():
    xs = [3, 1, 2]
    xs.extend(xs)
    print(xs)
    xs.sort(key=lambda x: -x)
    print(xs)
    xs += xs
    print(xs, len(xs))
    xs[1:2] = xs
    print(len(xs))
    xs.extend(x for x in xs[:2])
    print(len(xs), xs[-2:])
    xs = [1, 2, 3]
    for x in xs[:]:
        xs.append(x * x)
    xs.remove(9)
    xs.insert(-1, "last")
    xs.insert(99, "end")
    print(xs, xs.pop(), xs.pop(0), xs.index("last"), xs.count(1))

    # A list that holds itself.
    ring = [1]
    ring.append(ring)
    print(ring, ring[1][1][0], len(ring))
    knot = ([], 2)
    knot[0].append(knot)
    print(knot)

    # Text: the empty part lies around every character, capitals follow what is no letter.
    print("abc".replace("", "-"), "".replace("", "x"), "it's a b2b".title(), "aBC dE".capitalize())
    for width in range(3, 9):
        print("[" + "ab".center(width) + "]", "[" + "abc".center(width, "*") + "]", f"[{'ab':^{width}}]")


main()
