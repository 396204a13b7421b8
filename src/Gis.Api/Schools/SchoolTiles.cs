using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Gis.Api.Areas;
using Gis.Api.Data;
using Gis.Tiles;
using Microsoft.Extensions.Options;

namespace Gis.Api.Schools;

/// <summary>What the tiles ask of their host: versions, and the filter of lists for their addresses.</summary>
internal static class SchoolTiles
{
    public static TileHost Host(IServiceProvider services)
    {
        var areas = services.GetRequiredService<AreaCodes>();
        var sizes = services.GetRequiredService<IOptions<SizeClassOptions>>().Value;
        return new(
            services.GetRequiredService<DataVersions>().Text,
            async (query, cancellationToken) =>
            {
                var filter = await SchoolFilter.ParseAsync(
                    new(query.Network, query.Dltv, query.Combined, query.Level, query.Size, query.Kind, query.Area),
                    areas,
                    cancellationToken
                );
                return new(KeyOf(filter, sizes), () => filter.Parameters(sizes));
            }
        );
    }

    // Short, since it stands in entity tags and in the cache once for each tile. The bounds of size classes may change with a restart.
    private static string KeyOf(SchoolFilter filter, SizeClassOptions sizes) =>
        filter.IsEmpty
            ? ""
            : Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { filter, sizes.LeastStudents }))).AsSpan(0, 12)
            );
}
