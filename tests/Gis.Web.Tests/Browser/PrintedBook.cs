using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Gis.Web.Tests.Browser;

/// <summary>A page as the browser prints it to PDF, read by poppler.</summary>
internal sealed partial class PrintedBook
{
    private PrintedBook(string info, string text)
    {
        Pages = int.Parse(Line().Match(info).Groups["pages"].Value, CultureInfo.InvariantCulture);
        Size = SizeLine().Match(info).Groups["size"].Value;
        Texts = text.TrimEnd('\f').Split('\f');
    }

    public int Pages { get; }

    /// <summary>Such as <c>A4</c>; empty where pages differ.</summary>
    public string Size { get; }

    /// <summary>The text of each page, spaces and line breaks as one space.</summary>
    public IReadOnlyList<string> Texts { get; }

    public string Whole => string.Join(' ', Texts);

    public static async Task<PrintedBook> PrintAsync(SitePage page)
    {
        var file = Path.Combine(Path.GetTempPath(), $"book-{Guid.NewGuid():N}.pdf");
        try
        {
            // As the print button does it: what the style sheets say about paper, and no backgrounds.
            await page.Page.PdfAsync(new() { Path = file, PreferCSSPageSize = true });
            var text = await RunAsync("pdftotext", "-layout", file, "-");
            return new(
                await RunAsync("pdfinfo", file),
                string.Join('\f', text.Split('\f').Select(one => Spaces().Replace(one, " ").Trim()))
            );
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    [GeneratedRegex(@"^Pages:\s+(?<pages>\d+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();

    [GeneratedRegex(@"^Page size:.*\((?<size>\w+)\)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SizeLine();

    [GeneratedRegex(@"[ \r\n\t]+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
