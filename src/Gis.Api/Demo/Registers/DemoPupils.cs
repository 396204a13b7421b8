namespace Gis.Api.Demo.Registers;

/// <summary>Students by grade and sex of three years, the newest adding up to what the list of schools says; staff by role.</summary>
internal sealed class DemoPupils(ulong seed, DemoCalendar calendar)
{
    private const int Years = 3;

    private static readonly string[] All = ["k1", "k2", "k3", "p1", "p2", "p3", "p4", "p5", "p6", "m1", "m2", "m3", "m4", "m5", "m6"];

    /// <summary>One row a school and year, a column for each grade and sex: a fifteenth of the rows that the other form takes.</summary>
    public static CsvFile OpenEnrolment(string folder, string name) =>
        new(
            folder,
            name,
            ["dmc_code", "academic_year", "term", .. All.SelectMany(grade => (string[])[$"{grade}_male", $"{grade}_female"]), "observed_on"]
        );

    public static CsvFile OpenStaff(string folder, string name) =>
        new(folder, name, "dmc_code", "academic_year", "term", "role", "people", "observed_on");

    public static string ThaiGrade(string grade) =>
        grade[0] switch
        {
            'k' => "อ.",
            'p' => "ป.",
            _ => "ม.",
        } + grade[1..];

    /// <returns>Grades with pupils in the newest year.</returns>
    public int WriteEnrolment(CsvFile to, DemoSchool school)
    {
        var random = new DemoRandom(DemoRandom.Hash(seed, 350, school.Ordinal));
        // Most schools lose pupils from year to year.
        var growth = random.Between(-0.07, 0.03);
        var withPupils = 0;
        for (var ago = 0; ago < Years; ago++)
        {
            var total = (int)Math.Round(school.Students / Math.Pow(1 + growth, ago));
            var ofGrades = DemoPlan.Share(total, [.. school.Grades.Select(_ => random.Between(0.7, 1.3))], least: 0);
            var day = calendar.CountDay.AddYears(-ago);
            var cells = new string?[All.Length * 2 + 4];
            (cells[0], cells[1], cells[2], cells[^1]) = (school.Dmc, CsvFile.Of(day.Year), "1", CsvFile.Of(day));
            foreach (var (i, grade) in school.Grades.Index())
            {
                var boys = (int)Math.Round(ofGrades[i] * random.Between(0.42, 0.6));
                var column = 3 + 2 * Array.IndexOf(All, grade);
                (cells[column], cells[column + 1]) = (CsvFile.Of(boys), CsvFile.Of(ofGrades[i] - boys));
            }
            to.Row(cells);
            if (ago == 0)
                withPupils = ofGrades.Count(pupils => pupils > 0);
        }
        return withPupils;
    }

    public void WriteStaff(CsvFile to, DemoSchool school)
    {
        var random = new DemoRandom(DemoRandom.Hash(seed, 360, school.Ordinal));
        // The smallest schools share a director with a neighbour.
        Row("director", school.Students < 60 && random.Chance(0.4) ? 0 : 1);
        Row("teacher", Math.Max(1, (int)Math.Round(school.Students / random.Between(14, 22)) + random.Below(3)));
        Row("support", school.Students / 300 + random.Below(2));
        Row("other", random.Below(3));

        void Row(string role, int people) =>
            to.Row(school.Dmc, CsvFile.Of(calendar.CountDay.Year), "1", role, CsvFile.Of(people), CsvFile.Of(calendar.CountDay));
    }
}
