using Gis.Api.Data;
using Gis.Api.Demo;
using Gis.Api.Imports;
using Gis.Api.Imports.Tables;
using Gis.Api.Shared;
using Npgsql;

namespace Gis.Api.Cli;

/// <summary>What a command works with: the same configuration as the server's, and its database with the schema up to date.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly ILoggerFactory _loggers = LoggerFactory.Create(logging =>
        logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning)
    );

    private Session(IConfiguration configuration)
    {
        Configuration = configuration;
        Database = DataServices.CreateDataSource(configuration);
    }

    public IConfiguration Configuration { get; }

    public NpgsqlDataSource Database { get; }

    public static async Task<Session> OpenAsync(CancellationToken cancellationToken)
    {
        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .Build();
        var session = new Session(configuration);
        if (!await SchemaState.IsCurrentAsync(session.Database, cancellationToken))
            await session.MigrateAsync(cancellationToken);
        return session;
    }

    /// <summary>The import as the server runs it, with the server's limits.</summary>
    public (RunImport Run, ImportLimits Limits) Imports(Func<ImportLimits, ImportLimits>? adapt = null)
    {
        var limits = Configuration.GetSection(ImportLimits.Section).Get<ImportLimits>() ?? new ImportLimits();
        limits = adapt?.Invoke(limits) ?? limits;
        var gdal = new Gdal(new LimitedProcess(limits, _loggers.CreateLogger<LimitedProcess>()));
        return (new RunImport(Database, new OpenTable(gdal, new Unzip(limits), new StateFolder(Configuration)), limits), limits);
    }

    public LoadDemo Demo()
    {
        // The files are our own, and those of two million schools are larger than what the server takes from others.
        var (run, limits) = Imports(limits => limits with { MaxFileBytes = long.MaxValue, MaxRows = int.MaxValue });
        return new LoadDemo(Database, run, limits, new StateFolder(Configuration), new ThaiClock(TimeProvider.System));
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        _loggers.Dispose();
    }

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        var services = new ServiceCollection().AddSingleton(_loggers).AddLogging().AddData(Configuration);
        await using var provider = services.BuildServiceProvider();
        await provider.MigrateAsync(cancellationToken);
        await Database.ReloadTypesAsync(cancellationToken);
    }
}
