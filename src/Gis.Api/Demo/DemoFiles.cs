using System.Globalization;
using System.Text;
using Gis.Api.Demo.Land;
using Gis.Api.Demo.Registers;
using Gis.Api.Shared;

namespace Gis.Api.Demo;

/// <summary>Writes a demo as the files that the ordinary imports read. Line ends are LF everywhere, text is UTF-8 without BOM.</summary>
internal static class DemoFiles
{
    public const string AreasName = "areas.geojson";
    public const string SchoolsName = "schools.csv";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Stands at every record that comes from these files.</summary>
    public static string Source(ulong seed) => string.Create(CultureInfo.InvariantCulture, $"ข้อมูลสาธิต (demo), seed {seed}");

    public static async Task WriteAsync(
        DemoSet demo,
        DemoCalendar calendar,
        string folder,
        IProgress<int>? written,
        CancellationToken cancellationToken
    )
    {
        Directory.CreateDirectory(folder);
        await using (var areas = Open(folder, AreasName))
            WriteAreas(demo, areas);
        using var registers = new RegisterFiles(demo, calendar, folder);
        await using var schools = Open(folder, SchoolsName);
        schools.Write(
            "dmc_code,smis_code,obec_code,name_th,name_en,kind,level,students,address,phone,email,website,electricity,opened_on,lon,lat,basis,"
                + "subdistrict_code,subdistrict,district,province,service_area_code,cluster_code,observed_on\n"
        );
        var observedOn = Date(calendar.CountDay);
        var count = 0;
        foreach (var school in demo.Schools())
        {
            WriteSchool(schools, school, observedOn);
            registers.Write(school);
            if (++count % 10_000 != 0)
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            written?.Report(count);
        }
    }

    private static StreamWriter Open(string folder, string name) =>
        new(Path.Combine(folder, name), append: false, Utf8, bufferSize: 1 << 16) { NewLine = "\n" };

    private static void WriteSchool(StreamWriter to, DemoSchool school, string observedOn)
    {
        var place = school.Subdistrict;
        Field(to, school.Dmc);
        Field(to, school.Smis);
        Field(to, school.Obec);
        Field(to, school.Name.Th);
        Field(to, school.Name.En);
        Field(to, school.Kind);
        Field(to, school.Level);
        Field(to, school.Students.ToString(CultureInfo.InvariantCulture));
        Field(to, school.Address);
        Field(to, school.Phone);
        Field(to, school.Email);
        Field(to, school.Website);
        Field(to, school.Electricity);
        Field(to, Date(school.OpenedOn));
        Field(to, school.Point is { } point ? Degrees(point.Lon, 1_000_000) : null);
        Field(to, school.Point is { } at ? Degrees(at.Lat, 1_000_000) : null);
        Field(to, school.Basis);
        Field(to, place.Area.Code);
        Field(to, place.Area.Name.Th);
        Field(to, place.District.Name.Th);
        Field(to, place.Province.Name.Th);
        Field(to, school.ServiceArea?.Code);
        Field(to, school.Cluster?.Code);
        to.Write(observedOn);
        to.Write('\n');
    }

    /// <summary>No text of the generator holds a comma, a quotation mark or a line break.</summary>
    private static void Field(StreamWriter to, string? text)
    {
        to.Write(text);
        to.Write(',');
    }

    private static void WriteAreas(DemoSet demo, StreamWriter to)
    {
        to.Write("{\"type\":\"FeatureCollection\",\"name\":\"demo\",\"description\":\"");
        to.Write(Source(demo.Plan.Seed));
        to.Write("\",\"features\":[");
        var separator = "\n";
        foreach (var area in demo.Areas)
        {
            to.Write(separator);
            to.Write("{\"type\":\"Feature\",\"properties\":{");
            to.Write(
                $"\"code\":\"{area.Code}\",\"kind\":\"{Kebab.Of(area.Kind)}\",\"name_th\":\"{area.Name.Th}\",\"name_en\":\"{area.Name.En}\","
            );
            to.Write(area.Parent is { } parent ? $"\"parent\":\"{parent.Code}\"" : "\"parent\":null");
            to.Write("},\"geometry\":");
            WriteGeometry(to, area);
            to.Write('}');
            separator = ",\n";
        }
        to.Write("\n]}\n");
    }

    private static void WriteGeometry(StreamWriter to, DemoArea area)
    {
        if (area.Rings.Count == 0)
        {
            to.Write("null");
            return;
        }
        to.Write("{\"type\":\"MultiPolygon\",\"coordinates\":[[");
        foreach (var (i, ring) in area.Rings.Index())
        {
            to.Write(i == 0 ? "[" : ",[");
            foreach (var (j, point) in ring.Index())
                to.Write($"{(j == 0 ? "" : ",")}[{Degrees(point.Lon, Plane.Grid)},{Degrees(point.Lat, Plane.Grid)}]");
            to.Write(']');
        }
        to.Write("]]}");
    }

    private static string Degrees(int value, int unit) => ((decimal)value / unit).ToString(CultureInfo.InvariantCulture);

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
