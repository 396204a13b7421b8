namespace Gis.Api.Demo.Registers;

/// <summary>The lists of all registers, written a school at a time beside the list of schools.</summary>
internal sealed class RegisterFiles : IDisposable
{
    /// <summary>Schools from the first whose registers are whole; of the others only what decides a status is made up, for the sake of the disk.</summary>
    public const int WholeRegisters = 50_000;

    /// <summary>Kind of import and file, in the order in which they are loaded: links refer to nodes.</summary>
    public static IReadOnlyList<(string Kind, string Name)> All { get; } =
    [
        .. (
            (string[])["nodes", "enrolment", "staff", "buildings", "receivers", "statements", "dltv-usage", "platform-use", "links"]
        ).Select(kind => (kind, $"{kind}.csv")),
    ];

    private readonly ulong _seed;
    private readonly Dictionary<string, CsvFile> _files;
    private readonly DemoLinks _links;
    private readonly DemoDltv _dltv;
    private readonly DemoPupils _pupils;
    private readonly DemoBuildings _buildings;

    public RegisterFiles(DemoSet demo, DemoCalendar calendar, string folder)
    {
        _seed = demo.Plan.Seed;
        var nodes = new DemoNodes(_seed, demo.Country);
        _links = new(_seed, calendar, nodes);
        _dltv = new(_seed, calendar);
        _pupils = new(_seed, calendar);
        _buildings = new(_seed, calendar);
        _files = All.ToDictionary(file => file.Kind, file => Open(file.Kind)(folder, file.Name), StringComparer.Ordinal);
        foreach (var subdistrict in demo.Subdistricts)
            nodes.Write(_files["nodes"], subdistrict, calendar);
    }

    public void Write(DemoSchool school)
    {
        var grades = school.Grades.Length;
        if (school.Ordinal < WholeRegisters)
        {
            if (DemoDltv.HasGrades(_seed, school) || !school.IsSmallPrimary)
                grades = _pupils.WriteEnrolment(_files["enrolment"], school);
            _pupils.WriteStaff(_files["staff"], school);
            _buildings.Write(_files["buildings"], school);
            _dltv.WriteUse(_files["dltv-usage"], _files["platform-use"], school);
        }
        _dltv.WriteReceivers(_files["receivers"], _files["statements"], school, grades);
        _links.Write(_files["links"], _files["statements"], school);
    }

    public void Dispose()
    {
        foreach (var file in _files.Values)
            file.Dispose();
    }

    private static Func<string, string, CsvFile> Open(string kind) =>
        kind switch
        {
            "nodes" => DemoNodes.Open,
            "enrolment" => DemoPupils.OpenEnrolment,
            "staff" => DemoPupils.OpenStaff,
            "buildings" => DemoBuildings.Open,
            "receivers" => DemoDltv.OpenReceivers,
            "statements" => DemoStatements.Open,
            "dltv-usage" => DemoDltv.OpenUsage,
            "platform-use" => DemoDltv.OpenPlatforms,
            _ => DemoLinks.Open,
        };
}
