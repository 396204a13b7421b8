namespace Gis.Api.Imports.Tables;

/// <summary>
/// The words before a command that give it a network without any connection and a file system that holds the programs of the host
/// (read only), its working folder and one file to read: a converter that a file talks into opening another finds none.
/// </summary>
internal static class Jail
{
    // $1 folder, $2 file to read or nothing, then the command. Mounts are seen by this process alone and go with it.
    private const string Script = """
        set -e
        folder=$1 file=$2; shift 2
        root=$folder/.root
        mkdir -p "$root"
        mount -t tmpfs -o size=1m,mode=755 none "$root"
        mkdir "$root/etc"
        for path in /usr /bin /sbin /lib /lib32 /lib64 /etc/alternatives /etc/ld.so.cache; do
            if [ -L "$path" ]; then cp -P "$path" "$root$path"
            elif [ -d "$path" ]; then
                mkdir "$root$path"; mount --rbind "$path" "$root$path"; mount -o remount,bind,ro "$root$path"
            elif [ -e "$path" ]; then cp "$path" "$root$path"; fi
        done
        mkdir -p "$root$folder"; mount --bind "$folder" "$root$folder"
        if [ -n "$file" ]; then
            mkdir -p "$root${file%/*}"
            [ -e "$root$file" ] || : >"$root$file"
            mount --bind "$file" "$root$file"; mount -o remount,bind,ro "$root$file"
        fi
        exec chroot "$root" env -C "$folder" "$@"
        """;

    /// <summary>From the strictest to what hardly any host forbids: as root and as a user of a namespace of its own each.</summary>
    public static readonly Func<string, string, string[]>[] Kinds =
    [
        (folder, file) => ["unshare", "-n", "-m", "--", "sh", "-c", Script, "jail", folder, file],
        (folder, file) => ["unshare", "-r", "-n", "-m", "--", "sh", "-c", Script, "jail", folder, file],
        (_, _) => ["unshare", "-n", "--"],
        (_, _) => ["unshare", "-r", "-n", "--"],
    ];

    /// <summary>How many of the kinds keep the host's files away too.</summary>
    public const int HidingFiles = 2;
}
