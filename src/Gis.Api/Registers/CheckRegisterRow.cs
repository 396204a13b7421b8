using Gis.Api.Shared.Crs;
using Gis.Api.Shared.Issues;

namespace Gis.Api.Registers;

/// <summary>The checks of one row that need nothing but the row. Pure: the same for a file and for a request.</summary>
internal sealed class CheckRegisterRow(Register register, KnownCrs crs, CountryBox box, DateOnly today)
{
    public static readonly Field ObservedOn = Field.Date(
        "observed_on",
        "observed, as_of, ข้อมูล ณ วันที่, ณ วันที่, วันที่ข้อมูล, วันที่สำรวจ"
    );

    private readonly ReadShape? _shape = register.Shape is null ? null : new(register.Shape, crs, box);

    /// <summary>The proposed repair of a point is taken for the point.</summary>
    public bool AcceptsProposals
    {
        init => _shape = value && register.Shape is not null ? new(register.Shape, crs, box) { AcceptsProposals = true } : _shape;
    }

    /// <param name="row">Gets its values and what is odd about them.</param>
    /// <param name="cell">The text of a field; null where it is blank.</param>
    /// <param name="observedOn">Where the row itself does not tell.</param>
    public void Check(RegisterRow row, Func<Field, string?> cell, DateOnly observedOn)
    {
        row.Values = [.. register.AllFields.Select(field => ReadValue.Of(field, cell(field), today, row.Issues))];
        for (var i = 0; i < register.Key.Count; i++)
        {
            var field = register.Key[i];
            if (row.Values[i] is null && !row.Issues.Exists(issue => issue.Field == field.Name))
                row.Issues.Add(new(IssueKinds.FieldMissing, field.Name, field.Name));
        }
        row.Shape = _shape?.Of(cell, row.Issues);
        row.ObservedOn = observedOn;
        if (cell(ObservedOn) is { } text)
            row.ObservedOn = ReadValue.Date(ObservedOn, text, today, row.Issues) ?? observedOn;
        else if (observedOn > today)
            row.Issues.Add(new(IssueKinds.DateInFuture, ObservedOn.Name, observedOn.ToString("yyyy-MM-dd", null)));
    }
}
