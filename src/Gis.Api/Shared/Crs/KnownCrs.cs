using System.Collections.Frozen;
using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;

namespace Gis.Api.Shared.Crs;

/// <summary>
/// The coordinate systems that Thai data come in, each with pinned parameters. PROJ's own choice for Indian 1975 is 189 m wrong
/// against the pair published by the Royal Thai Survey Department; its three-parameter set below is within 0.25 m. So nothing is
/// transformed by PROJ, PostGIS or GDAL.
/// </summary>
internal sealed class KnownCrs
{
    public const int Wgs84 = 4326;

    private static readonly CoordinateSystemFactory Systems = new();
    private static readonly FrozenDictionary<int, KnownCrs> All = (
        (KnownCrs[])
            [
                new(Wgs84, "WGS 84 longitude and latitude in degrees", null),
                new(32647, "WGS 84 / UTM zone 47N in metres", ProjectedCoordinateSystem.WGS84_UTM(47, zoneIsNorth: true)),
                new(32648, "WGS 84 / UTM zone 48N in metres", ProjectedCoordinateSystem.WGS84_UTM(48, zoneIsNorth: true)),
                new(3857, "WGS 84 / Pseudo-Mercator in metres", ProjectedCoordinateSystem.WebMercator),
                new(24047, "Indian 1975 / UTM zone 47N in metres, shift 204.4798, 837.8940, 294.7765", Indian1975Utm(47)),
                new(24048, "Indian 1975 / UTM zone 48N in metres, shift 204.4798, 837.8940, 294.7765", Indian1975Utm(48)),
            ]
    ).ToFrozenDictionary(crs => crs.Epsg);

    private readonly Lazy<MathTransform?> _toWgs84;

    private KnownCrs(int epsg, string description, ProjectedCoordinateSystem? system)
    {
        Epsg = epsg;
        Description = description;
        _toWgs84 = new Lazy<MathTransform?>(() =>
            system is null
                ? null
                : new CoordinateTransformationFactory().CreateFromCoordinateSystems(system, GeographicCoordinateSystem.WGS84).MathTransform
        );
    }

    public int Epsg { get; }

    /// <summary>What is stored with an import: the system and the parameters that were used.</summary>
    public string Description { get; }

    public bool IsWgs84 => Epsg == Wgs84;

    public static KnownCrs? Find(int epsg) => All.GetValueOrDefault(epsg);

    public static IEnumerable<int> Codes => All.Keys.Order();

    /// <summary>Reads "EPSG:24047" or "24047"; null where it is neither or not known here.</summary>
    public static KnownCrs? Parse(string text)
    {
        var digits = text.StartsWith("EPSG:", StringComparison.OrdinalIgnoreCase) ? text.AsSpan(5) : text;
        return int.TryParse(digits, System.Globalization.CultureInfo.InvariantCulture, out var epsg) ? Find(epsg) : null;
    }

    /// <summary>x, y of this system (lon, lat for WGS 84) to lon, lat in degrees.</summary>
    public (double Lon, double Lat) ToWgs84(double x, double y) => _toWgs84.Value is { } transform ? transform.Transform(x, y) : (x, y);

    private static ProjectedCoordinateSystem Indian1975Utm(int zone)
    {
        var everest = Systems.CreateFlattenedSphere("Everest 1830 (1937 Adjustment)", 6377276.345, 300.8017, LinearUnit.Metre);
        var datum = Systems.CreateHorizontalDatum(
            "Indian 1975",
            DatumType.HD_Geocentric,
            everest,
            new Wgs84ConversionInfo(204.4798, 837.8940, 294.7765, 0, 0, 0, 0)
        );
        var geographic = Systems.CreateGeographicCoordinateSystem(
            "Indian 1975",
            AngularUnit.Degrees,
            datum,
            PrimeMeridian.Greenwich,
            new AxisInfo("Lon", AxisOrientationEnum.East),
            new AxisInfo("Lat", AxisOrientationEnum.North)
        );
        var projection = Systems.CreateProjection(
            $"UTM {zone}N",
            "Transverse_Mercator",
            [
                new ProjectionParameter("latitude_of_origin", 0),
                new ProjectionParameter("central_meridian", (zone * 6) - 183),
                new ProjectionParameter("scale_factor", 0.9996),
                new ProjectionParameter("false_easting", 500_000),
                new ProjectionParameter("false_northing", 0),
            ]
        );
        return Systems.CreateProjectedCoordinateSystem(
            $"Indian 1975 / UTM zone {zone}N",
            geographic,
            projection,
            LinearUnit.Metre,
            new AxisInfo("East", AxisOrientationEnum.East),
            new AxisInfo("North", AxisOrientationEnum.North)
        );
    }
}
