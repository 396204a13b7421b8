namespace Gis.Api.Demo.Names;

/// <summary>A name in Thai and in the Royal Institute's romanisation (RTGS), which writes neither tones nor the length of vowels.</summary>
internal readonly record struct Romanised(string Th, string En)
{
    /// <summary>Two words grow together in Thai and stay apart in English.</summary>
    public static Romanised operator +(Romanised left, Romanised right) => new(left.Th + right.Th, $"{left.En} {right.En}");

    public Romanised InBrackets() => new($" ({Th})", $"({En})");

    /// <summary>Reads "แม่=Mae ห้วย=Huai น้ำเย็น=Nam_Yen".</summary>
    public static Romanised[] List(string text) =>
        [
            .. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(pair => pair.Split('='))
                .Select(pair => new Romanised(pair[0], pair[1].Replace('_', ' '))),
        ];
}
