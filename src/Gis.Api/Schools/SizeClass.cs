namespace Gis.Api.Schools;

/// <summary>The Ministry's size of a school by its students.</summary>
internal enum SizeClass
{
    Small,
    Medium,
    Large,
    ExtraLarge,
}

/// <summary>Upper bounds of the size classes, in students; defaults are those of the domain rules.</summary>
internal sealed class SizeClassOptions
{
    public const string Section = "SizeClasses";

    /// <summary>Bounds of small, medium and large where a school teaches primary or kindergarten.</summary>
    public int[] Primary { get; init; } = [120, 600, 1500];

    /// <summary>The same for schools of only secondary levels.</summary>
    public int[] Secondary { get; init; } = [499, 1499, 2499];

    public bool AreOrdered => IsOrdered(Primary) && IsOrdered(Secondary);

    /// <summary>Null where the students or the levels are not known.</summary>
    public SizeClass? Of(int? students, SchoolLevels levels)
    {
        if (students is null || levels == SchoolLevels.None)
            return null;
        var bounds = (levels & (SchoolLevels.Kindergarten | SchoolLevels.Primary)) != SchoolLevels.None ? Primary : Secondary;
        return (SizeClass)bounds.TakeWhile(bound => students > bound).Count();
    }

    private static bool IsOrdered(int[] bounds) => bounds is [>= 0, _, _] && bounds[0] < bounds[1] && bounds[1] < bounds[2];
}
