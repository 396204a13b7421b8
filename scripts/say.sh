# What a person at the terminal sees.
# Steps go to standard error, so that the output of a command (import reports, psql) can be piped.
# shellcheck shell=bash

STEP='' # the process group of the step that runs
LOG=''  # its output

say() { printf '%s\n' "$@" >&2; } # a line for each word

# fail WHAT WAY_OUT…
fail() {
    say "" "$1"
    shift
    [ $# -eq 0 ] || say "${@/#/  }"
    exit 1
}

# step WORDS COMMAND…: runs it quietly, tells the time it took, shows its output only when it failed.
# It runs in the background, since bash hears a signal only while it waits, and as a group, so that Ctrl-C during a
# build ends the compilers too. With WHOLE=yes it is not cut in two: the system's package manager.
step() {
    local words=$1 began=${EPOCHREALTIME/[.,]/} tenths status=0
    shift
    LOG=$(mktemp)
    printf '  %-52s' "$words" >&2
    if [ -n "${WHOLE:-}" ]; then
        "$@" </dev/null >"$LOG" 2>&1 || status=$?
    else
        set -m
        # Locks (4: a test's folder, 5: the built server, 7: the state folder, 8 and 9: the database) stay with this
        # shell: what lives on, such as the database, must not hold them.
        "$@" </dev/null >"$LOG" 2>&1 4<&- 5<&- 7<&- 8<&- 9<&- &
        set +m
        STEP=$!
        wait "$STEP" || status=$?
        STEP=''
    fi
    if [ $status -eq 0 ]; then
        tenths=$(((${EPOCHREALTIME/[.,]/} - began) / 100000))
        printf '%4d.%d s\n' $((tenths / 10)) $((tenths % 10)) >&2
    else
        say " failed"
        tail -n 60 "$LOG" | sed 's/^/    /' >&2
    fi
    rm -f "$LOG"
    return $status
}
