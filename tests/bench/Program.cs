using Gis.Bench;

// ./gis bench import | search [--data FOLDER] [--runs N]
var options = BenchOptions.Parse(args);
if (options is null)
{
    Console.Error.WriteLine("Usage: ./gis bench import|search [--data FOLDER] [--runs N]");
    return 2;
}
await using var database = await BenchDatabase.CreateAsync(options);
return options.Name switch
{
    "import" => await ImportBench.RunAsync(options, database),
    "search" => await SearchBench.RunAsync(options, database),
    _ => 2,
};
