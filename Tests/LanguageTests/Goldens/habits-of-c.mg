x++
++x
x--
a && b
a || b
!x
if !a: b
a & b
a | b
~a
a << 2
a >> 2
a &= 2
a @= b
