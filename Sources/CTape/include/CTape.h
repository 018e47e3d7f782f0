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
    unsigned long long operands;
};

/// The part of a tape that every operation looks at. Swift's `TapeStorage` begins with it.
struct micrograd_tape {
    /// Row 0, the row that comes next, and the first for which there is no room. Row 0 is at an address whose lower half
    /// is 0.
    struct micrograd_row *rows, *next, *limit;
    /// Handles with this stamp are fresh.
    unsigned long stamp;
    /// Of the rows that handles with this one were made for, none was given up; their numbers may have changed.
    unsigned long lasting;
};

extern _Thread_local struct micrograd_tape *micrograd_current;

/// This thread's own tape; before its first leaf an empty one without room.
static inline struct micrograd_tape *micrograd_current_tape(void) {
    struct micrograd_tape *tape = micrograd_current;
    return tape;
}
static inline void micrograd_set_current_tape(struct micrograd_tape *tape) {
    micrograd_current = tape;
    // `micrograd_known` reads it, which it does not say: the store is to be there.
    __asm__ volatile("" ::: "memory");
}
_Bool micrograd_is_no_tape(const struct micrograd_tape *tape);

static inline unsigned long micrograd_stamp(const struct micrograd_tape *tape) { return tape->stamp; }

static inline _Bool micrograd_has_room(const struct micrograd_tape *tape) { return tape->next != tape->limit; }

/// Whether a tape has room for a row at this address, and it is not row 0.
static inline _Bool micrograd_holds(const struct micrograd_tape *tape, const struct micrograd_row *row) {
    return row > tape->rows && row < tape->limit;
}

/// A row's word: what its operation and marks are, and the lower halves of its operands' addresses. Those are the rows'
/// numbers, five bits to the left, as a row takes 32 bytes.
static inline unsigned long long micrograd_operands(
    const struct micrograd_row *left, const struct micrograd_row *right, unsigned long long marks) {
    return (unsigned)(unsigned long)left + ((unsigned long long)right << 32) + marks;
}

// Two calls that next to never come. To the compiler they are functions of their arguments (`const`), so of several
// operations in a row only the last has to store which row comes next; and they leave registers alone, so that nothing
// is moved out of the way. Swift could say neither. In truth they read the tape, but nothing of it that an operation
// changes, other than `next`, and what they need of that was stored before the handle in question grew old. All else is
// changed behind calls that no compiler sees into: `withTape`, `use` and setting data are not to be inlined. What one of
// them writes is which stamp is asked first from then on, and the one before is as true. (Measured on
// the moons demo, recording alone: with registers left alone 9.6 → 8.0 ms for 100 steps; with fewer stores, on another
// machine, 12.0 → 11.0 ms.)

/// Ends the program: this tape is full. It has an answer, since to the compiler the program goes on.
MICROGRAD_RARE struct micrograd_row *micrograd_no_room(struct micrograd_row *limit)
    __attribute__((const, nothrow, cold));

/// The row itself, when it was not given up since a handle with this stamp was made and is on this thread's own tape;
/// otherwise it ends the program. `now` is that tape's stamp: as long as it is the same, so is the answer.
MICROGRAD_RARE const struct micrograd_row *micrograd_known(
    const struct micrograd_row *row, unsigned long stamp, unsigned long now) __attribute__((const, nothrow, cold));

/// Appends a row to a tape.
static inline struct micrograd_row *micrograd_append(
    struct micrograd_tape *tape, double value, double leftSlope, double rightSlope, unsigned long long operands) {
    struct micrograd_row *row = tape->next;
    if (__builtin_expect(row == tape->limit, 0)) row = micrograd_no_room(row);
    row->value = value;
    row->leftSlope = leftSlope;
    row->rightSlope = rightSlope;
    row->operands = operands;
    tape->next = row + 1;
    return row;
}

/// The number of an operand whose handle is not fresh.
static inline double micrograd_old_number(
    const struct micrograd_tape *tape, const struct micrograd_row *row, unsigned long stamp) {
    if (__builtin_expect(stamp == tape->lasting, 1)) return row->value;
    return micrograd_known(row, stamp, tape->stamp)->value;
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

/// Adjoints go in blocks of so many rows; the number of a row's block is its own, shifted by this.
enum { micrograd_block_rows = 64, micrograd_block_shift = 6 };

/// Makes a row's block one that counts: all its adjoints are those of rows that no pass has reached. It is a loop and not
/// a call, before which a sweep would have to store the numbers that it has in registers. (On Darwin the compiler makes a
/// call of it all the same.)
static inline void micrograd_touch(double *adjoints, _Bool *touched, long row) {
    const long block = row >> micrograd_block_shift;
    if (__builtin_expect(touched[block], 1)) return;
    double *first = adjoints + (block << micrograd_block_shift);
    for (int place = 0; place < micrograd_block_rows; place++) first[place] = -0.0;
    touched[block] = 1;
}

/// A stamp that no tape has had before; the one below it, which is odd, is free for handles that are made later than
/// their rows.
unsigned long micrograd_next_stamp(void);

/// Hands `object` to `release` when this thread ends. One object a thread.
void micrograd_release_at_thread_exit(void *object, void (*release)(void *object));

#pragma clang assume_nonnull end

#endif
