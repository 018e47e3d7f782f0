bakward L
foo bar
numerc L wrt a
