if a:
b
for i in x:
# only a comment
while y:
