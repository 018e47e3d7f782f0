return 1
if a:
    return
