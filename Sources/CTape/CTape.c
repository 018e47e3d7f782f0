#include "CTape.h"

static _Thread_local void *current = 0;

void *micrograd_current_tape(void) { return current; }
void micrograd_set_current_tape(void *tape) { current = tape; }
