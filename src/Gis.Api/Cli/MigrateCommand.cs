using System.CommandLine;

namespace Gis.Api.Cli;

/// <summary><c>migrate</c>: brings the database's schema up to date, as every start of the server does.</summary>
internal static class MigrateCommand
{
    public static Command Make()
    {
        var command = new Command("migrate", "Bring the database's schema up to date.");
        command.SetAction(
            async (_, cancellationToken) =>
            {
                await using var session = await Session.OpenAsync(cancellationToken);
                await Console.Out.WriteLineAsync("The schema is up to date.");
                return 0;
            }
        );
        return command;
    }
}
