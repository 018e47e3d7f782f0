del 2
del f(x)
del
