#!/usr/bin/env bash
# ./gis as a user meets it: what it says when something is missing, and what it survives. Prints TAP.
# shellcheck disable=SC2317 # functions are called by ok
set -uo pipefail

ROOT=$(realpath "$(dirname "$0")/../..")
WORK=$(mktemp -d /tmp/gis-tap-XXXXXX)
chmod 755 "$WORK" # below a folder of mode 0700 root's database lies elsewhere; that has a test of its own
NUMBER=0 FAILURES=0
unset ConnectionStrings__Gis
export GIS_STATE=$WORK/state
trap tidy EXIT
trap 'exit 143' TERM INT

tidy() {
    for GIS_STATE in "$WORK"/state*; do "$ROOT/gis" stop; done >/dev/null 2>&1
    rm -rf "$WORK"
}

# ok WORDS CONDITION…: one line of TAP; what ./gis said follows when the condition does not hold.
ok() {
    local words=$1
    shift
    NUMBER=$((NUMBER + 1))
    "$@" && echo "ok $NUMBER - $words" && return
    FAILURES=$((FAILURES + 1))
    echo "not ok $NUMBER - $words"
    sed 's/^/# /' "$OUT"
}

OUT=$WORK/out
gis() { "$ROOT/gis" "$@" >"$OUT" 2>&1 </dev/null; }
says() { grep -qF -- "$1" "$OUT"; }
refuses() { ! "${@:2}" && says "$1"; }
query() { "$ROOT/gis" psql -XAtc "$1" "${@:2}" 2>"$OUT"; }
answers() { [ "$(query "$1")" = "$2" ]; }
postmaster() { head -n 1 "$GIS_STATE/postgres/data/postmaster.pid" 2>/dev/null; }
gone() { ! kill -0 "$1" 2>/dev/null; }
left_over() { ! gone "$1"; }

# within SECONDS COMMAND…
within() {
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        [ $SECONDS -lt $end ] || return 1
        sleep 0.1
    done
}

listening() { (: <"/dev/tcp/127.0.0.1/$PORT") 2>/dev/null; }
free_port() {
    PORT=$((20000 + RANDOM % 10000))
    export ASPNETCORE_URLS=http://localhost:$PORT
    ! listening || free_port
}

# By means that every Debian has: no curl, no pgrep.
healthy() {
    local answer
    { printf 'GET /healthz HTTP/1.0\r\n\r\n' >&3 && read -r answer <&3 && [[ $answer == *" 200 "* ]]; } \
        2>/dev/null 3<>"/dev/tcp/127.0.0.1/$PORT"
}
server_of() {
    local pid
    for pid in $(<"/proc/$1/task/$1/children"); do [ "$(<"/proc/$pid/comm")" != dotnet ] || echo "$pid"; done
}
start() {
    "$ROOT/gis" run --no-demo >"$OUT" 2>&1 </dev/null &
    RUN=$!
    within 300 healthy && SERVER=$(server_of $RUN)
}
ends_with() {
    wait "$RUN"
    [ $? -eq "$1" ]
}

