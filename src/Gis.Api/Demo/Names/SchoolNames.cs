namespace Gis.Api.Demo.Names;

/// <summary>Names of schools as they are given: after the village, the temple, the community, those who paid.</summary>
internal static class SchoolNames
{
    private static readonly Romanised School = new("โรงเรียน", "School");
    private static readonly Romanised Village = new("บ้าน", "Ban");
    private static readonly Romanised Temple = new("วัด", "Wat");
    private static readonly Romanised Community = new("ชุมชน", "Chumchon");
    private static readonly Romanised Kindergarten = new("อนุบาล", "Anuban");
    private static readonly Romanised Municipal = new("เทศบาล", "Thetsaban");

    private static readonly Romanised[] Learning = Romanised.List(
        "วิทยา=Witthaya วิทยาคาร=Witthayakhan พิทยา=Phitthaya ศึกษา=Sueksa วิทยาคม=Witthayakhom"
    );
    private static readonly Romanised[] Secondaries = Romanised.List(
        "วิทยาคม=Witthayakhom พิทยาคม=Phitthayakhom พิทยา=Phitthaya วิทยา=Witthaya รัชดาภิเษก=Ratchadaphisek"
    );
    private static readonly Romanised[] Gifts = Romanised.List(
        "ราษฎร์บำรุง=Rat_Bamrung ราษฎร์สงเคราะห์=Rat_Songkhro ประชานุกูล=Prachanukun ประชาสรรค์=Prachasan ราษฎร์พัฒนา=Rat_Phatthana ประชาสามัคคี=Pracha_Samakkhi"
    );
    private static readonly Romanised[] NamedGifts = [.. Gifts, new("อนุสรณ์", "Anuson")];
    private static readonly Romanised[] Temples = Romanised.List(
        "ศรีบุญเรือง=Si_Bun_Rueang พระธาตุ=Phra_That ดอนชัย=Don_Chai ชัยมงคล=Chai_Mongkhon โพธาราม=Photharam ศรีดอนมูล=Si_Don_Mun พระบาท=Phra_Bat ต้นแก้ว=Ton_Kaeo"
    );

    public static Romanised Kindergartens(Romanised place) => Full(Kindergarten, place);

    public static Romanised Primary(Romanised village, DemoRandom random) =>
        random.NextDouble() switch
        {
            < 0.58 => Full(Village, village),
            < 0.70 => Full(Temple, random.Chance(0.4) ? random.Pick(Temples) : village),
            < 0.76 => Full(Community, random.Chance(0.6) ? Village + village : village),
            < 0.84 => Full(village, random.Pick(Learning)),
            < 0.92 => Full(Village, village, random.Pick(Gifts).InBrackets()),
            < 0.96 => Full(Village, village, (village + random.Pick(NamedGifts)).InBrackets()),
            _ => Full(village, random.Pick(NamedGifts)),
        };

    public static Romanised Secondary(Romanised village, DemoRandom random) => Full(village, random.Pick(Secondaries));

    public static Romanised Private(DemoRandom random) => Full(PlaceNames.Founder(random), random.Pick(Learning));

    public static Romanised LocalGovernment(Romanised village) => Full(Municipal, Village + village);

    /// <summary>The same, told apart within a subdistrict by the number of the village.</summary>
    public static Romanised Numbered(Romanised name, int village) =>
        new($"{name.Th} หมู่ที่ {village}", $"{name.En[..^School.En.Length]}Mu {village} {School.En}");

    private static Romanised Full(params ReadOnlySpan<Romanised> parts)
    {
        var (th, en) = (School.Th, "");
        foreach (var part in parts)
        {
            th += part.Th;
            en += part.En + " ";
        }
        return new(th, en + School.En);
    }
}
