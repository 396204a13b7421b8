using System.Diagnostics.CodeAnalysis;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Gis.Api.Shared.Crs;

/// <summary>Reads geometry given as WKT; coordinates of other systems than WGS 84 are transformed with the pinned parameters.</summary>
internal sealed class ReadWkt(KnownCrs crs)
{
    // MULTIPOLYGON(((…)))
    private const int Deepest = 3;

    private readonly WKTReader _reader = new() { IsOldNtsCoordinateSyntaxAllowed = false };

    /// <param name="wkt">The text.</param>
    /// <param name="geometry">In lon, lat; perhaps not valid.</param>
    /// <param name="problem">What is wrong with a text that cannot be read.</param>
    public bool TryRead(string wkt, [NotNullWhen(true)] out Geometry? geometry, out string? problem)
    {
        (geometry, problem) = (null, null);
        try
        {
            if (Depth(wkt) > Deepest)
                throw new ParseException("The geometry is a collection of collections.");
            geometry = _reader.Read(wkt);
            if (!crs.IsWgs84)
                geometry.Apply(new ToWgs84(crs));
            return true;
        }
        catch (Exception exception) when (exception is ParseException or ArgumentException)
        {
            problem = exception.Message;
            return false;
        }
    }

    // The reader calls itself for each collection in a collection: enough of them would end the process.
    private static int Depth(string wkt)
    {
        var (depth, deepest) = (0, 0);
        foreach (var letter in wkt)
        {
            depth += letter switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            deepest = Math.Max(deepest, depth);
        }
        return deepest;
    }

    private sealed class ToWgs84(KnownCrs crs) : IEntireCoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence seq)
        {
            for (var i = 0; i < seq.Count; i++)
            {
                var (lon, lat) = crs.ToWgs84(seq.GetX(i), seq.GetY(i));
                seq.SetX(i, lon);
                seq.SetY(i, lat);
            }
        }
    }
}
