-- Facts of every kind for every school, drawn from a fixed seed: eight grades of enrolment, up to six receivers, up to two links, some
-- statements; one fact in ten is stale.
select setseed(0.42);
insert into fact_source (source, observed_on) values ('bench', current_date - 30), ('bench, stale', current_date - 500);
create temp table fresh as select min(id) as id from fact_source where source = 'bench';
create temp table stale as select min(id) as id from fact_source where source = 'bench, stale';
create temp table drawn as
select id, coalesce(students, 30 + (random() * random() * 900)::int) as students, random() as r1, random() as r2, random() as r3, random() as r4
from school;
insert into enrolment (school_id, academic_year, term, grade, sex, students, fact_source_id)
select d.id, 2026, 1, grade, sex, greatest(0, (students / 16.0 * (0.7 + random() * 0.6))::int), f.id
from drawn d, fresh f, unnest(array['k2', 'k3', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6']) grade, unnest(array['male', 'female']) sex
where r1 < 0.8;
insert into dltv_receiver (school_id, key, condition, fact_source_id)
select d.id, 'r' || n, (array['working', 'working', 'working', 'broken', 'missing'])[1 + floor(random() * 5)::int],
  case when r4 < 0.1 then (select id from stale) else f.id end
from drawn d, fresh f, generate_series(1, 6) n
where r2 < 0.6;
insert into statement (school_id, topic, said, fact_source_id)
select d.id, 'dltv', case when r4 < 0.5 then 'not-needed' else 'none' end, f.id from drawn d, fresh f where r2 > 0.85;
insert into network_link
  (school_id, key, provider, medium, role, status, down_mbps, measured_down_mbps, measured_on, fact_source_id)
select d.id, 'l' || n, (array['moenet', 'uninet', 'nt', 'ais', 'true'])[1 + floor(random() * 5)::int],
  (array['fibre', 'fibre', 'wireless', 'cellular', 'satellite'])[1 + floor(random() * 5)::int], case n when 1 then 'primary' else 'backup' end,
  (array['working', 'working', 'working', 'working', 'down', 'ended'])[1 + floor(random() * 6)::int],
  (array[10, 20, 50, 100, 200, 500])[1 + floor(random() * 6)::int], case when random() < 0.5 then random() * 120 end, current_date - 20,
  case when r4 < 0.1 then (select id from stale) else f.id end
from drawn d, fresh f, generate_series(1, 2) n
where r3 < 0.8 and (n = 1 or random() < 0.2);
insert into statement (school_id, topic, said, fact_source_id)
select d.id, 'network', 'none', f.id from drawn d, fresh f where r3 > 0.9;
analyze
