using Gis.Bench;

// ./gis bench import | search | coverage [--data FOLDER] [--runs N] [--schools N, made up, for coverage]
var options = BenchOptions.Parse(args);
if (options is null)
{
    Console.Error.WriteLine("Usage: ./gis bench import|search|coverage [--data FOLDER] [--runs N] [--schools N]");
    return 2;
}
await using var database = await BenchDatabase.CreateAsync(options);
return options.Name switch
{
    "import" => await ImportBench.RunAsync(options, database),
    "search" => await SearchBench.RunAsync(options, database),
    "coverage" => await CoverageBench.RunAsync(options, database),
    _ => 2,
};
