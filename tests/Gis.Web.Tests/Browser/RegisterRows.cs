namespace Gis.Web.Tests.Browser;

/// <summary>
/// What the registers say of the sixty schools in rows of <see cref="Rows"/>. By number modulo four, the network is good, limited,
/// none and unknown; modulo five, DLTV is not needed, none, and unknown of the rest. A tower with four links stands among them, and
/// two buildings beside <see cref="NoNetwork"/>.
/// </summary>
internal static class RegisterRows
{
    /// <summary>How many have a status of the network: a quarter each; of unknown ones there are more elsewhere.</summary>
    public const int Good = 15;

    /// <summary>Stated to have no network; nothing is known of its DLTV.</summary>
    public const string NoNetwork = "โรงเรียนบ้านหนอง 22";
    public const string NoNetworkPlace = "18.33/98.89";

    /// <summary>Covered by a network; nothing is known of its DLTV.</summary>
    public const string CoveredPlace = "18.33/98.96";

    public const string TowerPlace = "18.40/98.99";

    public static string Sql =>
        """
            insert into fact_source (source, observed_on) values ('แบบสำรวจอินเทอร์เน็ต', current_date - 30);
            create temp table numbered as
              select id, point, name_th, (regexp_match(name_th, '^โรงเรียนบ้านหนอง (\d+)$'))[1]::int as n from school;
            create temp table new_source as select max(id) as id from fact_source;

            insert into network_node (code, name, kind, technology, point, fact_source_id)
            select 'T1', 'เสาสัญญาณบ้านหนอง', 'tower', 'LTE', st_point(98.99, 18.40, 4326), id from new_source;

            insert into network_link (school_id, key, provider, medium, role, status, down_mbps, far_node_id, fact_source_id)
            select s.id, 'L' || n, 'moenet', 'fibre', 'primary', 'working', case n % 4 when 0 then 100 else 10 end,
              (select id from network_node where n in (12, 16, 33, 37)), f.id
            from numbered s, new_source f where n % 4 in (0, 1);

            insert into statement (school_id, topic, said, fact_source_id)
            select s.id, 'network', 'none', f.id from numbered s, new_source f where n % 4 = 2;
            insert into statement (school_id, topic, said, fact_source_id)
            select s.id, 'dltv', case n % 5 when 0 then 'not-needed' else 'none' end, f.id from numbered s, new_source f where n % 5 in (0, 1);

            insert into building (school_id, key, type_name, condition, footprint, fact_source_id)
            select s.id, 'B' || place.x, 'อาคารเรียน สปช.105/29', place.condition,
              st_makeenvelope(st_x(point) + place.x, st_y(point) + 0.0004, st_x(point) + place.x + 0.0006, st_y(point) + 0.0008, 4326), f.id
            from numbered s, new_source f, (values (-0.001, 'dangerous'), (0.0004, 'good')) place (x, condition) where n = 22;
            analyze;
            """;
}
