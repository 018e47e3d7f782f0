#ifndef MICROGRAD_CTAPE_H
#define MICROGRAD_CTAPE_H

// Swift has no thread-local storage of its own; this is all the C the engine needs.

/// The storage of the tape on which this thread's leaves are made, or null before the first one.
void *micrograd_current_tape(void);
void micrograd_set_current_tape(void *storage);

/// Hands `object` to `release` when this thread ends. One object a thread.
void micrograd_release_at_thread_exit(void *object, void (*release)(void *object));

#endif
