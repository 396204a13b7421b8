using Gis.Api.Shared;

namespace Gis.Web.Tests.Browser;

/// <summary>
/// A small province of two districts: 60 schools in rows, three at one point, one without a position, one with all that a
/// record can hold. Names are of the kind that lists have; the place is not a real one.
/// </summary>
internal static class Rows
{
    public const string Full = "จักรคำคณาทร";
    public const string FullCode = "1051510293";
    public const string Unplaced = "บ้านห้วยต้ม";
    public const string Closed = "บ้านร่องช้าง";
    public const string Hostile = "<img src=x onerror=alert(1)>";

    public static string Sql =>
        $"""
            insert into fact_source (source, observed_on) values ('ทะเบียนโรงเรียน', '2025-06-12');
            insert into area (kind, code, name_th, name_en, name_key, boundary, label_point) values
              ('country', 'TH', 'ประเทศไทย', 'Thailand', 'ประเทศไทย', null, null),
              {Area("province", "TH51", "ลำพูน", "Lamphun", 98.8, 18.2, 99.2, 18.6)},
              {Area("district", "TH5101", "เมืองลำพูน", "Mueang Lamphun", 98.8, 18.4, 99.2, 18.6)},
              {Area("district", "TH5102", "แม่ทา", "Mae Tha", 98.8, 18.2, 99.2, 18.4)},
              {Area("subdistrict", "TH510101", "ในเมือง", "Nai Mueang", 98.8, 18.4, 99.2, 18.6)},
              {Area("subdistrict", "TH510201", "ทาปลาดุก", "Tha Pla Duk", 98.8, 18.2, 99.2, 18.4)};
            update area set parent_id = (select id from area p where p.code = case area.kind
              when 'province' then 'TH' when 'district' then 'TH51' else left(area.code, 6) end) where kind <> 'country';

            insert into school (name_th, name_en, name_key, levels, students, kind, point, point_basis, facts)
            select 'โรงเรียนบ้านหนอง ' || n, null, 'บ้านหนอง' || n, 3, 20 + n, 'obec',
              st_point(98.82 + 0.035 * (n % 10), 18.22 + 0.055 * (n / 10), 4326), 'surveyed', facts
            from generate_series(1, 60) n, {Facts};
            insert into school (name_th, name_key, levels, students, kind, point, point_basis, facts)
            select 'โรงเรียนร่วมรั้ว ' || n, 'ร่วมรั้ว' || n, 2, 80, 'obec', st_point(99.05, 18.33, 4326), 'derived', facts
            from generate_series(1, 3) n, {Facts};
            insert into school (name_th, name_en, name_key, levels, students, kind, point, point_basis, facts,
              dmc_code, smis_code, obec_code, website, phone, email, address, electricity, opened_on, flags, is_demo)
            select 'โรงเรียน{Full}', 'Chakkham Khanathon School', '{NameKey.OfSchool(
                Full
            )}', 12, 2150, 'obec', st_point(99.0123, 18.5843, 4326),
              'surveyed', facts, '{FullCode}', '51012003', '510293', 'www.example.ac.th', '053-511-104', 'info@example.ac.th',
              '1 ถนนเจริญราษฎร์', 'grid', '1904-05-01', '{"{"}outside-stated-subdistrict{"}"}', true from {Facts};
            insert into school (name_th, name_key, levels, kind, facts) select 'โรงเรียน{Unplaced}', '{NameKey.OfSchool(
                Unplaced
            )}', 2, 'obec', facts from {Facts};
            insert into school (name_th, name_key, levels, kind, closed_on, merged_into_id, point, point_basis, dmc_code)
            select 'โรงเรียน{Closed}', '{NameKey.OfSchool(
                Closed
            )}', 2, 'obec', '2021-04-30', (select id from school where dmc_code = '{FullCode}'),
              st_point(99.02, 18.55, 4326), 'map', '1051519999';
            insert into school (name_th, name_key, levels, kind, point, point_basis, website) values
              ('{Hostile}', 'hostile', 2, 'private', st_point(98.9, 18.25, 4326), 'map', 'javascript:alert(1)');

            insert into area_membership (school_id, area_id, kind, basis, fact_source_id, from_date)
            select s.id, a.id, a.kind, 'stated', 1, '2020-01-01'
            from school s join area a on a.kind in ('province', 'district', 'subdistrict')
              and st_intersects(a.boundary, coalesce(s.point, st_point(98.9, 18.3, 4326))) on conflict do nothing;
            analyze;
            """;

    private const string Facts = "(select jsonb_build_object('name_th', 1, 'point', 1, 'students', 1) as facts) known";

    private static string Area(string kind, string code, string th, string en, double west, double south, double east, double north) =>
        FormattableString.Invariant(
            $"('{kind}', '{code}', '{th}', '{en}', '{th}', st_multi(st_makeenvelope({west}, {south}, {east}, {north}, 4326)), st_point({(west + east) / 2}, {(south + north) / 2}, 4326))"
        );
}
