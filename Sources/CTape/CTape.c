#include "CTape.h"
#include <pthread.h>
#include <stdlib.h>

// Its stamp is one that no tape has, and no handle.
static struct micrograd_tape no_tape = {.stamp = 3ul << 28};

_Thread_local struct micrograd_tape *micrograd_current = &no_tape;

_Bool micrograd_is_no_tape(const struct micrograd_tape *tape) { return tape == &no_tape; }

unsigned long micrograd_next_stamp(void) {
    static _Atomic unsigned long latest = 2ul << 28;
    return latest += 2ul << 28;
}

struct holding {
    void *object;
    void (*release)(void *object);
};

static pthread_key_t key;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void let_go(void *memory) {
    struct holding *holding = memory;
    micrograd_current = &no_tape;
    holding->release(holding->object);
    free(holding);
}

static void make_key(void) { pthread_key_create(&key, let_go); }

void micrograd_release_at_thread_exit(void *object, void (*release)(void *object)) {
    pthread_once(&once, make_key);
    struct holding *holding = malloc(sizeof *holding);
    if (!holding) abort();
    holding->object = object;
    holding->release = release;
    pthread_setspecific(key, holding);
}
