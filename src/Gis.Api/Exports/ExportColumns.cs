using Gis.Api.Coverage;
using Gis.Api.Shared;
using Gis.Web.Text;

namespace Gis.Api.Exports;

/// <summary>The columns of a table of schools, in the words of one language. A number is written as one; all else is text.</summary>
internal sealed class ExportColumns(string language)
{
    private readonly Texts _words = Texts.For(language);

    public Texts Words => _words;

    public IReadOnlyList<string> Headings =>
        [
            _words["exportId"],
            _words["codeDmc"],
            _words["codeSmis"],
            _words["codeObec"],
            _words["field.nameTh"],
            _words["field.nameEn"],
            _words["kind"],
            _words["level"],
            _words["students"],
            _words["size"],
            _words["area.subdistrict"],
            _words["area.district"],
            _words["area.province"],
            _words["exportLon"],
            _words["exportLat"],
            _words["topic.network"],
            _words["exportNetworkReason"],
            _words["topic.dltv"],
            _words["exportDltvReason"],
            _words["topic.combined"],
            _words["exportResilient"],
        ];

    public IReadOnlyList<object?> Cells(AreaSchool school) =>
        [
            school.Id,
            school.Codes.Dmc,
            school.Codes.Smis,
            school.Codes.Obec,
            school.Name.Th,
            school.Name.En,
            school.Kind is { } kind ? _words.Of("kind", Kebab.Of(kind), "") : null,
            string.Join(", ", school.Levels.Select(level => _words.Of("level", level, level))),
            school.Students,
            school.SizeClass is { } size ? _words.Of("size", Kebab.Of(size), "") : null,
            Name(school.Place.Subdistrict),
            Name(school.Place.District),
            Name(school.Place.Province),
            school.Position?.Lon,
            school.Position?.Lat,
            _words.Of("status", school.Network.Value, school.Network.Value),
            Sentence(school.Network.Why),
            _words.Of("status", school.Dltv.Value, school.Dltv.Value),
            Sentence(school.Dltv.Why),
            _words.Of("status", school.Combined, school.Combined),
            _words[school.IsResilient ? "exportYes" : "exportNo"],
        ];

    private string? Sentence(Sentence? why) => _words.Language == "en" ? why?.En : why?.Th;

    private string? Name(LocalisedName? name) => name is null ? null : _words.Name(new(name.Th, name.En));
}
