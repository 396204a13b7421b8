# Everything that is checked, on a database that is thrown away.
# shellcheck shell=bash

PASSED=0 FAILED=() SKIPPED=()
WORK='' # folder of the throw-away cluster

run_tests() {
    RESULTS=$ROOT/TestResults
    tools_check
    packages_for test
    sweep_leftovers
    rm -rf "$RESULTS"
    mkdir "$RESULTS"
    # Words are for the loop of somebody at work: the checks and the slow parts wait for the whole run.
    # (|| true: what fails is counted, and the rest goes on.)
    [ $# -gt 0 ] || check_sources || true
    build_lock
    if check "building (warnings are errors)" dotnet build "$ROOT/GisSchools.sln" "${DOTNET_OPTIONS[@]}"; then
        build_unlock
        [ "${CI:-}" != true ] || check_document || true
        throw_away_database
        test_projects "$@"
        [ $# -gt 0 ] || test_entry_point
    fi
    finish "$@"
}

# check WORDS COMMAND…: a step that counts only when it fails, so that nothing fails with "0 failed" at the end.
check() {
    step "$@" && return
    FAILED+=("$1")
    return 1
}

check_sources() {
    check "restoring tools" in_root dotnet tool restore &&
        check "formatting (mend: dotnet csharpier format .)" in_root dotnet csharpier check .
    check "scripts (shellcheck)" in_root shellcheck --check-sourced gis .ci/run tests/gis/run.sh
    if [ -e "$ROOT/src/Gis.Web/package.json" ]; then
        check "restoring npm packages" npm --prefix "$ROOT/src/Gis.Web" ci --no-audit --no-fund &&
            check "JavaScript (npm run check)" npm --prefix "$ROOT/src/Gis.Web" run check
    fi
}

# The build writes the API document; what is committed must be that.
check_document() {
    git -C "$ROOT" rev-parse --git-dir >/dev/null 2>&1 || return
    check "the API document is committed as built" git -C "$ROOT" diff --exit-code -- src/Gis.Api/openapi.json
}

in_root() { cd "$ROOT" && "$@"; }

throw_away_database() {
    WORK=$(mktemp -d /tmp/gis-throwaway-XXXXXX)
    chmod 711 "$WORK" # the cluster's owner passes through
    exec 4<"$WORK"    # held as long as this run lives, see sweep_leftovers
    flock 4
    cluster_in "$WORK"
    own_folder "$HOME_OF_CLUSTER"
    cluster_enter
    # A superuser: the fixtures make databases of their own.
    export GIS_TEST_DATABASE="Host=$SOCKETS;Username=postgres;Database=postgres"
    GIS_TEST_BROWSER=$(browser)
    export GIS_TEST_BROWSER
}

cluster_in() {
    THROW_AWAY=yes
    HOME_OF_CLUSTER=$1/postgres
    SOCKETS=$HOME_OF_CLUSTER/sockets
    OWNER=$(id -un)
    [ "$EUID" -ne 0 ] || OWNER=postgres
}

# What a run that was killed outright left behind: its cluster is ended, its folder goes.
sweep_leftovers() {
    local old
    for old in /tmp/gis-throwaway-*/postgres; do
        old=${old%/postgres}
        [ -O "$old" ] && [ ! -L "$old" ] && flock -n "$old" true || continue
        cluster_in "$old"
        cluster_end || true
        rm -rf "$old"
    done
}

# One project after another: two cores are not enough for a browser beside a database under load.
test_projects() {
    local project name filter=() names status
    if [ $# -gt 0 ]; then
        printf -v names '|FullyQualifiedName~%s' "$@"
        filter=(--filter "${names:1}")
    fi
    for project in "$ROOT"/tests/*.Tests/*.csproj; do
        name=$(basename "$project" .csproj) status=0
        say "" "$name"
        attended dotnet test "$project" --no-build "${DOTNET_OPTIONS[@]}" "${filter[@]}" \
            --results-directory "$RESULTS" --logger "trx;LogFileName=$name.trx" \
            --logger 'console;verbosity=minimal' || status=$?
        count_results "$name" $status $#
    done
}

# count_results PROJECT EXITCODE WORDS
count_results() {
    local outcome name before=${#FAILED[@]} tests=0
    while IFS=$'\t' read -r outcome name; do
        tests=$((tests + 1))
        case $outcome in
            Passed) PASSED=$((PASSED + 1)) ;;
            NotExecuted) SKIPPED+=("$name") ;;
            *) FAILED+=("$name") ;;
        esac
    done < <(node "$ROOT/scripts/results.mjs" "$RESULTS/$1.trx")
    if [ $tests -eq 0 ] && [ "$3" -eq 0 ]; then
        FAILED+=("$1 ran no test")
    elif [ "$2" -ne 0 ] && [ ${#FAILED[@]} -eq "$before" ]; then
        FAILED+=("$1 ended with exit code $2")
    fi
}

test_entry_point() {
    local line status=0 before=${#FAILED[@]}
    say ""
    step "the entry point (tests/gis)" tap || status=$?
    while read -r line; do
        case $line in
            ok*) PASSED=$((PASSED + 1)) ;;
            "not ok"*) FAILED+=("tests/gis: ${line#not ok }") ;;
        esac
    done <"$RESULTS/gis.tap"
    [ $status -eq 0 ] || [ ${#FAILED[@]} -gt "$before" ] || FAILED+=("tests/gis did not come to its end")
}

# Its output is shown only when it fails, as a step's is.
tap() {
    "$ROOT/tests/gis/run.sh" | tee "$RESULTS/gis.tap"
}

finish() {
    local status=0 skipped=''
    [ $((PASSED + ${#FAILED[@]} + ${#SKIPPED[@]})) -gt 0 ] || FAILED+=("no test has a name that holds: $*")
    if [ ${#SKIPPED[@]} -gt 0 ]; then
        skipped=", ${#SKIPPED[@]} skipped"
        say "" "Skipped:" "${SKIPPED[@]/#/  }"
        # There a part of the surroundings is missing, and nobody would see it.
        if [ "${CI:-}" = true ]; then
            say "  CI allows none."
            status=1
        fi
    fi
    if [ ${#FAILED[@]} -gt 0 ]; then
        say "" "Failed:" "${FAILED[@]/#/  }"
        status=1
    fi
    cluster_leave
    echo
    echo "$PASSED passed, ${#FAILED[@]} failed$skipped"
    exit $status
}
