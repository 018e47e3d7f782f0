a +
* b
a if b
a not b
a + not b
a + lambda: 1
x[]
x.
x.1
a b
(a +)
a ==
not
-
[x for x y]
[x for x in y if z else w]
[x if y for x in z]
for x y: z
a.b c
(,)
a,,b
a;;b
; a
