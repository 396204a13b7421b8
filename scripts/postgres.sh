# A private PostgreSQL cluster: reached by a socket in a folder of mode 0700 and by nothing else.
# shellcheck shell=bash
# Two words lead to it: cluster_enter starts it, or joins one that runs (a server beside an import, or what a
# kill -9 left over); cluster_leave stops it when nobody else is in it. Being in it is a shared lock on its data
# folder (8); starting and stopping happen under a lock on its home (9).

HOME_OF_CLUSTER='' # data/ and log lie here
SOCKETS=''         # the folder of the socket: short, since a socket's path holds 107 bytes
OWNER=''           # who the cluster runs as
INSIDE=''          # set while this script is in the cluster

private_database() { [ -z "${ConnectionStrings__Gis:-}" ]; }

# The folder of PostgreSQL's programs: the version the data were made by, else the newest that has PostGIS.
postgres_bin() {
    local version bin
    version=$(cat ${HOME_OF_CLUSTER:+"$HOME_OF_CLUSTER/data/PG_VERSION"} </dev/null 2>/dev/null) || true
    version=${version:-$(newest_postgis)}
    bin=/usr/lib/postgresql/$version/bin
    [ -x "$bin/initdb" ] && [ "$version" -ge $POSTGRES_MAJOR ] && echo "$bin"
}

