namespace Gis.Web.Pages;

/// <summary>What the registers hold of a school; values are the words of the API, years are of the common era.</summary>
public sealed record SchoolRegistersModel(
    StudentsModel? Students,
    StaffModel? Staff,
    IReadOnlyList<BuildingModel> Buildings,
    IReadOnlyList<ReceiverModel> Receivers,
    IReadOnlyList<UseModel> DltvUsage,
    IReadOnlyList<UseModel> PlatformUse,
    IReadOnlyList<LinkModel> Links,
    IReadOnlyList<StatementModel> Statements
);

/// <summary>Who stated a row, and the day it was true; stale: not confirmed in time.</summary>
public sealed record RowOrigin(string Source, DateOnly ObservedOn, bool IsStale = false);

public sealed record TermModel(int AcademicYear, int Term);

public sealed record GradeModel(string Grade, int Male, int Female, int Unknown)
{
    public int Total => Male + Female + Unknown;
}

/// <param name="Earlier">Totals of the terms before, newest first.</param>
public sealed record StudentsModel(
    TermModel Term,
    IReadOnlyList<GradeModel> Grades,
    IReadOnlyList<(TermModel Term, int Total)> Earlier,
    RowOrigin Origin
)
{
    public int Male => Grades.Sum(grade => grade.Male);
    public int Female => Grades.Sum(grade => grade.Female);
    public int Unknown => Grades.Sum(grade => grade.Unknown);
    public int Total => Male + Female + Unknown;
}

public sealed record StaffModel(TermModel Term, IReadOnlyList<(string Role, int People)> Roles, RowOrigin Origin);

public sealed record BuildingModel(
    string TypeName,
    string? TypeCode,
    int? YearBuilt,
    int? Floors,
    int? Classrooms,
    int? OtherRooms,
    string? Condition,
    decimal? CostBaht,
    IReadOnlyList<string> Flags,
    RowOrigin Origin
);

public sealed record ReceiverModel(
    string? Band,
    string? Room,
    string? Grade,
    string Condition,
    string? GivenBy,
    DateOnly? ReceivedOn,
    IReadOnlyList<string> Flags,
    RowOrigin Origin
);

/// <param name="What">A mode of DLTV, or the name of a platform.</param>
public sealed record UseModel(TermModel Term, string What, string? Grades, decimal? HoursAWeek, RowOrigin Origin);

public sealed record LinkModel(
    string Provider,
    string Medium,
    string Role,
    string Status,
    SpeedModel Contracted,
    SpeedModel? Measured,
    DateOnly? ContractFrom,
    DateOnly? ContractTo,
    FarNodeModel? FarNode,
    IReadOnlyList<string> Flags,
    RowOrigin Origin
);

public sealed record SpeedModel(double? DownMbps, double? UpMbps, double? LatencyMs = null, DateOnly? On = null);

public sealed record FarNodeModel(string Code, string? Name, string Kind);

public sealed record StatementModel(string Topic, string Said, int? Classrooms, RowOrigin Origin);
