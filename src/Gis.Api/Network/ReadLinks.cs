using System.Data.Common;
using System.Text.Json.Serialization;
using Gis.Api.Data;
using Gis.Api.Schools;
using Gis.Api.Shared;
using Npgsql;

namespace Gis.Api.Network;

/// <summary>What a test of the link gave.</summary>
internal sealed record Measurement(double? DownMbps, double? UpMbps, double? LatencyMs, DateOnly? On);

/// <summary>The node that a link leads to.</summary>
internal sealed record FarNode(string Code, string? Name, NodeKind Kind);

/// <param name="Key">Circuit number; left out for the public.</param>
/// <param name="DownMbps">As contracted.</param>
/// <param name="FarPoint">Longitude and latitude of the far end.</param>
/// <param name="MonthlyCostBaht">Left out for the public.</param>
internal sealed record LinkRecord(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Key,
    NetworkProvider Provider,
    LinkMedium Medium,
    LinkRole Role,
    LinkStatus Status,
    double? DownMbps,
    double? UpMbps,
    Measurement? Measured,
    DateOnly? ContractFrom,
    DateOnly? ContractTo,
    FarNode? FarNode,
    double[]? FarPoint,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? MonthlyCostBaht,
    string[] Flags,
    string Source,
    DateOnly ObservedOn,
    bool IsStale
);

/// <summary>The network links of a school: the working primary one first, those that ended last.</summary>
internal static class ReadLinks
{
    public static Task<IReadOnlyList<LinkRecord>> ListAsync(
        NpgsqlConnection connection,
        RegisterQuestion question,
        CancellationToken cancellationToken
    ) =>
        connection.ReadAsync(
            typeof(ReadLinks),
            row => Read(row, question.FreshSince),
            cancellationToken,
            ("school", question.School),
            ("signedIn", question.IsSignedIn)
        );

    private static LinkRecord Read(DbDataReader row, DateOnly freshSince)
    {
        var observedOn = row.GetFieldValue<DateOnly>(21);
        return new(
            row.TextAt(0),
            Kebab.Parse<NetworkProvider>(row.GetString(1)),
            Kebab.Parse<LinkMedium>(row.GetString(2)),
            Kebab.Parse<LinkRole>(row.GetString(3)),
            Kebab.Parse<LinkStatus>(row.GetString(4)),
            row.At<double>(5),
            row.At<double>(6),
            Enumerable.Range(7, 3).All(row.IsDBNull)
                ? null
                : new(row.At<double>(7), row.At<double>(8), row.At<double>(9), row.At<DateOnly>(10)),
            row.At<DateOnly>(11),
            row.At<DateOnly>(12),
            row.IsDBNull(13) ? null : new(row.GetString(13), row.TextAt(14), Kebab.Parse<NodeKind>(row.GetString(15))),
            row.IsDBNull(16) ? null : [row.GetDouble(16), row.GetDouble(17)],
            row.At<decimal>(18),
            row.GetFieldValue<string[]>(19),
            row.GetString(20),
            observedOn,
            observedOn < freshSince
        );
    }
}
