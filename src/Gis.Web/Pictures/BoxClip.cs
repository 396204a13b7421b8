namespace Gis.Web.Pictures;

/// <summary>Sutherland–Hodgman: the part of a ring inside a box.</summary>
internal static class BoxClip
{
    public static IReadOnlyList<(double X, double Y)> Ring(
        IReadOnlyList<(double X, double Y)> ring,
        double left,
        double top,
        double right,
        double bottom
    )
    {
        ring = Side(ring, p => p.X - left);
        ring = Side(ring, p => right - p.X);
        ring = Side(ring, p => p.Y - top);
        return Side(ring, p => bottom - p.Y);
    }

    private static List<(double X, double Y)> Side(IReadOnlyList<(double X, double Y)> ring, Func<(double X, double Y), double> inside)
    {
        var kept = new List<(double X, double Y)>();
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[(i + ring.Count - 1) % ring.Count], ring[i]);
            var (da, db) = (inside(a), inside(b));
            if (da >= 0 != db >= 0)
            {
                var t = da / (da - db);
                kept.Add((a.X + t * (b.X - a.X), a.Y + t * (b.Y - a.Y)));
            }
            if (db >= 0)
                kept.Add(b);
        }
        return kept;
    }
}
