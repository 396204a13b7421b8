using System.Globalization;
using Gis.Api.Areas;
using Gis.Api.Coverage;
using Gis.Api.Shared;
using Gis.Web.Text;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Npgsql;

namespace Gis.Api.Exports;

/// <summary>
/// The list of an area's schools as a file. It is written to disk first: a reader on a slow line then holds a file, not a connection to
/// the database, and a failure half-way is an error, not half a file.
/// </summary>
internal sealed class DownloadSchools(
    ListAreaSchools list,
    GetAreaCoverage getAreaCoverage,
    AreaCodes areas,
    NpgsqlDataSource database,
    StateFolder state,
    IOptions<JsonOptions> json
)
{
    internal enum Format
    {
        Csv,
        Xlsx,
        Geojson,
    }

    private static readonly Dictionary<Format, string> MediaTypes = new()
    {
        [Format.Csv] = "text/csv; charset=utf-8",
        [Format.Xlsx] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [Format.Geojson] = GeoJson.MediaType,
    };

    public async Task<IResult> HandleAsync(
        Format format,
        string code,
        ListAreaSchools.Query query,
        string? language,
        CancellationToken cancellationToken
    )
    {
        var asked = list.Read(code, query);
        var name = await NameAsync(code, cancellationToken);
        var file = new FileStream(
            Path.Combine(state.Folder("exports"), $"{Guid.NewGuid():N}.part"),
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            bufferSize: 64 * 1024,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous
        );
        try
        {
            await WriteAsync(file, format, asked, name, new(language is "en" ? "en" : "th"), cancellationToken);
            file.Position = 0;
            return new Attachment(Results.Stream(file, MediaTypes[format]), NameOf(format, asked, name, language));
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private async Task WriteAsync(
        Stream file,
        Format format,
        ListAreaSchools.Asked asked,
        LocalisedName name,
        ExportColumns columns,
        CancellationToken cancellationToken
    )
    {
        // Sentences are for people; programs take the reason.
        var schools = list.AllAsync(asked with { Explained = format is not Format.Geojson }, null, cancellationToken);
        switch (format)
        {
            case Format.Csv:
                await WriteCsv.ToAsync(file, columns, schools, cancellationToken);
                break;
            case Format.Geojson:
                await WriteGeoJson.ToAsync(file, asked.Day, schools, json.Value.SerializerOptions, cancellationToken);
                break;
            default:
                var coverage = await getAreaCoverage.FindAsync(asked.Code, asked.Day, cancellationToken);
                await WriteXlsx.ToAsync(file, columns, new(name, asked, coverage), schools, cancellationToken);
                break;
        }
    }

    private async Task<LocalisedName> NameAsync(string code, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select name_th, name_en from area where id = $1");
        command.Parameters.Add(new() { Value = await areas.IdOfAsync(code, cancellationToken) });
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);
        return new(row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1));
    }

    /// <summary>A Thai name, and one in ASCII for programs that know no other (RFC 6266).</summary>
    private static ContentDispositionHeaderValue NameOf(Format format, ListAreaSchools.Asked asked, LocalisedName name, string? language)
    {
        var ending = string.Create(CultureInfo.InvariantCulture, $"{asked.Day:yyyy-MM-dd}.{Kebab.Of(format)}");
        var code = string.Concat(AreaCodes.Normalise(asked.Code).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
        var words = Texts.For(language);
        var shown = string.Concat($"{words["exportFile"]}-{words.Name(new(name.Th, name.En))}".Split(Path.GetInvalidFileNameChars()))
            .Replace('\\', '-');
        return new("attachment") { FileName = $"schools-{code}-{ending}", FileNameStar = $"{shown}-{ending}" };
    }

    private sealed class Attachment(IResult file, ContentDispositionHeaderValue name) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.ContentDisposition = name.ToString();
            return file.ExecuteAsync(httpContext);
        }
    }
}
