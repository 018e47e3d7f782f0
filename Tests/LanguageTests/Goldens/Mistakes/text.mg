'a' + 1
1 + 'a'
'a' - 'b'
'a' * 1.5
'a' < 1
-'a'
'-'.join([1, 2])
'a b'.split('')
'a'.center(9, 'xy')
'{} {}'.format(1)
'{'.format(1)
'}'.format(1)
'{name}'.format(other=1)
'%d %d' % (1,)
'%d' % (1, 2)
'%d' % 'a'
'%.2f' % 'a'
'100%' % 1
'%y' % 1
f'{1:q}'
f'{1.5:d}'
f'{"a":.2f}'
f'{"a":d}'
f'{3:.2d}'
f'{-1:c}'
f'{1:99999}'
f'{[1]:.2f}'
'x'.ljust(10**9)
int('x')
int('1.5')
int('11', 1)
float('x')
float('')
int([1])
float(None)
'abc'.shout()
'abc'.upper = 3
'abc'.upper(1)
str(1, 2)
'abc'.find(1)
round('a')
round(1.5, 'a')
abs('a')
