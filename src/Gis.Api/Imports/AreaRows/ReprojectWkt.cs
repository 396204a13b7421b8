using Gis.Api.Imports.Reports;
using Gis.Api.Shared.Crs;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Gis.Api.Imports.AreaRows;

/// <summary>Boundaries as WKT: in WGS 84 they pass through, others are transformed with the pinned parameters.</summary>
internal sealed class ReprojectWkt(KnownCrs crs)
{
    // MULTIPOLYGON(((…)))
    private const int DeepestPolygon = 3;

    private readonly WKTReader _reader = new() { IsOldNtsCoordinateSyntaxAllowed = false };

    public string? Read(AreaRow row, string? wkt)
    {
        if (wkt is null || crs.IsWgs84)
            return wkt;
        try
        {
            if (Depth(wkt) > DeepestPolygon)
                throw new NetTopologySuite.IO.ParseException("The boundary is not a polygon or multipolygon.");
            var geometry = _reader.Read(wkt);
            geometry.Apply(new ToWgs84(crs));
            return new WKTWriter().Write(geometry);
        }
        catch (Exception exception) when (exception is NetTopologySuite.IO.ParseException or ArgumentException)
        {
            row.Issues.Add(new Issue(IssueKinds.BoundaryUnreadable, "boundary", exception.Message));
            return null;
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
