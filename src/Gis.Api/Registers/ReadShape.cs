using System.Globalization;
using Gis.Api.Shared.Crs;
using Gis.Api.Shared.Issues;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Gis.Api.Registers;

/// <summary>Reads the geometry of a row as EWKB in hexadecimal. Pure; whether it is valid, and how far off, the database tells.</summary>
internal sealed class ReadShape(ShapeField shape, KnownCrs crs, CountryBox box)
{
    private readonly ReadWkt _wkt = new(crs);

    // Two dimensions: heights are not read.
    private readonly WKBWriter _writer = new(ByteOrder.LittleEndian, handleSRID: true, emitZ: false, emitM: false);

    /// <summary>The proposed repair of a point is taken for the point.</summary>
    public bool AcceptsProposals { get; init; }

    /// <summary>Null where the row has none, or none that can be used.</summary>
    public string? Of(Func<Field, string?> cell, List<Issue> issues)
    {
        var given =
            cell(shape.Lon) is not null || cell(shape.Lat) is not null ? OfPoint(cell, issues)
            : cell(ShapeField.Text) is { } text ? OfText(text, issues)
            : null;
        if (given is null)
        {
            if (shape.IsNeeded && !issues.Exists(issue => issue.Kind.Severity == Severity.Error))
                issues.Add(new(IssueKinds.PointMissing, shape.Column));
            return null;
        }
        given.SRID = KnownCrs.Wgs84;
        return Convert.ToHexString(_writer.Write(given));
    }

    private Point? OfPoint(Func<Field, string?> cell, List<Issue> issues)
    {
        var point = PointCheck.Read(cell(shape.Lon), cell(shape.Lat), crs, box);
        if (point.Issue is not null)
            issues.Add(point.Issue with { Field = shape.Column });
        if (AcceptsProposals && point.ProposedLon is not null)
        {
            issues.Add(new(IssueKinds.ProposalAccepted, shape.Column, null, point.Issue!.Proposal));
            point = point.Accept();
        }
        // Of what is nothing but its point, one abroad is kept: fibre crosses borders.
        if (shape.IsNeeded && crs.IsWgs84 && point.Issue?.Kind == IssueKinds.OutsideCountry)
            return point is { StatedX: >= -180 and <= 180, StatedY: >= -90 and <= 90 }
                ? new(point.StatedX.Value, point.StatedY.Value)
                : null;
        return point is { Lon: { } lon, Lat: { } lat } ? new(lon, lat) : null;
    }

    private Geometry? OfText(string text, List<Issue> issues)
    {
        if (text.Length > ShapeField.Text.Longest)
        {
            var limit = ShapeField.Text.Longest.ToString(CultureInfo.InvariantCulture);
            issues.Add(new(IssueKinds.TextOverLimit, ShapeField.Text.Name, text[..40] + "…", limit));
            return null;
        }
        string? problem = null;
        var wkt = text.StartsWith('{') ? GeoJsonText.ToWkt(text, out problem) : text;
        if (wkt is null || !_wkt.TryRead(wkt, out var geometry, out problem))
        {
            issues.Add(new(IssueKinds.ShapeUnreadable, ShapeField.Text.Name, problem));
            return null;
        }
        if (geometry.IsEmpty)
            return null;
        if (!shape.Kinds.Contains(geometry.GeometryType, StringComparer.Ordinal))
        {
            issues.Add(new(IssueKinds.ShapeWrongKind, ShapeField.Text.Name, geometry.GeometryType, string.Join(", ", shape.Kinds)));
            return null;
        }
        var envelope = geometry.EnvelopeInternal;
        if (
            envelope is not { MinX: >= -180, MaxX: <= 180, MinY: >= -90, MaxY: <= 90 }
            // An envelope steps over what is no number.
            || Array.Exists(geometry.Coordinates, at => !double.IsFinite(at.X + at.Y))
        )
        {
            issues.Add(new(IssueKinds.ShapeNotDegrees, ShapeField.Text.Name, PointCheck.Text(envelope.MinX, envelope.MinY)));
            return null;
        }
        if (!box.Contains(envelope.MinX, envelope.MinY) || !box.Contains(envelope.MaxX, envelope.MaxY))
            issues.Add(new(IssueKinds.OutsideCountry, ShapeField.Text.Name, PointCheck.Text(envelope.MinX, envelope.MinY)));
        return geometry;
    }
}
