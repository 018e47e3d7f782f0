a = b'x'
b = rb'x'
c = xy'a'
d = ub'x'
