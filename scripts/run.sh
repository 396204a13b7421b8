# The server and the database, from start to end.
# shellcheck shell=bash

run() {
    local status=0
    export ASPNETCORE_URLS=${ASPNETCORE_URLS:-http://localhost:5080}
    state_open
    state_lock
    ports_free
    say "GisSchools · state in $GIS_STATE"
    prepare
    attended dotnet "$APP/Gis.Api.dll" serve "$@" || status=$?
    if [ $status -gt 128 ]; then
        say "The server was ended by signal $((status - 128)) ($(kill -l $((status - 128))))." \
            "Nothing that was stored is lost: ./gis run starts it again."
    elif [ $status -ne 0 ]; then
        say "The server ended with exit code $status; its last words stand above."
    fi
    exit $status
}

# Somebody else on the port is told before anything is installed or built.
ports_free() {
    local url host port
    for url in ${ASPNETCORE_URLS//;/ }; do
        [[ $url =~ ^https?://(\[.*\]|[^:/]+):([0-9]+) ]] || continue
        host=${BASH_REMATCH[1]//[\[\]]/} port=${BASH_REMATCH[2]}
        case $host in '*' | + | 0.0.0.0 | ::) host=localhost ;; esac
        ! timeout 2 bash -c ": </dev/tcp/$host/$port" 2>/dev/null ||
            fail "Something else already answers on $url." \
                "Another address: ASPNETCORE_URLS=http://localhost:$((port + 1)) ./gis run" \
                "Who it is: ss -ltnp 'sport = :$port'"
    done
}

# Ends the server of the state folder, wherever it was started, and a database left over; silent when there is none.
stop() {
    local pid
    state_open
    if ! flock -n "$GIS_STATE" true && pid=$(running_script); then
        kill -TERM "$pid"
        flock -w 60 "$GIS_STATE" true || fail "The server (process $pid) does not end."
        say "The server is stopped."
    fi
    [ -e "$GIS_STATE/postgres" ] || [ -e "$GIS_STATE/postgres.elsewhere" ] || return 0
    cluster_of_state
    postmaster >/dev/null || return 0
    exec 9<"$HOME_OF_CLUSTER" 8<"$HOME_OF_CLUSTER/data"
    INSIDE=yes
    cluster_leave
    ! postmaster >/dev/null || fail "The private database stays: another command (an import?) is using it."
    say "The private database is stopped."
}
