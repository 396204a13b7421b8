using Gis.Api.Shared;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Gis.Api.Imports;

/// <summary>The files and fields of a multipart request; the files lie in a folder that goes with this.</summary>
internal sealed class Upload(ScratchFolder folder) : IDisposable
{
    public List<ImportFile> Files { get; } = [];

    /// <summary>Field → its values, in the order sent.</summary>
    public Dictionary<string, List<string>> Fields { get; } = new(StringComparer.OrdinalIgnoreCase);

    public string Folder => folder.Path;

    public string? Field(string name) => Fields.GetValueOrDefault(name)?.LastOrDefault(value => value.Length > 0);

    public void Dispose() => folder.Dispose();
}

/// <summary>Streams a multipart request to files in the state folder, within the limit, in the same memory for any length.</summary>
internal sealed class ReceiveUpload(StateFolder state, ImportLimits limits)
{
    // Boundaries, headers and fields come on top of the files.
    private const int Overhead = 1024 * 1024;
    private const int LongestField = 16 * 1024;
    private const int MostFields = 200;

    public async Task<Upload> RunAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limits.MaxFileBytes + Overhead)
            throw TooLarge();
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = limits.MaxFileBytes + Overhead;
        if (
            !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 200 } boundary
        )
            throw Refused(
                StatusCodes.Status415UnsupportedMediaType,
                "multipart-needed",
                "Send the file as multipart/form-data.",
                "กรุณาส่งไฟล์แบบ multipart/form-data"
            );
        var upload = new Upload(ScratchFolder.Make(state.Uploads));
        try
        {
            await ReadAsync(new MultipartReader(boundary.ToString(), request.Body), upload, cancellationToken);
            return upload.Files.Count > 0
                ? upload
                : throw Refused(StatusCodes.Status400BadRequest, "file-missing", "There is no file in the request.", "ไม่มีไฟล์ในคำขอ");
        }
        catch (Exception exception)
        {
            upload.Dispose();
            // A body that does not say its length is cut off by the server itself.
            if (exception is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
                throw TooLarge();
            if (
                exception is InvalidDataException or IOException and not FileNotFoundException
                && !cancellationToken.IsCancellationRequested
            )
                throw Refused(
                    StatusCodes.Status400BadRequest,
                    "multipart-broken",
                    "The multipart request cannot be read.",
                    "อ่านคำขอแบบ multipart ไม่ได้"
                );
            throw;
        }
    }

    private async Task ReadAsync(MultipartReader reader, Upload upload, CancellationToken cancellationToken)
    {
        var room = limits.MaxFileBytes;
        var fields = 0;
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                throw new InvalidDataException();
            if (++fields > MostFields)
                throw Refused(
                    StatusCodes.Status400BadRequest,
                    "too-many-fields",
                    $"A request has at most {MostFields} fields.",
                    $"คำขอมีได้ไม่เกิน {MostFields} ช่อง"
                );
            if (disposition.IsFileDisposition())
                room -= await SaveAsync(section, disposition, upload, room, cancellationToken);
            else
                await KeepAsync(section, disposition, upload, cancellationToken);
        }
    }

    private async Task<long> SaveAsync(
        MultipartSection section,
        ContentDispositionHeaderValue disposition,
        Upload upload,
        long room,
        CancellationToken cancellationToken
    )
    {
        if (upload.Files.Count == limits.MaxFiles)
            throw Refused(
                StatusCodes.Status400BadRequest,
                "too-many-files",
                $"A request has at most {limits.MaxFiles} files.",
                $"ส่งได้ไม่เกิน {limits.MaxFiles} ไฟล์"
            );
        // The name that the user knows the file by; on disk it has one of our own.
        var stated = disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName);
        var name = Path.GetFileName(stated.ToString().Replace('\\', '/'));
        name = name.Length is 0 ? "upload" : WellFormedText.Cut(name, 200);
        var path = Path.Combine(upload.Folder, $"file{upload.Files.Count}");
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        var buffer = new byte[128 * 1024];
        long total = 0;
        int read;
        while ((read = await section.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            total += read;
            if (total > room)
                throw TooLarge();
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
        upload.Files.Add(new ImportFile(path, NameKeyOf(name)));
        return total;
    }

    private static async Task KeepAsync(
        MultipartSection section,
        ContentDispositionHeaderValue disposition,
        Upload upload,
        CancellationToken cancellationToken
    )
    {
        var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
        using var limited = new MemoryStream();
        var buffer = new byte[4096];
        int read;
        while ((read = await section.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (limited.Length + read > LongestField)
                throw Refused(
                    StatusCodes.Status400BadRequest,
                    "field-too-long",
                    $"The field {name} is too long.",
                    $"ช่อง {name} ยาวเกินไป"
                );
            limited.Write(buffer, 0, read);
        }
        var value = WellFormedText.Of(System.Text.Encoding.UTF8.GetString(limited.GetBuffer(), 0, (int)limited.Length)).Trim();
        if (upload.Fields.TryGetValue(name, out var values))
            values.Add(value);
        else
            upload.Fields[name] = [value];
    }

    // A name is shown and stored: no control characters, one form of each letter.
    private static string NameKeyOf(string name) => NameKey.Tidy(name) is { Length: > 0 } tidy ? tidy : "upload";

    private RefusalException TooLarge() => new(PostImport.RefusalOf(RunImport.TooLarge(limits)));

    private static RefusalException Refused(int status, string code, string en, string th) =>
        new(new Refusal(status, code, en, th, "file"));
}
