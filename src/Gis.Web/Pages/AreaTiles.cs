namespace Gis.Web.Pages;

/// <summary>The key figures of an area: word, number, and what it is part of. A register that holds nothing yet has none.</summary>
public static class AreaTiles
{
    public static IEnumerable<(string Key, long Number, long? Whole)> Of(AreaPageModel model)
    {
        var numbers = model.Numbers;
        yield return ("schools", model.Totals.Schools, null);
        yield return ("students", numbers.Students, null);
        if (numbers.StaffTerm is not null)
            yield return ("teachers", numbers.Staff.First(role => role.Word is "teacher").Count, null);
        if (numbers.Buildings > 0)
        {
            yield return ("classrooms", numbers.Classrooms, null);
            yield return (
                "dangerous",
                numbers.Conditions.Where(row => row.Word is "poor" or "dangerous").Sum(row => row.Count),
                numbers.Buildings
            );
        }
        if (numbers.Receivers.Sum(row => row.Count) is > 0 and var receivers)
            yield return ("receivers", numbers.Receivers.First(row => row.Word is "working").Count, receivers);
        if (numbers.Links.Sum(link => link.Total) is > 0 and var links)
            yield return ("links", numbers.Links.Sum(link => link.Working), links);
        yield return ("resilient", model.Totals.Resilient, model.Totals.Schools);
    }
}