# A PATH that has everything but the programs named.
without() {
    local folder program
    rm -rf "${WORK:?}/bin"
    mkdir "$WORK/bin"
    for folder in ${PATH//:/ }; do ln -s "$folder"/* "$WORK/bin/" 2>/dev/null; done
    for program in "$@"; do rm -f "$WORK/bin/$program"; done
}
# … and one that says something else (for a program that without has taken out).
instead() { printf '#!/bin/sh\necho "%s"\n' "$2" >"$WORK/bin/$1" && chmod +x "$WORK/bin/$1"; }
bare() { PATH=$WORK/bin gis "$@"; }

gis help
ok "help names the two commands" says "./gis test"
ok "an unknown command is refused" refuses 'no "fly"' gis fly

without node
ok "missing Node is told" refuses "Node is missing" bare run
instead node v12.22.0
ok "an old Node is told" refuses "Node v12.22.0 is too old" bare run
without dotnet
ok "a missing SDK is told" refuses "The .NET SDK is missing" bare run
instead dotnet "8.0.100 [/usr/share/dotnet/sdk]"
ok "an old SDK is told" refuses "The .NET SDK 10 is missing; found: 8.0.100" bare run
without ogr2ogr apt-get
ok "a missing package is told, and what for" refuses "reads shapefiles" bare run
ok "without apt the way out is told" says "Install by hand: gdal-bin"
if [ "$EUID" -ne 0 ]; then
    without ogr2ogr sudo
    ok "without sudo the way out is told" refuses "apt-get install --no-install-recommends gdal-bin" bare run
fi

free_port
node -e "require('net').createServer().listen($PORT, '127.0.0.1')" &
STRANGER=$!
within 10 listening
ok "a port in use is told" refuses "already answers on $ASPNETCORE_URLS" gis run
ok "… before anything is built or started" test ! -e "$GIS_STATE/postgres"
kill $STRANGER

free_port
ok "run answers" start
SOCKETS=$(query "SHOW unix_socket_directories" -U postgres)
ok "the database is private" test "$(stat -c %a "$GIS_STATE/postgres" "$SOCKETS" | xargs)" = "700 700"
ok "… and listens to no network" answers "SHOW listen_addresses" ""
ok "the server is no superuser" answers "SELECT usesuper FROM pg_user WHERE usename = 'gis'" f
ok "a second run on the same state is told" refuses "already running" gis run
ok "psql joins the running database and leaves it running" answers "CREATE TABLE kept AS SELECT 42 AS v" "SELECT 1"
ok "… for the server" left_over "$(postmaster)"

FIRST=$RUN FIRST_SERVER=$SERVER
free_port
GIS_STATE=$WORK/state2 ok "another state folder and port run beside it" start
GIS_STATE=$WORK/state2 ok "stop ends that one from elsewhere" gis stop
ok "… with 143" ends_with 143
ok "… and not the first" left_over "$FIRST"
RUN=$FIRST SERVER=$FIRST_SERVER

kill -9 "$(postmaster)"
ok "a killed database comes back under the server" within 30 answers "SELECT v FROM kept" 42

kill -9 "$SERVER"
ok "a killed server ends the run with its code" ends_with 137
ok "… and words" says "ended by signal 9"
ok "… and the database" test -z "$(postmaster)"

start
POSTMASTER=$(postmaster)
kill -9 "$RUN"
ok "a killed script takes its server along" within 30 gone "$SERVER"
ok "… and leaves a database" left_over "$POSTMASTER"
ok "which the next run takes over" start
ok "… as it is" test "$(postmaster)" = "$POSTMASTER"
kill -TERM "$RUN"
ok "TERM ends the run with 143" ends_with 143
ok "… the server" gone "$SERVER"
ok "… the database" within 5 gone "$POSTMASTER"
ok "… and its socket" test ! -e "$SOCKETS"

printf '%s\n/\n' $$ >"$GIS_STATE/postgres/data/postmaster.pid"
ok "a stranger with the number of a dead database does not hinder; nothing was lost" answers "SELECT v FROM kept" 42

mkdir -m 755 "$SOCKETS"
ok "a socket folder that others can enter is not used" refuses "must belong to" gis psql -c "SELECT 1"
rmdir "$SOCKETS"

ok "stop without anything running is no error" gis stop

if [ "$EUID" -eq 0 ]; then
    mkdir -m 700 "$WORK/closed"
    GIS_STATE=$WORK/closed/state
    ok "below a folder of root's alone the database lies elsewhere" answers "SELECT 1" 1
    rm -r "$(<"$GIS_STATE/postgres.elsewhere")"
fi

GIS_STATE=$WORK/state3
free_port
ConnectionStrings__Gis="Host=$WORK;Username=nobody;Database=none" "$ROOT/gis" run >"$OUT" 2>&1 </dev/null &
RUN=$!
serves_or_ended() { healthy || gone "$RUN"; }
within 60 serves_or_ended
ok "with a database of one's own none is started" test ! -e "$GIS_STATE/postgres"
kill "$RUN" 2>/dev/null

echo "1..$NUMBER"
[ $FAILURES -eq 0 ]
