using System.Globalization;
using Gis.Api.Dltv;
using Gis.Api.Shared;

namespace Gis.Api.Demo.Registers;

/// <summary>DLTV receivers of a school, what it states of its need, and how it learns from afar.</summary>
internal sealed class DemoDltv(ulong seed, DemoCalendar calendar)
{
    private const int MostReceivers = 12;
    private static readonly string[] OtherPlatforms = ["Google Classroom", "OBEC Content Center", "Microsoft Teams", "Zoom"];

    public static CsvFile OpenReceivers(string folder, string name) =>
        new(folder, name, "dmc_code", "key", "band", "room", "grade", "condition", "origin", "received_on", "observed_on");

    public static CsvFile OpenUsage(string folder, string name) =>
        new(folder, name, "dmc_code", "academic_year", "term", "mode", "grades", "hours_a_week", "observed_on");

    public static CsvFile OpenPlatforms(string folder, string name) =>
        new(folder, name, "dmc_code", "academic_year", "term", "platform", "grades", "hours_a_week", "observed_on");

    /// <summary>Where the need is not to be known, a small school has not sent its counts by grade, which would tell it.</summary>
    public static bool HasGrades(ulong seed, DemoSchool school) => DemoCases.DltvOf(seed, school.Ordinal) != DltvCase.NeedUnknown;

    /// <param name="grades">That have pupils.</param>
    public void WriteReceivers(CsvFile receivers, CsvFile statements, DemoSchool school, int grades)
    {
        var random = new DemoRandom(DemoRandom.Hash(seed, 330, school.Ordinal));
        var day = calendar.Fresh(random);
        var isNeedDerived = school.IsSmallPrimary;
        var need = isNeedDerived ? grades : 2 + random.Below(MostReceivers - 3);
        var which = DemoCases.DltvOf(seed, school.Ordinal);
        // One classroom cannot be served in part.
        if (which == DltvCase.BelowNeed && need < 2)
            which = DltvCase.NoneWorking;
        if (which is DltvCase.MeetsNeed or DltvCase.BelowNeed or DltvCase.NoneWorking && !isNeedDerived)
            DemoStatements.Write(statements, school, "dltv", "needed-classrooms", need, day);
        switch (which)
        {
            case DltvCase.NotNeeded when random.Chance(0.3):
                DemoStatements.Write(statements, school, "dltv", "needed-classrooms", 0, day);
                break;
            case DltvCase.NotNeeded:
                DemoStatements.Write(statements, school, "dltv", "not-needed", null, day);
                break;
            case DltvCase.MeetsNeed:
                Write(working: need, others: random.Below(2), day);
                break;
            case DltvCase.BelowNeed:
                Write(working: 1 + random.Below(need - 1), others: 1 + random.Below(3), day);
                break;
            case DltvCase.NoneWorking:
                Write(working: 0, others: 1 + random.Below(3), day);
                break;
            case DltvCase.NeedUnknown:
                Write(working: 1 + random.Below(4), others: random.Below(2), day);
                break;
            case DltvCase.StatedNone:
                DemoStatements.Write(statements, school, "dltv", "none", null, day);
                break;
            case DltvCase.Stale when random.Chance(0.25):
                DemoStatements.Write(statements, school, "dltv", "none", null, calendar.Stale(random));
                break;
            case DltvCase.Stale:
                Write(working: 1 + random.Below(4), others: random.Below(2), calendar.Stale(random));
                break;
            case DltvCase.NoRecord:
                break;
        }

        void Write(int working, int others, DateOnly observedOn)
        {
            for (var n = 0; n < working + others; n++)
            {
                var grade = school.Grades[n % school.Grades.Length];
                receivers.Row(
                    school.Dmc,
                    string.Create(CultureInfo.InvariantCulture, $"DEMO-{school.Ordinal + 1:D4}-{n + 1:D2}"),
                    random.Chance(0.75) ? "ku" : "c",
                    $"ห้องเรียน {DemoPupils.ThaiGrade(grade)}",
                    grade,
                    Kebab.Of(
                        n < working ? ReceiverCondition.Working
                        : random.Chance(0.25) ? ReceiverCondition.Missing
                        : ReceiverCondition.Broken
                    ),
                    random.NextDouble() switch
                    {
                        < 0.6 => "foundation",
                        < 0.9 => "obec",
                        _ => "own",
                    },
                    CsvFile.Of(new DateOnly(2014 + random.Below(8), 5, 16).AddDays(random.Below(200))),
                    CsvFile.Of(observedOn)
                );
            }
        }
    }

    public void WriteUse(CsvFile usage, CsvFile platforms, DemoSchool school)
    {
        var random = new DemoRandom(DemoRandom.Hash(seed, 340, school.Ordinal));
        var grades = $"{school.Grades[0]}-{school.Grades[^1]}";
        var (year, term) = calendar.Term;
        foreach (var (ofYear, ofTerm) in ((int, int)[])[(year, term), term == 2 ? (year, 1) : (year - 1, 2)])
        {
            var day = CsvFile.Of(calendar.Today.AddDays(ofTerm == term ? -random.Below(15) - 1 : -200 - random.Below(30)));
            foreach (var mode in Enum.GetValues<DeliveryMode>())
            {
                if (random.Chance(mode is DeliveryMode.OnSite or DeliveryMode.OnAir ? 0.5 : 0.2))
                    Row(usage, Kebab.Of(mode), 2 + random.Below(18));
            }
            if (random.Chance(0.6))
                Row(platforms, "DLIT", 1 + random.Below(6));
            if (random.Chance(0.35))
                Row(platforms, random.Pick(OtherPlatforms), 1 + random.Below(10));

            void Row(CsvFile to, string what, int hours) =>
                to.Row(school.Dmc, CsvFile.Of(ofYear), CsvFile.Of(ofTerm), what, grades, CsvFile.Of(hours), day);
        }
    }
}
