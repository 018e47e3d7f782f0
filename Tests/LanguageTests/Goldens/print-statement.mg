print x
print 'a', b
