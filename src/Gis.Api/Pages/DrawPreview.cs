using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Gis.Api.Shared;
using Gis.Web.Pictures;
using Gis.Web.Text;

namespace Gis.Api.Pages;

/// <summary>
/// The picture that chat apps show for a school's link: an SVG of our own making, turned into PNG by rsvg-convert in a child
/// process. Kept by the content of the SVG in the state folder, so each is drawn once.
/// </summary>
internal sealed class DrawPreview(StateFolder state, ILogger<DrawPreview> logger) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // About 50 kB each.
    private const int MostKept = 20_000;
    private const int PruneEvery = 500;

    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> _drawing = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _atOnce = new(2);
    private int _drawn;

    public static async Task<IResult> Handle(
        string key,
        HttpContext context,
        SchoolPages pages,
        DrawPreview draw,
        CancellationToken cancellationToken
    )
    {
        if (await pages.FindAsync(key, context.Request, cancellationToken) is not { } school)
            throw new RefusalException(Schools.SchoolKey.NoSuchSchool);
        var texts = Texts.For(school.Language);
        string?[] summary =
        [
            school.Levels.Count > 0 || school.LevelText is not null ? texts.Levels(school.Levels, school.LevelText) : null,
            school.Students is { } students ? texts.Count("studentCount", students) : null,
        ];
        var svg = PreviewPicture.Svg(
            school.Name,
            texts.Place(school.Place),
            [.. summary.OfType<string>()],
            school.SiteTitle,
            school.Map,
            texts,
            school.IsDemo
        );
        context.Response.Headers.CacheControl = "public, max-age=3600";
        return await draw.FileAsync(svg) is { } file
            ? Results.File(file, "image/png")
            : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    public void Dispose() => _atOnce.Dispose();

    /// <summary>Path of the PNG; null where it could not be drawn, which is logged.</summary>
    private async Task<string?> FileAsync(string svg)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(svg)));
        var file = Path.Combine(state.Folder(Path.Combine("previews", name[..2])), $"{name}.png");
        if (File.Exists(file))
            return file;
        // Several who ask together wait for one drawing.
        var drawing = _drawing.GetOrAdd(name, _ => new(() => DrawAsync(svg, file)));
        try
        {
            return await drawing.Value ? file : null;
        }
        finally
        {
            _drawing.TryRemove(new(name, drawing));
        }
    }

    // Each change of a school makes a new picture, and there are two languages: without an end they would fill the disk.
    private void Prune()
    {
        var files = new DirectoryInfo(state.Folder("previews")).GetFiles("*.png", SearchOption.AllDirectories);
        foreach (var old in files.OrderByDescending(file => file.LastWriteTimeUtc).Skip(MostKept))
            old.Delete();
    }

    private async Task<bool> DrawAsync(string svg, string file)
    {
        // A crowd that asks for thousands of pictures gets some of them; pages go on being served.
        if (!await _atOnce.WaitAsync(Patience))
        {
            logger.LogWarning("Too many previews are asked for at once; one was not drawn.");
            return false;
        }
        var draft = $"{file}.{Environment.ProcessId}.part";
        try
        {
            var start = new ProcessStartInfo("rsvg-convert", ["--format", "png", "--output", draft])
            {
                RedirectStandardInput = true,
                RedirectStandardError = true,
                StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                UseShellExecute = false,
            };
            using var process = Process.Start(start)!;
            using var patience = new CancellationTokenSource(Patience);
            try
            {
                var said = process.StandardError.ReadToEndAsync(patience.Token);
                await process.StandardInput.WriteAsync(svg.AsMemory(), patience.Token);
                process.StandardInput.Close();
                await process.WaitForExitAsync(patience.Token);
                if (process.ExitCode == 0)
                {
                    File.Move(draft, file, overwrite: true);
                    if (Interlocked.Increment(ref _drawn) % PruneEvery == 0)
                        Prune();
                    return true;
                }
                logger.LogError("rsvg-convert refused a preview: {Said}", await said);
            }
            catch (OperationCanceledException)
            {
                process.Kill();
                logger.LogError("rsvg-convert took longer than {Patience}.", Patience);
            }
            return false;
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or IOException)
        {
            logger.LogError(exception, "A preview could not be drawn; is rsvg-convert (package librsvg2-bin) installed?");
            return false;
        }
        finally
        {
            File.Delete(draft);
            _atOnce.Release();
        }
    }
}
