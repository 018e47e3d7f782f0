if a:
        b
	c
if a:
	b
        c
