#include "CTape.h"
#include <pthread.h>
#include <stdlib.h>

static _Thread_local void *current = 0;

void *micrograd_current_tape(void) { return current; }
void micrograd_set_current_tape(void *storage) { current = storage; }

struct holding {
    void *object;
    void (*release)(void *object);
};

static pthread_key_t key;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void let_go(void *memory) {
    struct holding *holding = memory;
    current = 0;
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
