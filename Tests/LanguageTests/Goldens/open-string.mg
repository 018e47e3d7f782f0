a = 'abc
b = "it's
c = '''abc
d
