a $ b
`a`
a ? b
a -> b
a .. b
x?
a : b
if a: if b: c
