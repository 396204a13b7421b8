using System.Globalization;
using System.Text;
using Gis.Api.Buildings;
using Gis.Api.Shared;

namespace Gis.Api.Demo.Registers;

/// <summary>Buildings of a school in rows around its yard, the whole turned by an angle of its own, so that none lies on another.</summary>
internal sealed class DemoBuildings(ulong seed, DemoCalendar calendar)
{
    private const double MetresPerDegree = 111_320;
    private const double Gap = 8;
    private const double RowWidth = 90;

    private sealed record Form(
        string? Code,
        string Name,
        double Width,
        double Depth,
        int Floors,
        int Classrooms,
        int OtherRooms,
        int BahtASquareMetre
    );

    private static readonly Form Two = new("105", "อาคารเรียน แบบ สปช. 105/29", 36, 9, 2, 8, 2, 9_000);
    private static readonly Form One = new("102", "อาคารเรียน แบบ สปช. 102/26", 31.5, 9, 1, 4, 1, 7_500);
    private static readonly Form Wooden = new("001", "อาคารเรียน แบบ ป.1 ฉ", 27, 8, 1, 3, 0, 4_000);
    private static readonly Form Hall = new("205", "อาคารอเนกประสงค์ แบบ สปช. 205/26", 25, 12, 1, 0, 2, 6_000);
    private static readonly Form Toilet = new("601", "ส้วม แบบ สปช. 601/26", 8, 4, 1, 0, 4, 8_000);
    private static readonly Form House = new("301", "บ้านพักครู แบบ 203/27", 9, 7, 1, 0, 3, 5_500);

    public static CsvFile Open(string folder, string name) =>
        new(
            folder,
            name,
            "dmc_code",
            "key",
            "type_code",
            "type_name",
            "year_built",
            "floors",
            "classrooms",
            "other_rooms",
            "condition",
            "cost_baht",
            "geometry",
            "observed_on"
        );

    public void Write(CsvFile to, DemoSchool school)
    {
        var random = new DemoRandom(DemoRandom.Hash(seed, 370, school.Ordinal));
        var observedOn = calendar.Today.AddDays(-60 - random.Below(30));
        var place = new Yard(school, random);
        foreach (var (i, form) in Forms(school, random).Index())
        {
            var year = Math.Max(
                school.OpenedOn.Year,
                calendar.Today.Year - 2 - (form == Wooden ? 45 + random.Below(20) : random.Below(50))
            );
            var condition = Condition(calendar.Today.Year - year, random);
            to.Row(
                school.Dmc,
                CsvFile.Of(i + 1),
                form.Code,
                form.Name,
                CsvFile.Of(year),
                CsvFile.Of(form.Floors),
                CsvFile.Of(form.Classrooms),
                CsvFile.Of(form.OtherRooms),
                Kebab.Of(condition),
                CsvFile.Of((int)(form.Width * form.Depth * form.Floors * form.BahtASquareMetre / 1_000 * random.Between(0.8, 1.1)) * 1_000),
                place.Next(form.Width, form.Depth, isPoint: random.Chance(0.06)),
                CsvFile.Of(observedOn)
            );
        }
    }

    private static IEnumerable<Form> Forms(DemoSchool school, DemoRandom random)
    {
        var rooms = Math.Max(school.Grades.Length, school.Students / 30);
        if (random.Chance(0.35))
            yield return Wooden;
        for (; rooms > 4; rooms -= 8)
            yield return Two;
        if (rooms > 0)
            yield return One;
        if (random.Chance(0.8))
            yield return Hall;
        yield return Toilet;
        if (random.Chance(0.4))
            yield return House;
    }

    private static BuildingCondition Condition(int age, DemoRandom random)
    {
        var luck = random.NextDouble() + Math.Max(0, age - 20) * 0.012;
        return luck switch
        {
            < 0.65 => BuildingCondition.Good,
            < 0.95 => BuildingCondition.Fair,
            < 1.2 => BuildingCondition.Poor,
            < 1.42 => BuildingCondition.Dangerous,
            _ => BuildingCondition.Demolished,
        };
    }

    /// <summary>Hands out sites, row by row away from the school's point.</summary>
    private sealed class Yard
    {
        private readonly (double Lon, double Lat)? _middle;
        private readonly double _cos;
        private readonly double _sin;

        // Schools that share a point share the angle too, and build on either side of it.
        private readonly int _side;
        private double _along = -RowWidth / 2;
        private double _away = 15;
        private double _deepest;

        public Yard(DemoSchool school, DemoRandom random)
        {
            _side = school.Ordinal % 2 == 0 ? 1 : -1;
            if (school.Point is not { } point)
                return;
            _middle = (point.Lon / 1e6, point.Lat / 1e6);
            var angle = DemoRandom.Fraction(DemoRandom.Hash(0, point.Lon, point.Lat)) * Math.PI;
            (_sin, _cos) = Math.SinCos(angle);
            _away += random.Between(0, 10);
        }

        /// <summary>WKT; null where the school itself has no place.</summary>
        public string? Next(double width, double depth, bool isPoint)
        {
            if (_along > -RowWidth / 2 && _along + width > RowWidth / 2)
            {
                (_along, _away) = (-RowWidth / 2, _away + _deepest + Gap);
                _deepest = 0;
            }
            var (left, near) = (_along, _away);
            _along += width + Gap;
            _deepest = Math.Max(_deepest, depth);
            if (_middle is null)
                return null;
            if (isPoint)
                return $"POINT({At(left + width / 2, near + depth / 2)})";
            var text = new StringBuilder("POLYGON((");
            foreach (
                var (x, y) in ((double, double)[])[(left, near), (left + width, near), (left + width, near + depth), (left, near + depth)]
            )
                text.Append(At(x, y)).Append(',');
            return text.Append(At(left, near)).Append("))").ToString();
        }

        private string At(double along, double away)
        {
            var (x, y) = (along, away * _side);
            var (east, north) = (x * _cos - y * _sin, x * _sin + y * _cos);
            var (lon, lat) = _middle!.Value;
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{CsvFile.OfDegrees(lon + east / (MetresPerDegree * Math.Cos(lat * Math.PI / 180)))} {CsvFile.OfDegrees(lat + north / MetresPerDegree)}"
            );
        }
    }
}
