#ifndef MICROGRAD_CTAPE_H
#define MICROGRAD_CTAPE_H

/// The tape on which this thread's leaves are made, or null before the first one.
/// Swift has no thread-local storage of its own; this is the only C the engine needs.
void *micrograd_current_tape(void);
void micrograd_set_current_tape(void *tape);

#endif
