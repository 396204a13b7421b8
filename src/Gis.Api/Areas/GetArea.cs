using System.Globalization;
using Gis.Api.Data;
using Gis.Api.Shared;
using Npgsql;

namespace Gis.Api.Areas;

/// <summary>One area with its boundary (GeoJSON, WGS 84), the areas above it, and where the boundary comes from.</summary>
internal static class GetArea
{
    internal sealed record Result(
        string Code,
        AreaKind Kind,
        LocalisedName Name,
        string? Parent,
        double[]? Bbox,
        long Schools,
        bool IsDemo,
        RawJson Parents,
        long Children,
        RawJson? Boundary,
        string? Source,
        DateOnly? ObservedOn
    );

    /// <param name="simplify">Degrees that the boundary may be off by; 0 or nothing asks for it whole.</param>
    public static async Task<IResult> Handle(
        string code,
        string? simplify,
        HttpRequest request,
        NpgsqlDataSource database,
        CancellationToken cancellationToken
    )
    {
        await using var command = database.CreateCommand(EmbeddedSql.For(typeof(GetArea)));
        command.Parameters.Add(new() { Value = AreaCodes.Normalise(code) });
        command.Parameters.Add(new() { Value = Tolerance(simplify) });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
            throw new RefusalException(AreaCodes.NoSuchArea);
        var summary = AreaSummary.Read(reader);
        var boundary = RawJson.From(reader.IsDBNull(12) ? null : reader.GetString(12));
        var result = new Result(
            summary.Code,
            summary.Kind,
            summary.Name,
            summary.Parent,
            summary.Bbox,
            summary.Schools,
            summary.IsDemo,
            new(reader.IsDBNull(15) ? "[]" : reader.GetString(15)),
            reader.GetInt64(11),
            boundary,
            reader.IsDBNull(13) ? null : reader.GetString(13),
            reader.IsDBNull(14) ? null : await reader.GetFieldValueAsync<DateOnly>(14, cancellationToken)
        );
        return GeoJson.IsWanted(request) ? GeoJson.Single(new(boundary, result with { Boundary = null }, result.Code)) : Results.Ok(result);
    }

    private static double Tolerance(string? text) =>
        text is null ? 0
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && degrees is >= 0 and <= 1 ? degrees
        : throw new RefusalException(
            Refusal.BadInput(
                "out-of-range",
                "simplify",
                "simplify is a number of degrees from 0 to 1.",
                "simplify ต้องเป็นจำนวนองศาระหว่าง 0 ถึง 1"
            )
        );
}
