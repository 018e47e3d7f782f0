def f(x):
    backward x
