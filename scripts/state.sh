# The state folder: keys, files and, unless told otherwise, the private database.
# shellcheck shell=bash
# Locks are taken on folders themselves (flock wants no more than a folder opened for reading), so there are no
# lock files to go stale: a lock ends with the processes that hold it, however they end.

state_open() {
    GIS_STATE=$(realpath -m "${GIS_STATE:-$ROOT/.gis}")
    mkdir -p "$GIS_STATE" 2>/dev/null && [ -w "$GIS_STATE" ] ||
        fail "The state folder $GIS_STATE cannot be written by $(id -un)." \
            "Choose another one: GIS_STATE=~/gis-state ./gis …"
    GIS_STATE=$(realpath "$GIS_STATE")
    export GIS_STATE
}

# One server for each state folder. The server inherits the lock, so that after a kill -9 of this script the next
# run waits until the server, too, has ended.
state_lock() {
    exec 7<"$GIS_STATE"
    if ! flock -n 7; then
        if running=$(running_script); then
            fail "GisSchools is already running with this state folder (process $running)." \
                "Another one beside it: GIS_STATE=/another/folder ASPNETCORE_URLS=http://localhost:5081 ./gis run" \
                "End it: ./gis stop"
        fi
        say "  an earlier server is still ending …"
        flock -w 60 7 || fail "An earlier server holds $GIS_STATE and does not end." "See who: fuser -v $GIS_STATE"
    fi
    rm -f "$GIS_STATE/run.pid"
    echo $$ >"$GIS_STATE/run.pid"
}

# The script that runs the server of this state folder: the recorded one, if it holds the lock; else it fails.
running_script() {
    local pid
    read -r pid 2>/dev/null <"$GIS_STATE/run.pid" && [ "$(readlink "/proc/$pid/fd/7")" = "$GIS_STATE" ] && echo "$pid"
}
