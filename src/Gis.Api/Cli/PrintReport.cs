using System.Globalization;
using Gis.Api.Imports.Reports;

namespace Gis.Api.Cli;

/// <summary>The report of an import for a person at a terminal, in Thai or English.</summary>
internal sealed class PrintReport(TextWriter output, string language)
{
    private const int MostGroups = 20;
    private readonly bool _isThai = language.StartsWith("th", StringComparison.OrdinalIgnoreCase);

    public async Task PrintAsync(ImportReport report)
    {
        var import = report.Import;
        var rows = import.Rows;
        await output.WriteLineAsync($"{Plain(import.FileName)}: {State(import.State)}");
        await output.WriteLineAsync(
            _isThai
                ? $"  {rows.Total:N0} แถว: ใหม่ {rows.New:N0}, เปลี่ยน {rows.Changed:N0}, เหมือนเดิม {rows.Same:N0}, ติดธง {rows.Flagged:N0}, ปฏิเสธ {rows.Refused:N0} ({Seconds(import)} วินาที, รายการนำเข้า {import.Id})"
                : $"  {rows.Total:N0} rows: {rows.New:N0} new, {rows.Changed:N0} changed, {rows.Same:N0} same, {rows.Flagged:N0} flagged, {rows.Refused:N0} refused ({Seconds(import)} s, import {import.Id})"
        );
        foreach (var group in report.Issues.Take(MostGroups))
        {
            await output.WriteLineAsync(
                $"  {Severity(group.Severity), -7} {group.Code} × {group.Count.ToString("N0", CultureInfo.InvariantCulture)}"
            );
            foreach (var issue in group.Examples)
                await output.WriteLineAsync($"    {Row(issue)}{Plain(_isThai ? issue.Th : issue.En)}");
        }
        if (report.Issues.Count > MostGroups)
            await output.WriteLineAsync(_isThai ? "  … ดูทั้งหมดด้วย --report FILE.csv" : "  … all of them with --report FILE.csv");
    }

    private string Row(ImportIssue issue) => issue.Row is { } row ? (_isThai ? $"แถว {row}: " : $"row {row}: ") : "";

    private static string Seconds(ImportSummary import) => (import.Seconds ?? 0).ToString("0.0", CultureInfo.InvariantCulture);

    private string State(string state) =>
        (state, _isThai) switch
        {
            ("applied", true) => "นำเข้าแล้ว",
            ("applied", _) => "imported",
            ("dry-run", true) => "ลองนำเข้า ยังไม่เปลี่ยนข้อมูล",
            ("dry-run", _) => "dry run, nothing was stored",
            ("refused", true) => "ปฏิเสธ ไม่มีข้อมูลใดถูกนำเข้า",
            ("refused", _) => "refused, nothing was stored",
            (_, true) => "ล้มเหลว",
            _ => state,
        };

    private string Severity(string severity) =>
        (severity, _isThai) switch
        {
            ("error", true) => "ผิด",
            ("warning", true) => "เตือน",
            ("info", true) => "แจ้ง",
            _ => severity,
        };

    // Names come from files: a terminal must not obey what they hold.
    private static string Plain(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
