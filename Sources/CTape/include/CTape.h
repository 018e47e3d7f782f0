#ifndef MICROGRAD_CTAPE_H
#define MICROGRAD_CTAPE_H

// What recording an operation reads and writes, and which tape it is recorded on.
//
// Swift has no thread-local storage of its own, and to Swift a store to memory may change anything else
// there. C tells by type: a number stored in a row changes neither the tape's count nor its stamp. So a
// compiler that sees several operations in a row keeps these in registers, and no row waits for what the one
// before has stored. (Measured on the moons demo, recording alone: 2.0 → 1.6 ns an operation.)

#pragma clang assume_nonnull begin

/// The layout of Swift's `Row`.
struct micrograd_row {
    double value, leftSlope, rightSlope;
    unsigned long long word;
};

/// The part of a tape that every operation looks at. Swift's `TapeStorage` begins with it.
struct micrograd_tape {
    struct micrograd_row *rows;
    /// Rows in use, with row 0, and how many there is room for.
    unsigned long count, capacity;
    /// Handles made since this stamp was are fresh.
    unsigned long stamp;
    /// Rows below this one have never been given up, those below the other not since a stamp.
    unsigned long settled, laterSettled, laterStamp;
};

extern _Thread_local struct micrograd_tape *micrograd_current;

/// This thread's own tape; before its first leaf an empty one without room.
static inline struct micrograd_tape *micrograd_current_tape(void) {
    struct micrograd_tape *tape = micrograd_current;
    return tape;
}
static inline void micrograd_set_current_tape(struct micrograd_tape *tape) { micrograd_current = tape; }
_Bool micrograd_is_no_tape(const struct micrograd_tape *tape);

static inline unsigned long micrograd_stamp(const struct micrograd_tape *tape) { return tape->stamp; }

static inline _Bool micrograd_has_room(const struct micrograd_tape *tape) {
    return tape->count != tape->capacity;
}

static inline double micrograd_value(const struct micrograd_tape *tape, unsigned long row) {
    return tape->rows[row].value;
}

/// Whether it is known that a row was never given up since a handle with this key was made.
static inline _Bool micrograd_is_known(
    const struct micrograd_tape *tape, unsigned long row, unsigned long key) {
    return (row < tape->laterSettled && key >= tape->laterStamp) || row < tape->settled;
}

/// Appends a row to a tape that has room, and returns its number.
static inline unsigned long micrograd_append(
    struct micrograd_tape *tape, double value, double leftSlope, double rightSlope, unsigned long long word) {
    unsigned long number = tape->count;
    struct micrograd_row *row = tape->rows + number;
    row->value = value;
    row->leftSlope = leftSlope;
    row->rightSlope = rightSlope;
    row->word = word;
    tape->count = number + 1;
    return number;
}

/// The number of an operand of which that is not known. Traps when its row was given up, and when `storage` is
/// not this thread's own tape. That it only reads (`pure`) is what Swift cannot say; hence its place here.
double micrograd_number_by_history(const void *storage, unsigned long key)
    __attribute__((pure, nothrow, cold));

/// The values of so many weighted sums of the same inputs. Their parameters stand run after run: as many weights
/// as inputs, and behind them the bias if they have one.
void micrograd_dots(
    const struct micrograd_row *parameters, const struct micrograd_row *inputs, long count, _Bool hasBias,
    long sums, double *result);

/// Adds to the adjoints of such a sum's operands what its own, `here`, passes on.
void micrograd_dot_backward(
    const struct micrograd_row *parameters, const struct micrograd_row *inputs, long count, _Bool hasBias,
    double here, double *parameterAdjoints, double *inputAdjoints);

/// A stamp that no tape has had before. The lowest 28 bits are free for row numbers, and the next one for the
/// keys of handles that are made later than their rows.
unsigned long micrograd_next_stamp(void);

/// Hands `object` to `release` when this thread ends. One object a thread.
void micrograd_release_at_thread_exit(void *object, void (*release)(void *object));

#pragma clang assume_nonnull end

#endif
