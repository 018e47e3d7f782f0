lambda = 0.1
class = 3
for in in x: y
def if(x): return x
import for
True = 1
x.is
from m import None
def f(pass): x
