# Building, and what runs the built binary.
# shellcheck shell=bash
# No build server is left behind (--disable-build-servers): what a command starts ends with it.

DOTNET_OPTIONS=(
    --configuration Release --nologo --verbosity quiet -consoleLoggerParameters:NoSummary --disable-build-servers
)

build_all() {
    tools_check
    packages_for build
    build_lock
    step "building" dotnet build "$ROOT/GisSchools.sln" "${DOTNET_OPTIONS[@]}"
    build_unlock
}

# One build at a time in a checkout: run and test write to the same obj folders.
build_lock() {
    mkdir -p "$ROOT/artifacts"
    exec 6<"$ROOT/artifacts"
    flock -n 6 || { say "  waiting for another build of this checkout …" && flock 6; }
}
build_unlock() { exec 6<&-; }

# Publishes the server to artifacts/app/<print of the sources> and names the folder APP. Published rather than run
# from bin, since only a published server finds its static files in Production; a folder for each state of the
# sources, so that a second start builds nothing and a build never changes files under a running server.
app_publish() {
    build_lock
    APP=$ROOT/artifacts/app/$(sources_print)
    if [ ! -d "$APP" ]; then
        rm -rf "$APP.new"
        step "building the server" \
            dotnet publish "$ROOT/src/Gis.Api" "${DOTNET_OPTIONS[@]}" -p:UseAppHost=false --output "$APP.new" ||
            fail "The server was not built; the errors stand above."
        mv "$APP.new" "$APP"
    fi
    exec 5<"$APP"
    flock -s 5
    sweep_apps
    build_unlock
}

# Names, sizes and times of whatever the build reads, not of what it writes.
sources_print() {
    {
        echo "$SDKS"
        cd "$ROOT" || exit
        find . \( -name '.?*' -o -name bin -o -name obj -o -name node_modules -o -name lib \
            -o -path ./artifacts -o -path ./tests -o -path ./scripts -o -path ./gis \) -prune \
            -o -type f ! -name '*.md' ! -path ./src/Gis.Api/openapi.json -printf '%p %s %T@\n' | sort
    } | sha256sum | cut -c 1-12
}

# Older builds go, except those that a running server holds.
sweep_apps() {
    local old
    for old in "$ROOT"/artifacts/app/*; do
        [ "$old" = "$APP" ] || flock -n "$old" rm -rf "$old" || true
    done
}

# What every program of ours needs: the packages, the server's binary, the database, the variables that it reads.
prepare() {
    state_open
    tools_check
    packages_for run
    app_publish
    if private_database; then
        cluster_enter
        # Twice as many connections as cores would only make the slowest request slower; 8 leaves room for an import.
        export ConnectionStrings__Gis="Host=$SOCKETS;Username=gis;Database=gis;Maximum Pool Size=8"
    fi
    export ASPNETCORE_ENVIRONMENT=${ASPNETCORE_ENVIRONMENT:-Production} ASPNETCORE_CONTENTROOT=$APP
}

# host WORDS…: the binary's command line, with the database up, in the caller's folder (files are named from there).
host() {
    prepare
    attended dotnet "$APP/Gis.Api.dll" "$@"
}

bench() {
    local private=''
    ! private_database || private=yes
    prepare
    # A bench makes databases of its own, with PostGIS: as the cluster's superuser.
    [ -z "$private" ] || export ConnectionStrings__Gis="Host=$SOCKETS;Username=postgres;Database=postgres"
    build_lock
    step "building the benchmarks" dotnet build "$ROOT/tests/bench" "${DOTNET_OPTIONS[@]}"
    build_unlock
    attended dotnet run --no-build --configuration Release --project "$ROOT/tests/bench" -- "$@"
}
