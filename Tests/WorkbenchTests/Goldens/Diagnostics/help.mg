help nope
help tahn
help nmeric
?zz
