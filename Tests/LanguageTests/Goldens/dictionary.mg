a = {}
b = {'a': 1,
     'b': 2,
}
c = {k: v for k in x}
d = 1
f({1: 2})
{'a': 1}