newest_postgis() {
    printf '%s\n' /usr/share/postgresql/*/extension/postgis.control | cut -d / -f 5 | sort -V | tail -n 1
}

# Where the cluster of the state folder lies. PostgreSQL refuses to run as root, so for root it runs as postgres,
# who cannot enter a folder below one of mode 0700 (such as root's home): then it lies in /var/lib/gis-schools.
cluster_of_state() {
    local key note=$GIS_STATE/postgres.elsewhere elsewhere
    key=$(printf %s "$GIS_STATE" | sha256sum | cut -c 1-8)
    SOCKETS=/tmp/gis-$key
    HOME_OF_CLUSTER=$GIS_STATE/postgres
    elsewhere=/var/lib/gis-schools/$key
    OWNER=$(id -un)
    if [ "$EUID" -eq 0 ]; then
        OWNER=postgres
        # Data made before, by whichever user, stay where and whose they are.
        if [ -d "$HOME_OF_CLUSTER/data" ]; then
            OWNER=$(stat -c %U "$HOME_OF_CLUSTER/data")
        elif [ -d "$elsewhere" ] || ! as_owner test -x "$GIS_STATE" 2>/dev/null; then
            HOME_OF_CLUSTER=$elsewhere
            mkdir -p "${elsewhere%/*}"
        fi
    elif [ -e "$note" ] || { [ -d "$HOME_OF_CLUSTER" ] && [ ! -O "$HOME_OF_CLUSTER" ]; }; then
        fail "The database of $GIS_STATE was made by another user." \
            "Run as that user or as root, or choose another folder: GIS_STATE=~/gis-state ./gis …"
    fi
    if [ -e "$note" ] && [ "$(<"$note")" != "$HOME_OF_CLUSTER" ]; then
        fail "The state folder was moved or copied, its database was not: that lies in $(<"$note")." \
            "Moved: mv $(<"$note") $elsewhere && rm $note" "Copied: rm $note (and begin with an empty database)"
    fi
    if [ "$HOME_OF_CLUSTER" = "$elsewhere" ] && [ ! -e "$note" ]; then
        [ ! -d "$elsewhere" ] || say "  the database of this state folder is still there (to begin anew: rm -r $elsewhere)"
        echo "$elsewhere" >"$note"
    fi
    own_folder "$HOME_OF_CLUSTER"
}

# A folder of the owner's, mode 0700. In /tmp anybody may have made it first: then it is not ours, and not used.
own_folder() {
    mkdir -m 700 "$1" 2>/dev/null || true
    [ "$EUID" -ne 0 ] || [ -L "$1" ] || [ ! -O "$1" ] || chown "$OWNER:" "$1"
    [ ! -L "$1" ] && [ "$(stat -c '%U %a' "$1" 2>/dev/null)" = "$OWNER 700" ] ||
        fail "The folder $1 must belong to $OWNER with mode 0700, and does not." \
            "Remove it, or choose another state folder: GIS_STATE=~/gis-state ./gis …"
}

as_owner() (
    who=()
    [ "$EUID" -ne 0 ] || who=(setpriv "--reuid=$OWNER" "--regid=$(id -g "$OWNER")" --init-groups)
    cd / # the owner may not be able to stand where we do
    exec "${who[@]}" env LC_ALL=C.UTF-8 "$@"
)

cluster_enter() {
    [ -n "$HOME_OF_CLUSTER" ] || cluster_of_state
    unset "${!PG@}" # libpq's variables speak of other servers
    BIN=$(postgres_bin) || fail "PostgreSQL with PostGIS, $POSTGRES_MAJOR or newer, is not here." \
        "A database that exists needs the version that made it: $(cat "$HOME_OF_CLUSTER/data/PG_VERSION" 2>/dev/null)" \
        "apt-get install postgresql-NN-postgis-3"
    exec 9<"$HOME_OF_CLUSTER"
    flock 9
    [ -d "$HOME_OF_CLUSTER/data" ] || step "making the private database" cluster_make
    exec 8<"$HOME_OF_CLUSTER/data"
    flock -s 8
    INSIDE=yes
    flock -u 9
    cluster_keep
}

# Starts it unless it runs.
cluster_keep() {
    flock 9
    if ! cluster_up; then
        own_folder "$SOCKETS"
        step "starting the private database" cluster_start ||
            fail "PostgreSQL did not start; its last words:" "$(tail -n 8 "$HOME_OF_CLUSTER/log" 2>/dev/null)"
    fi
    flock -u 9
}

# Made beside its place and moved there when whole: a kill in between leaves nothing half.
cluster_make() {
    local new=$HOME_OF_CLUSTER/data.new
    rm -rf "$new"
    as_owner "$BIN/initdb" -D "$new" -U postgres --encoding=UTF8 --locale=C.UTF-8 \
        --auth-local=trust --auth-host=reject ${THROW_AWAY:+--no-sync} &&
        echo "include 'gis.conf'" | as_owner tee -a "$new/postgresql.conf" &&
        mv "$new" "$HOME_OF_CLUSTER/data"
}

# The process of the postmaster, if it runs. A postmaster works in its data folder: that tells it from a stranger
# who got its number after a crash.
postmaster() {
    local pid
    read -r pid 2>/dev/null <"$HOME_OF_CLUSTER/data/postmaster.pid" &&
        [ "$(readlink "/proc/$pid/cwd")" = "$HOME_OF_CLUSTER/data" ] && echo "$pid"
}

cluster_up() { postmaster >/dev/null && "$BIN/pg_isready" -q -h "$SOCKETS"; }

cluster_start() {
    local data=$HOME_OF_CLUSTER/data
    cluster_settings | as_owner tee "$data/gis.conf" >/dev/null
    mv -f "$HOME_OF_CLUSTER/log" "$HOME_OF_CLUSTER/log.before" 2>/dev/null
    # It runs but is not to be reached: its socket was swept from /tmp.
    if postmaster >/dev/null; then as_owner "$BIN/pg_ctl" stop -w -D "$data" -m fast; fi
    # PostgreSQL sees itself that a process is gone, but takes a stranger with its number for itself.
    postmaster >/dev/null || rm -f "$data/postmaster.pid" "$SOCKETS"/.s.PGSQL.*
    # After a kill -9 of the postmaster its children hold the shared memory for a moment.
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        as_owner "$BIN/pg_ctl" start -w -t 600 -D "$data" -l "$HOME_OF_CLUSTER/log" && break
        sleep 1
    done
    PGOPTIONS='-c client_min_messages=warning' \
        "$BIN/psql" -Xq -v ON_ERROR_STOP=1 -h "$SOCKETS" -U postgres postgres <<'SQL'
SELECT 'CREATE ROLE gis LOGIN' WHERE to_regrole('gis') IS NULL \gexec
SELECT 'CREATE DATABASE gis OWNER gis' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'gis') \gexec
\c gis
-- Only a superuser may bring PostGIS in; the server is none, so that no fault in it reaches past its database.
CREATE EXTENSION IF NOT EXISTS postgis;
SQL
}

# For two cores and little memory; written anew at every start.
cluster_settings() {
    cat <<CONF
listen_addresses = ''
unix_socket_directories = '$SOCKETS'
unix_socket_permissions = 0700
max_connections = ${THROW_AWAY:+1}40
shared_buffers = 256MB
effective_cache_size = 1GB
work_mem = 16MB
maintenance_work_mem = 128MB
max_wal_size = 2GB
wal_compression = on
random_page_cost = 1.1
jit = off
log_timezone = 'UTC'
timezone = 'UTC'
CONF
    # Nothing of a test's database outlives the test: it need not reach the disk.
    [ -z "$THROW_AWAY" ] || printf '%s = off\n' fsync synchronous_commit full_page_writes
}

# The last one out stops it: a server and an import may share it.
cluster_leave() {
    [ -n "$INSIDE" ] || return 0
    INSIDE=''
    flock 9
    if flock -n 8; then cluster_end || say "PostgreSQL did not stop; see $HOME_OF_CLUSTER/log"; fi
    exec 8<&- 9<&-
}

cluster_end() {
    postmaster >/dev/null || return 0
    as_owner "$(postgres_bin)/pg_ctl" stop -w -t 120 -D "$HOME_OF_CLUSTER/data" -m fast >/dev/null 2>&1 &&
        rmdir "$SOCKETS"
}

open_psql() {
    private_database || fail "ConnectionStrings__Gis names a database of your own: open it with your own psql."
    state_open
    packages_for database
    cluster_enter
    trap : INT # Ctrl-C is psql's
    "$BIN/psql" -h "$SOCKETS" -U gis -d gis "$@" 9<&-
}
