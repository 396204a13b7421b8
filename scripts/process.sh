# The program that a command is about, and how everything that was started is ended again.
# shellcheck shell=bash

CHILD='' # the server, an import, a test run

# attended COMMAND…: runs it with this terminal. Ctrl-C reaches this script, which sends it TERM; should this script
# be killed outright, the kernel does. A database that dies under it (kill -9, out of memory) is started again.
attended() {
    local ended nap status
    setpriv --pdeathsig TERM -- "$@" <&0 9<&- &
    CHILD=$!
    while :; do
        sleep 3 5<&- 7<&- 8<&- 9<&- &
        nap=$! status=0
        wait -n -p ended "$CHILD" "$nap" || status=$?
        [ "$ended" != "$CHILD" ] || break
        [ -z "$INSIDE" ] || postmaster >/dev/null || cluster_keep
    done
    CHILD=''
    { kill "$nap" && wait "$nap"; } 2>/dev/null || true
    return $status
}

# The way out of every command. A second Ctrl-C kills a server that takes too long to end.
leave() {
    local status=$?
    set +e
    trap '' HUP
    trap '[ -z "$CHILD" ] || kill -KILL "$CHILD"' INT TERM
    [ -z "$STEP" ] || { kill -TERM -- "-$STEP" && wait "$STEP"; } 2>/dev/null
    if [ -n "$CHILD" ]; then
        kill -TERM "$CHILD"
        while kill -0 "$CHILD" 2>/dev/null; do wait "$CHILD"; done 2>/dev/null
    fi
    cluster_leave
    [ -z "$WORK" ] || rm -rf "$WORK"
    exit $status
}
