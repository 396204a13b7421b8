using Gis.Api.Imports.Reports;
using Gis.Api.Shared.Crs;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Gis.Api.Imports.AreaRows;

/// <summary>Boundaries as WKT: in WGS 84 they pass through, others are transformed with the pinned parameters.</summary>
internal sealed class ReprojectWkt(KnownCrs crs)
{
    private readonly WKTReader _reader = new() { IsOldNtsCoordinateSyntaxAllowed = false };

    public string? Read(AreaRow row, string? wkt)
    {
        if (wkt is null || crs.IsWgs84)
            return wkt;
        try
        {
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
