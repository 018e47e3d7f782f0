try:
    a = {'x': [1
    ]}
except ValueError as e:
    b = '''
x
'''
finally:
    c
d +
