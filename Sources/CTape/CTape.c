#include "CTape.h"
#include <pthread.h>
#include <stdlib.h>

// Its stamp is one that no tape has, and no handle.
static struct micrograd_tape no_tape = {.stamp = 1};

_Thread_local struct micrograd_tape *micrograd_current = &no_tape;

_Bool micrograd_is_no_tape(const struct micrograd_tape *tape) { return tape == &no_tape; }

unsigned long micrograd_next_stamp(void) {
    static _Atomic unsigned long latest = 2;
    return latest += 2;
}

// In Swift.
void micrograd_check_history(const struct micrograd_row *row, unsigned long stamp);
void micrograd_refuse(const struct micrograd_row *limit);

MICROGRAD_RARE const struct micrograd_row *micrograd_known(
    const struct micrograd_row *row, unsigned long stamp, unsigned long now) {
    (void)now;
    micrograd_check_history(row, stamp);
    return row;
}

MICROGRAD_RARE struct micrograd_row *micrograd_no_room(struct micrograd_row *limit) {
    micrograd_refuse(limit);
    return limit;
}

// All tapes there are, the youngest first. Where each has its rows is noted here, too: the tape itself may be in use
// on another thread.
struct entry {
    struct micrograd_tape *tape;
    const struct micrograd_row *rows, *limit;
    struct entry *next;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct entry *entries;

void micrograd_enter_tape(struct micrograd_tape *tape) {
    struct entry *entry = malloc(sizeof *entry);
    if (!entry) abort();
    pthread_mutex_lock(&lock);
    *entry = (struct entry){tape, tape->rows, tape->limit, entries};
    entries = entry;
    pthread_mutex_unlock(&lock);
}

void micrograd_remove_tape(struct micrograd_tape *tape) {
    pthread_mutex_lock(&lock);
    struct entry **place = &entries;
    while ((*place)->tape != tape) place = &(*place)->next;
    struct entry *entry = *place;
    *place = entry->next;
    pthread_mutex_unlock(&lock);
    free(entry);
}

struct micrograd_tape *micrograd_tape_of(const struct micrograd_row *row) {
    pthread_mutex_lock(&lock);
    struct entry *entry = entries;
    while (entry && !(row > entry->rows && row < entry->limit)) entry = entry->next;
    struct micrograd_tape *tape = entry ? entry->tape : 0;
    pthread_mutex_unlock(&lock);
    return tape;
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
