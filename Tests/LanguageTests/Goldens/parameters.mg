def f(x, x): y
def f(x=1, y): z
def f(x y): z
def f x: y
lambda x, x: y
lambda x y: z
def f(1): x
def f(x: y
