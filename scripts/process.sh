# The program that a command is about, and how everything that was started is ended again.
# shellcheck shell=bash

CHILD='' # the server, an import, a test run

# attended COMMAND…: runs it in a session of its own, so that Ctrl-C reaches this script alone, which ends it in
# order; should this script be killed outright, the kernel sends it TERM. A database that dies under it (kill -9,
# out of memory) is started again.
attended() {
    local ended nap status
    setpriv --pdeathsig TERM setsid "$@" <&0 4<&- 9<&- &
    CHILD=$!
    while :; do
        sleep 3 4<&- 5<&- 7<&- 8<&- 9<&- &
        nap=$! status=0
        wait -n -p ended "$CHILD" "$nap" || status=$?
        [ "$ended" != "$CHILD" ] || break
        [ -z "$INSIDE" ] || postmaster >/dev/null || cluster_keep
    done
    { kill "$nap" && wait "$nap"; } 2>/dev/null || true
    end_child
    return $status
}

# TERM for the program, and once it has ended for whatever it left behind: a killed test run its test hosts.
end_child() {
    [ -n "$CHILD" ] || return 0
    {
        kill -TERM "$CHILD" || true
        while kill -0 "$CHILD"; do wait "$CHILD" || true; done
        kill -TERM -- "-$CHILD" || true
    } 2>/dev/null
    CHILD=''
}

# The way out of every command. A second Ctrl-C kills a server that takes too long to end.
leave() {
    local status=$?
    set +e
    trap '' HUP
    trap '[ -z "$CHILD" ] || kill -KILL "$CHILD"' INT TERM
    [ -z "$STEP" ] || { kill -TERM -- "-$STEP" && wait "$STEP"; } 2>/dev/null
    end_child
    cluster_leave
    rm -rf ${LOG:+"$LOG"} ${WORK:+"$WORK"}
    exit $status
}
