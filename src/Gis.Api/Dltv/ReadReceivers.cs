using System.Text.Json.Serialization;
using Gis.Api.Data;
using Gis.Api.Schools;
using Gis.Api.Shared;
using Npgsql;

namespace Gis.Api.Dltv;

/// <param name="Key">Serial or asset number; left out for the public.</param>
internal sealed record ReceiverRecord(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Key,
    DltvBand? Band,
    string? Room,
    string? Grade,
    ReceiverCondition Condition,
    ReceiverOrigin? Origin,
    DateOnly? ReceivedOn,
    string[] Flags,
    string Source,
    DateOnly ObservedOn,
    bool IsStale
);

/// <summary>The DLTV receivers of a school.</summary>
internal static class ReadReceivers
{
    public static Task<IReadOnlyList<ReceiverRecord>> ListAsync(
        NpgsqlConnection connection,
        RegisterQuestion question,
        CancellationToken cancellationToken
    ) =>
        connection.ReadAsync(
            typeof(ReadReceivers),
            row =>
            {
                var observedOn = row.GetFieldValue<DateOnly>(9);
                return new ReceiverRecord(
                    row.TextAt(0),
                    Kebab.TryParse<DltvBand>(row.TextAt(1), out var band) ? band : null,
                    row.TextAt(2),
                    row.TextAt(3),
                    Kebab.Parse<ReceiverCondition>(row.GetString(4)),
                    Kebab.TryParse<ReceiverOrigin>(row.TextAt(5), out var origin) ? origin : null,
                    row.At<DateOnly>(6),
                    row.GetFieldValue<string[]>(7),
                    row.GetString(8),
                    observedOn,
                    observedOn < question.FreshSince
                );
            },
            cancellationToken,
            ("school", question.School),
            ("signedIn", question.IsSignedIn)
        );
}
