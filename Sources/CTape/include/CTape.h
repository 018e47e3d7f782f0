#ifndef MICROGRAD_CTAPE_H
#define MICROGRAD_CTAPE_H

// What recording an operation reads and writes, and which tape it is recorded on.
//
// Swift has no thread-local storage of its own, and to Swift a store to memory may change anything else
// there. C tells by type: a number stored in a row changes neither the tape's count nor its stamp. So a
// compiler that sees several operations in a row keeps these in registers, and no row waits for what the one
// before has stored. (Measured on the moons demo, recording alone: 2.0 → 1.6 ns an operation.)

#pragma clang assume_nonnull begin

#if defined(__x86_64__) || defined(__aarch64__)
#define MICROGRAD_RARE __attribute__((preserve_most))
#else
#define MICROGRAD_RARE
#endif

/// The layout of Swift's `Row`.
struct micrograd_row {
    double value, leftSlope, rightSlope;
    unsigned long long word;
};

/// The part of a tape that every operation looks at. Swift's `TapeStorage` begins with it.
struct micrograd_tape {
    /// Row 0, the row that comes next, and the first for which there is no room.
    struct micrograd_row *rows, *next, *limit;
    /// Handles with this stamp are fresh.
    unsigned long stamp;
    /// Offsets in bytes: rows below `settled` were never given up, those below `laterSettled` not since a stamp.
    unsigned long laterSettled, laterStamp, settled, firstStamp;
    /// What makes the operands' addresses, shifted into place, their row numbers.
    unsigned long long origin;
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

static inline _Bool micrograd_has_room(const struct micrograd_tape *tape) { return tape->next != tape->limit; }

static inline unsigned long micrograd_offset(
    const struct micrograd_tape *tape, const struct micrograd_row *row) {
    return (unsigned long)row - (unsigned long)tape->rows;
}

/// Whether a tape has room for a row at this address, and it is not row 0.
static inline _Bool micrograd_holds(const struct micrograd_tape *tape, const struct micrograd_row *row) {
    return row > tape->rows && row < tape->limit;
}

/// Whether it is known that this row is on this tape and was never given up since a handle with this stamp was made.
static inline _Bool micrograd_is_known(
    const struct micrograd_tape *tape, const struct micrograd_row *row, unsigned long stamp) {
    unsigned long offset = micrograd_offset(tape, row);
    return (offset < tape->laterSettled && stamp >= tape->laterStamp)
        || (offset < tape->settled && stamp >= tape->firstStamp);
}

/// A row's word: the numbers of its operands' rows and, in the lowest 8 bits, its code and marks. A row takes 32
/// bytes, so an address is shifted by 5 bits less than a number would be.
static inline unsigned long long micrograd_word(
    const struct micrograd_tape *tape, const struct micrograd_row *left, const struct micrograd_row *right,
    unsigned long long code) {
    return ((unsigned long long)left << 3) + ((unsigned long long)right << 31) + tape->origin + code;
}

/// Appends a row to a tape that has room.
static inline struct micrograd_row *micrograd_append(
    struct micrograd_tape *tape, double value, double leftSlope, double rightSlope, unsigned long long word) {
    struct micrograd_row *row = tape->next;
    row->value = value;
    row->leftSlope = leftSlope;
    row->rightSlope = rightSlope;
    row->word = word;
    tape->next = row + 1;
    return row;
}

/// The number of an operand of which that is not known. Traps when its row was given up, and when it is not on this
/// thread's own tape. Two things make its place here, since Swift cannot say them: that it only reads (`pure`), and that
/// it leaves registers alone. Without that, whatever a loop counts with would be moved out of the way of a call that
/// never comes. (Measured on the moons demo: recording 9.6 → 8.0 ms for 100 steps.)
MICROGRAD_RARE double micrograd_number_by_history(const struct micrograd_row *row, unsigned long stamp)
    __attribute__((pure, nothrow, cold));

/// The number of an operand whose handle is not fresh.
static inline double micrograd_old_number(
    const struct micrograd_tape *tape, const struct micrograd_row *row, unsigned long stamp) {
    if (__builtin_expect(micrograd_is_known(tape, row, stamp), 1)) return row->value;
    return micrograd_number_by_history(row, stamp);
}

/// Enters a tape into the list of all tapes, and takes it out again.
void micrograd_enter_tape(struct micrograd_tape *tape);
void micrograd_remove_tape(struct micrograd_tape *tape);

/// The tape in whose memory a row is, null if there is none.
struct micrograd_tape *_Nullable micrograd_tape_of(const struct micrograd_row *row);

/// The values of so many weighted sums of the same inputs. Their parameters stand run after run: as many weights
/// as inputs, and behind them the bias if they have one.
void micrograd_dots(
    const struct micrograd_row *parameters, const struct micrograd_row *inputs, long count, _Bool hasBias,
    long sums, double *result);

/// Adds to the adjoints of such a sum's operands what its own, `here`, passes on.
void micrograd_dot_backward(
    const struct micrograd_row *parameters, const struct micrograd_row *inputs, long count, _Bool hasBias,
    double here, double *parameterAdjoints, double *inputAdjoints);

/// A stamp that no tape has had before; the one below it, which is odd, is free for handles that are made later than
/// their rows.
unsigned long micrograd_next_stamp(void);

/// Hands `object` to `release` when this thread ends. One object a thread.
void micrograd_release_at_thread_exit(void *object, void (*release)(void *object));

#pragma clang assume_nonnull end

#endif
