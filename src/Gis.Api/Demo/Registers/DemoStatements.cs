namespace Gis.Api.Demo.Registers;

/// <summary>What schools state about a topic.</summary>
internal static class DemoStatements
{
    public static CsvFile Open(string folder, string name) => new(folder, name, "dmc_code", "topic", "said", "classrooms", "observed_on");

    public static void Write(CsvFile to, DemoSchool school, string topic, string said, int? classrooms, DateOnly observedOn) =>
        to.Row(school.Dmc, topic, said, CsvFile.Of(classrooms), CsvFile.Of(observedOn));
}
