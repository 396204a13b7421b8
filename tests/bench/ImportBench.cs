namespace Gis.Bench;

/// <summary>
/// The national list into an empty register (areas loaded, every check made, memberships derived) against ogr2ogr loading the
/// same rows by COPY into a bare table without index. Both as programs started anew, in turns, on one server.
/// </summary>
internal static class ImportBench
{
    public static async Task<int> RunAsync(BenchOptions options, BenchDatabase database)
    {
        var areas = await database.HostAsync(["import", "areas", .. options.Boundaries]);
        var ours = new List<double>();
        var again = new List<double>();
        var bare = new List<double>();
        for (var run = 0; run < options.Runs; run++)
        {
            await database.ExecuteAsync(
                "truncate school, area_membership, school_source_key, school_change, import_row, import_issue restart identity cascade"
            );
            ours.Add(await database.HostAsync("import", "schools", options.NationalList));
            again.Add(await database.HostAsync("import", "schools", options.NationalList));
            bare.Add(
                await database.RunAsync(
                    "ogr2ogr",
                    [
                        "-f",
                        "PostgreSQL",
                        database.Libpq,
                        options.NationalList,
                        "-nln",
                        "bare",
                        "-overwrite",
                        "-a_srs",
                        "EPSG:4326",
                        "-lco",
                        "SPATIAL_INDEX=NONE",
                        "-oo",
                        "X_POSSIBLE_NAMES=lon",
                        "-oo",
                        "Y_POSSIBLE_NAMES=lat",
                        "--config",
                        "PG_USE_COPY",
                        "YES",
                    ]
                )
            );
        }
        Console.WriteLine($"Areas (three files): {areas:0.0} s. National list, median of {options.Runs} runs:");
        Figures.Row("", "seconds", "times ogr2ogr");
        Figures.Row("---", "---", "---");
        Figures.Row("ogr2ogr, bare table", Figures.Median(bare), 1);
        Figures.Row("gis import schools", Figures.Median(ours), Figures.Median(ours) / Figures.Median(bare));
        Figures.Row("the same file again", Figures.Median(again), Figures.Median(again) / Figures.Median(bare));
        return 0;
    }
}
