using Gis.Web.Pages;
using Gis.Web.Text;

namespace Gis.Web.Parts;

/// <summary>The name of an area with its kind, as a heading would write it.</summary>
public static class AreaHeading
{
    private const string Bangkok = "TH10";

    public static string Of(AreaPageModel model, Texts words) => Of(model.Kind, model.Code, model.Name, words);

    public static string Of(string kind, string code, LocalName name, Texts words)
    {
        // Bangkok has เขต and แขวง where provinces have อำเภอ and ตำบล.
        var isBangkok = code.StartsWith(Bangkok, StringComparison.Ordinal) && kind is "province" or "district" or "subdistrict";
        var form = $"areaTitle.{(isBangkok ? "bangkok-" : "")}{kind}";
        var shown = words.Name(name);
        var prefix = words[form].Split('{')[0];
        // Some lists write the kind of place into its name; it is not said twice. A name without its English is set as it is.
        return prefix.Length > 0 && shown.StartsWith(prefix, StringComparison.Ordinal) || words.Language == "en" && name.En is null
            ? shown
            : words.With(form, "name", shown);
    }
}
