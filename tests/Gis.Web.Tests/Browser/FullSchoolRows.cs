namespace Gis.Web.Tests.Browser;

/// <summary>Something in every register of the school <see cref="Rows.FullCode"/>: its network falls short of the target, DLTV of the need.</summary>
internal static class FullSchoolRows
{
    public const string Secret = "HIDDEN";

    public static string Sql =>
        $"""
            insert into fact_source (source, observed_on) values ('DMC รอบ 1', current_date - 20), ('สำรวจเก่า', '2020-05-01');
            create temp table full_school as select s.id, f.id as source, old.id as old
              from school s, fact_source f, fact_source old where s.dmc_code = '{Rows.FullCode}' and f.source = 'DMC รอบ 1' and old.source = 'สำรวจเก่า';
            insert into enrolment select id, y, 1, g, sex, n, source from full_school,
              (values ('m1', 'male', 507), ('m1', 'female', 508), ('m2', 'male', 509), ('m2', 'female', 501), ('m2', 'unknown', 125)) v (g, sex, n), generate_series(2024, 2025) y;
            insert into staff_count select id, 2025, 1, r, n, source from full_school, (values ('director', 1), ('teacher', 112)) v (r, n);
            insert into building (school_id, key, type_name, year_built, floors, classrooms, condition, cost_baht, flags, fact_source_id)
            select id, '{Secret}-' || n, t, 1984, 3, 18, c, 1250000, fl, source from full_school,
              (values (1, 'อาคารเรียน 324 ล.', 'dangerous', '{"{"}footprint-far{"}"}'::text[]), (2, 'หอประชุม', 'good', '{"{}"}')) v (n, t, c, fl);
            insert into dltv_receiver (school_id, key, band, room, grade, condition, origin, received_on, fact_source_id)
            select id, '{Secret}-' || n, 'ku', 'ห้อง ' || n, 'm1', c, 'foundation', '2018-05-01', case n when 4 then old else source end from full_school,
              (values (1, 'working'), (2, 'broken'), (3, 'missing'), (4, 'working')) v (n, c);
            insert into statement (school_id, topic, said, classrooms, fact_source_id) select id, 'dltv', 'needed-classrooms', 6, source from full_school;
            insert into dltv_usage select id, 2025, 1, 'on-air', 'm1-m3', 7.5, source from full_school;
            insert into platform_use select id, 2025, 1, 'DLIT', 'm1', 3, source from full_school;
            insert into network_link (school_id, key, provider, medium, role, status, down_mbps, up_mbps, measured_down_mbps, measured_latency_ms, measured_on, contract_to, monthly_cost_baht, flags, fact_source_id)
            select id, '{Secret}-' || n, p, m, r, 'working', 30, 10, md, case n when 1 then 12 end, current_date - 3, '2030-09-30', 7654321, '{"{"}far-end-far{"}"}', source from full_school,
              (values (1, 'uninet', 'fibre', 'primary', 28.5), (2, 'ais', 'cellular', 'backup', null)) v (n, p, m, r, md);
            """;
}
