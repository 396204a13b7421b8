using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Gis.Api.Shared;

internal static class Compression
{
    /// <summary>
    /// Answers made on request are compressed quickly; static files were compressed well by the build. Nothing secret is
    /// reflected beside what a client sends, so compression under TLS gives nothing away.
    /// </summary>
    public static IServiceCollection AddCompression(this IServiceCollection services) =>
        services
            .AddResponseCompression(options =>
            {
                options.EnableForHttps = true;
                options.MimeTypes =
                [
                    .. ResponseCompressionDefaults.MimeTypes,
                    GeoJson.MediaType,
                    "application/problem+json",
                    "application/vnd.mapbox-vector-tile",
                    "image/svg+xml",
                ];
            })
            .Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest)
            .Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
}
