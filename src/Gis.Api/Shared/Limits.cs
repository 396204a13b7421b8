using System.Globalization;

namespace Gis.Api.Shared;

/// <summary>Defaults and maxima of what a request may ask for; section "Limits".</summary>
internal sealed class Limits
{
    public const string Section = "Limits";

    public int PageDefault { get; init; } = 50;
    public int PageMax { get; init; } = 500;
    public int SearchDefault { get; init; } = 8;
    public int SearchMax { get; init; } = 50;

    /// <summary>Letters of a search or name filter that are read; longer ones are refused.</summary>
    public int QueryLettersMax { get; init; } = 200;
    public int NearDefault { get; init; } = 10;
    public int NearMax { get; init; } = 50;

    /// <summary>Metres.</summary>
    public int NearReachDefault { get; init; } = 50_000;
    public int NearReachMax { get; init; } = 2_000_000;

    public bool AreSound =>
        InOrder(PageDefault, PageMax)
        && InOrder(SearchDefault, SearchMax)
        && InOrder(NearDefault, NearMax)
        && InOrder(NearReachDefault, NearReachMax)
        && QueryLettersMax > 0;

    /// <summary>The number asked for, the default where none is, or a refusal.</summary>
    public static int Within(string? text, string field, int byDefault, int max)
    {
        if (string.IsNullOrWhiteSpace(text))
            return byDefault;
        if (
            int.TryParse(ThaiDigits.ToAscii(text), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value >= 1
            && value <= max
        )
            return value;
        throw new RefusalException(
            Refusal.BadInput(
                "out-of-range",
                field,
                $"{field} is a whole number from 1 to {max}.",
                $"{field} ต้องเป็นจำนวนเต็มตั้งแต่ 1 ถึง {max}"
            )
        );
    }

    /// <summary>The tidy text of a search, or a refusal when it is too long.</summary>
    public string? Query(string? text, string field = "q")
    {
        if (text?.Length > QueryLettersMax)
            throw new RefusalException(
                Refusal.BadInput(
                    "query-too-long",
                    field,
                    $"{field} has at most {QueryLettersMax} letters.",
                    $"คำค้นยาวได้ไม่เกิน {QueryLettersMax} ตัวอักษร"
                )
            );
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private static bool InOrder(int byDefault, int max) => byDefault >= 1 && byDefault <= max;
}
