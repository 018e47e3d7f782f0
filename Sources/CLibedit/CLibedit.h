#ifndef MICROGRAD_CLIBEDIT_H
#define MICROGRAD_CLIBEDIT_H

// libedit for Swift.
//
// Swift cannot call C functions that take a variable number of arguments, and
// libedit sets everything through four of them: el_wset, el_wget, history_w
// and their narrow twins. Below is one typed function for each form in use.
// They hold no state: a variable here would exist once in each object file.
//
// Only the wide (wchar_t) half of the interface is used: one wchar_t is one
// Unicode scalar, so cursor positions need no translation from bytes.

#include <histedit.h>
#include <stdio.h>
#include <wchar.h>

/// What a key is bound to: it gets the editor and the key, and answers with
/// one of the CC_ codes. libedit numbers its functions with unsigned chars.
typedef unsigned char (*editline_key_function)(EditLine *, wint_t);

/// Returns the prompt; the text must stay alive until it is replaced.
typedef wchar_t *(*editline_prompt_function)(EditLine *);

/// Opens an editor on C's own streams, which Swift 6 does not let us name.
static inline EditLine *editline_open(const char *program) {
    return el_init(program, stdin, stdout, stderr);
}

/// Writes out what C's stdout still holds.
static inline void editline_flush_output(void) {
    fflush(stdout);
}

static inline int editline_set_keys(EditLine *editor, const wchar_t *emacs_or_vi) {
    return el_wset(editor, EL_EDITOR, emacs_or_vi);
}

/// Whether the user's .editrc chose the keys of vi.
static inline int editline_has_vi_keys(EditLine *editor) {
    const wchar_t *name = NULL;
    return el_wget(editor, EL_EDITOR, &name) == 0 && name != NULL && name[0] == L'v';
}

/// While a line is edited libedit itself looks after resizing and Ctrl-Z.
static inline int editline_handle_signals(EditLine *editor) {
    return el_wset(editor, EL_SIGNAL, 1);
}

/// `escape` brackets the parts of a prompt that take no room on the screen.
static inline int editline_set_prompt(
    EditLine *editor, editline_prompt_function prompt, wchar_t escape) {
    return el_wset(editor, EL_PROMPT_ESC, prompt, (int)escape);
}

static inline int editline_use_history(EditLine *editor, HistoryW *entries) {
    return el_wset(editor, EL_HIST, history_w, entries);
}

static inline int editline_set_owner(EditLine *editor, void *owner) {
    return el_wset(editor, EL_CLIENTDATA, owner);
}

static inline void *editline_owner(EditLine *editor) {
    void *owner = NULL;
    el_wget(editor, EL_CLIENTDATA, &owner);
    return owner;
}

/// The names are kept by libedit and must live as long as the editor.
static inline int editline_add_function(
    EditLine *editor, const wchar_t *name, const wchar_t *help, editline_key_function function) {
    return el_wset(editor, EL_ADDFN, name, help, function);
}

static inline int editline_bind(EditLine *editor, const wchar_t *key, const wchar_t *function) {
    return el_wset(editor, EL_BIND, key, function, (wchar_t *)NULL);
}

/// Binds a key of vi's command mode, the map libedit calls alternative.
static inline int editline_bind_in_command_mode(
    EditLine *editor, const wchar_t *key, const wchar_t *function) {
    return el_wset(editor, EL_BIND, L"-a", key, function, (wchar_t *)NULL);
}

/// Changes a terminal mode: `which` is `-d` (editing) or `-x` (between lines).
static inline int editline_set_terminal_mode(
    EditLine *editor, const wchar_t *which, const wchar_t *setting) {
    return el_wset(editor, EL_SETTY, which, setting, (wchar_t *)NULL);
}

/// Puts the terminal in the mode for editing, or back in the one between lines.
static inline int editline_prepare_terminal(EditLine *editor, int for_editing) {
    return el_wset(editor, EL_PREP_TERM, for_editing);
}

/// An editor that does not edit leaves the terminal alone, even when it ends.
static inline int editline_stop_editing(EditLine *editor) {
    return el_wset(editor, EL_EDITMODE, 0);
}

/// Draws prompt and line afresh where the cursor is.
static inline int editline_redraw(EditLine *editor) {
    return el_wset(editor, EL_REFRESH);
}

// POSIX has it in <wchar.h>, but glibc shows it only to those who ask for X/Open.
extern int wcwidth(wchar_t character);

/// How many columns of the screen a character takes; negative for control characters.
static inline int editline_columns(wchar_t character) {
    return wcwidth(character);
}

static inline int editline_limit_history(HistoryW *entries, int count) {
    HistEventW event;
    return history_w(entries, &event, H_SETSIZE, count);
}

static inline int editline_enter_history(HistoryW *entries, const wchar_t *text) {
    HistEventW event;
    return history_w(entries, &event, H_ENTER, text);
}

#endif
