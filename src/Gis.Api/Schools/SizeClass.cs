namespace Gis.Api.Schools;

/// <summary>The Ministry's size of a school by its students.</summary>
internal enum SizeClass
{
    Small,
    Medium,
    Large,
    ExtraLarge,
}

/// <summary>Upper bounds of the size classes; the defaults are those of the Ministry.</summary>
internal sealed class SizeClassOptions
{
    public const string Section = "SizeClasses";

    /// <summary>For schools that teach primary or kindergarten.</summary>
    public SizeBounds Primary { get; init; } = new(120, 600, 1500);

    /// <summary>For schools of only secondary levels.</summary>
    public SizeBounds Secondary { get; init; } = new(499, 1499, 2499);

    public bool AreOrdered => Primary.AreOrdered && Secondary.AreOrdered;

    /// <summary>As school_size in the database takes them: the least of medium, large and extra large; primary, then secondary.</summary>
    public int[] LeastStudents => [.. Primary.Least, .. Secondary.Least];

    /// <summary>Null where the students or the levels are not known.</summary>
    public SizeClass? Of(int? students, SchoolLevels levels)
    {
        if (students is null || levels == SchoolLevels.None)
            return null;
        var isPrimary = (levels & (SchoolLevels.Kindergarten | SchoolLevels.Primary)) != SchoolLevels.None;
        return (isPrimary ? Primary : Secondary).ClassOf(students.Value);
    }
}

/// <summary>The most students of a small, a medium and a large school; above is extra large.</summary>
internal sealed record SizeBounds(int Small, int Medium, int Large)
{
    public int[] Least => [Small + 1, Medium + 1, Large + 1];

    public bool AreOrdered => Small >= 0 && Small < Medium && Medium < Large;

    public SizeClass ClassOf(int students) =>
        students <= Small ? SizeClass.Small
        : students <= Medium ? SizeClass.Medium
        : students <= Large ? SizeClass.Large
        : SizeClass.ExtraLarge;
}
