with open('x') as f:
    a
    b
c +
