using Gis.Web.Pages;

namespace Gis.Web.Tests.Pages;

/// <summary>Models of areas that hold nothing, for what needs no server.</summary>
internal static class BookModels
{
    private static readonly AreaTotals None = new(0, 0, 0, [], [], []);

    public static AreaPageModel Named(string name) =>
        new()
        {
            Language = "th",
            SiteTitle = new("แผนที่", "Map"),
            Origin = "http://localhost",
            Code = "TH51",
            Kind = "cluster",
            Name = new(name, null),
            Day = new(2026, 6, 12),
            Today = new(2026, 6, 12),
            Topic = "combined",
            Totals = None,
            Parts = [],
            Elsewhere = None,
            Numbers = new()
            {
                Students = 0,
                Placed = 0,
                Kinds = [],
                Levels = [],
                Sizes = [],
                Buildings = 0,
                Classrooms = 0,
                Conditions = [],
                Receivers = [],
                Links = [],
            },
        };
}
