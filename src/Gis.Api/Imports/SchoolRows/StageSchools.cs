using Gis.Api.Data;
using Gis.Api.Shared.Issues;
using Npgsql;

namespace Gis.Api.Imports.SchoolRows;

/// <summary>Sends checked rows into the temporary table of StageSchools.sql.</summary>
internal sealed class StageSchools(BinaryCopy copy) : IAsyncDisposable
{
    // In the order of Send below.
    private const string Columns =
        "row_number, refused, dmc_code, smis_code, obec_code, dmc_padded, smis_padded, obec_padded, name_th, name_en, name_key, kind, levels, "
        + "level_text, students, address, phone, email, website, electricity, office_contact, opened_on, closed_on, x, y, basis, stated_x, stated_y, "
        + "proposed_x, proposed_y, point_issue, subdistrict_code, district_code, province_code, subdistrict_key, district_key, province_key, "
        + "place_text, service_area_code, service_area, cluster_code, cluster, source_key, own_key, observed_on, says_closed, flags, issues";

    private static readonly short Fields = (short)(1 + Columns.Count(letter => letter == ','));

    public static async Task<StageSchools> BeginAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        new(await BinaryCopy.BeginAsync(connection, $"school_row ({Columns})", cancellationToken));

    public ValueTask SendAsync(SchoolRow row, CancellationToken cancellationToken)
    {
        copy.StartRow(Fields);
        copy.Int(row.Number);
        copy.Bool(row.IsRefused);
        copy.Text(row.Dmc);
        copy.Text(row.Smis);
        copy.Text(row.Obec);
        copy.Text(row.DmcPadded);
        copy.Text(row.SmisPadded);
        copy.Text(row.ObecPadded);
        copy.Text(row.NameTh);
        copy.Text(row.NameEn);
        copy.Text(row.NameKey);
        copy.Text(row.Kind);
        copy.Small((short?)row.Levels);
        copy.Text(row.LevelText);
        copy.Int(row.Students);
        copy.Text(row.Address);
        copy.Text(row.Phone);
        copy.Text(row.Email);
        copy.Text(row.Website);
        copy.Text(row.Electricity);
        copy.Text(row.OfficeContact);
        copy.Date(row.OpenedOn);
        copy.Date(row.ClosedOn);
        copy.Double(row.Point.Lon);
        copy.Double(row.Point.Lat);
        copy.Text(row.Basis);
        copy.Double(row.Point.StatedX);
        copy.Double(row.Point.StatedY);
        copy.Double(row.Point.ProposedLon);
        copy.Double(row.Point.ProposedLat);
        copy.Text(row.Point.Issue?.Kind.Code);
        copy.Text(row.SubdistrictCode);
        copy.Text(row.DistrictCode);
        copy.Text(row.ProvinceCode);
        copy.Text(row.SubdistrictKey);
        copy.Text(row.DistrictKey);
        copy.Text(row.ProvinceKey);
        copy.Text(row.PlaceText);
        copy.Text(row.ServiceAreaCode);
        copy.Text(row.ServiceArea);
        copy.Text(row.ClusterCode);
        copy.Text(row.Cluster);
        copy.Text(row.SourceKey);
        copy.Text(row.OwnKey);
        copy.Date(row.ObservedOn);
        copy.Bool(row.SaysClosed);
        copy.Text(Flags(row));
        copy.Text(IssueJson.OfRow(row.Issues));
        return copy.EndRowAsync(cancellationToken);
    }

    public Task CompleteAsync(CancellationToken cancellationToken) => copy.CompleteAsync(cancellationToken);

    public ValueTask DisposeAsync() => copy.DisposeAsync();

    // Warnings that stay true of the school and not of its row alone; those of the point and the area are decided later.
    private static string? Flags(SchoolRow row)
    {
        string? flags = null;
        foreach (var issue in row.Issues)
        {
            if (issue.Kind == IssueKinds.StatedClosed || issue.Kind == IssueKinds.StudentsImplausible)
                flags = flags is null ? issue.Kind.Code : $"{flags},{issue.Kind.Code}";
        }
        return flags;
    }
}
