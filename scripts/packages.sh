# What the system must hold: .NET and Node from the user, the rest from Debian.
# shellcheck shell=bash

readonly DOTNET_MAJOR=10 NODE_MAJOR=20 POSTGRES_MAJOR=15
APT=(env DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1 apt-get -o DPkg::Lock::Timeout=300 -o Acquire::Retries=2)
SUDO=()

# Cheap, so it comes before anything heavy. --list-sdks asks the launcher, which works without ICU.
tools_check() {
    export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
    export HOME=${HOME:-$(getent passwd "$EUID" | cut -d : -f 6)} # both insist on one
    SDKS=$(dotnet --list-sdks 2>/dev/null) ||
        fail "The .NET SDK is missing (dotnet is not in PATH)." "Install .NET SDK $DOTNET_MAJOR: https://dot.net"
    grep -q "^$DOTNET_MAJOR\." <<<"$SDKS" ||
        fail "The .NET SDK $DOTNET_MAJOR is missing; found: ${SDKS:-none}" "Install it: https://dot.net"
    local node
    node=$(node --version 2>/dev/null) ||
        fail "Node is missing (node is not in PATH)." "Install Node $NODE_MAJOR or newer: https://nodejs.org"
    [[ $node =~ ^v([0-9]+) ]] && [ "${BASH_REMATCH[1]}" -ge $NODE_MAJOR ] ||
        fail "Node $node is too old." "Install Node $NODE_MAJOR or newer: https://nodejs.org"
    command -v npm >/dev/null || fail "npm is missing; it comes with Node or as the Debian package npm."
}

# packages_for run|test|database: installs what is missing, having said what and why.
packages_for() {
    MISSING=()
    if [ "$1" = test ] || private_database; then
        postgres_bin >/dev/null || want postgresql "the database, with PostGIS"
    fi
    if [ "$1" != database ]; then
        command -v ogr2ogr >/dev/null || want gdal-bin "reads shapefiles and other map files"
        command -v rsvg-convert >/dev/null || want librsvg2-bin "draws the preview picture of a school"
        thai_font || want fonts-tlwg-laksaman-ttf "Thai letters in that picture"
    fi
    if [ "$1" = test ]; then
        browser >/dev/null || want chromium "the browser of the tests"
        command -v pdftotext >/dev/null || want poppler-utils "reads the book that the browser prints"
        command -v shellcheck >/dev/null || want shellcheck "checks the scripts"
    fi
    [ ${#MISSING[@]} -eq 0 ] || install_missing
}

want() {
    [ ${#MISSING[@]} -gt 0 ] || say "Missing on this system:"
    MISSING+=("$1")
    printf '  %-26s%s\n' "$1" "$2" >&2
}

browser() { printenv GIS_TEST_BROWSER || command -v chromium; }
thai_font() { [ -n "$(fc-list :lang=th 2>/dev/null)" ]; }

install_missing() {
    if ! command -v apt-get >/dev/null; then
        fail "There is no apt-get here to install them." "Install by hand: ${MISSING[*]}" \
            "(postgresql: version $POSTGRES_MAJOR or newer in /usr/lib/postgresql, with PostGIS)"
    fi
    sudo_works || fail "Installing needs root, and sudo is missing or was refused." \
        "Ask an administrator for: apt-get install --no-install-recommends $(apt_names)"
    apt_lists || WHOLE=yes step "asking Debian what there is" apt_update || no_network
    # The lists may be older than what the mirror still serves: once more with new ones.
    WHOLE=yes step "installing (some minutes on a slow line)" apt_install ||
        { WHOLE=yes step "asking Debian what there is" apt_update && WHOLE=yes step "installing again" apt_install; } ||
        no_network
    hash -r
}

sudo_works() {
    [ "$EUID" -ne 0 ] || return 0
    command -v sudo >/dev/null && { sudo -n true 2>/dev/null || { [ -t 0 ] && sudo -v; } } || return 1
    SUDO=(sudo)
}

no_network() {
    fail "The packages could not be installed; apt-get's own words stand above." \
        "Is there a network? By hand: apt-get update && apt-get install --no-install-recommends $(apt_names)"
}

apt_lists() { compgen -G '/var/lib/apt/lists/*_Packages*' >/dev/null; }
# Without the error mode apt-get update calls a mirror that it could not reach a success.
apt_update() { "${SUDO[@]}" "${APT[@]}" -q -o APT::Update::Error-Mode=any update 2>&1 | tail -n 9; }

# Debian makes and starts a cluster of its own when the server package is installed. Ours is private, so a drop-in
# keeps it from that, for this installation only; a cluster that is there already is not touched.
apt_install() {
    local drop=/etc/postgresql-common/createcluster.d/gis-schools.conf names status=0
    read -ra names <<<"$(apt_names)"
    "${SUDO[@]}" mkdir -p "${drop%/*}"
    echo 'create_main_cluster = false' | "${SUDO[@]}" tee "$drop" >/dev/null
    "${SUDO[@]}" "${APT[@]}" -q -y --no-install-recommends install "${names[@]}" 2>&1 | tail -n 9 || status=$?
    "${SUDO[@]}" rm -f "$drop"
    return $status
}

# PostGIS is packaged for one major version of PostgreSQL: the newest one that this Debian has.
apt_names() {
    local name
    for name in "${MISSING[@]}"; do
        [ "$name" != postgresql ] || name=$(apt_postgis)
        echo "$name"
    done | xargs
}

apt_postgis() {
    local newest
    newest=$(apt-cache pkgnames postgresql- 2>/dev/null | grep -xE 'postgresql-[0-9]+-postgis-3' | sort -V | tail -n 1)
    newest=${newest:-postgresql-$POSTGRES_MAJOR-postgis-3}
    echo "${newest%-postgis-3} $newest"
}
