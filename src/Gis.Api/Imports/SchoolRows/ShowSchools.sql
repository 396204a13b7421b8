-- What the writers of schools and memberships read: see WriteSchools.cs and WriteMemberships.cs.
create temp table school_fact (id bigint, observed_on date) on commit drop;
with made as (
  insert into fact_source (source, observed_on, import_id)
  select distinct t.source, r.observed_on, t.id from this_import t, school_row r join school_plan p using (row_number)
  where p.outcome in ('new', 'changed') or p.noted is not null or p.stated is not null
  returning id, observed_on
)
insert into school_fact select id, observed_on from made;

create index if not exists school_plan_row on school_plan (row_number);
analyze school_plan;

create temp view school_new as
select t.first_school_id + p.row_number as id, f.id as fact_source_id, r.*, l.point, p.flags as all_flags, t.is_demo
from this_import t, school_plan p
join school_row r using (row_number)
join school_place l using (row_number)
join school_fact f on f.observed_on = r.observed_on
where p.outcome = 'new';

create temp view school_changed as
select p.school_id as id, f.id as fact_source_id, p.outcome = 'changed' as is_change, p.fields, p.noted, p.stated, p.uses_point, r.*, l.point, p.flags as all_flags
from school_plan p
join school_row r using (row_number)
join school_place l using (row_number)
join school_fact f on f.observed_on = r.observed_on
where p.outcome in ('changed', 'same');

create temp view school_key_new as
select distinct on (k.key) t.source, k.key, coalesce(p.school_id, t.first_school_id + p.row_number) as school_id
from this_import t, school_key k join school_plan p using (row_number)
where p.outcome <> 'refused'
  and not exists (select from school_source_key o where o.source = t.source and o.key = k.key);

-- Service areas, and clusters within them, that no list of areas has brought yet.
create temp view service_area_new as
select distinct on (n.code) n.kind, n.code, coalesce(n.name_th, n.code) as name_th, n.parent_code, f.id as fact_source_id, t.is_demo
from this_import t, school_row r
join school_plan p using (row_number)
join school_fact f on f.observed_on = r.observed_on
cross join lateral (values
  ('service-area', r.service_area_code, r.service_area, null),
  ('cluster', r.cluster_code, r.cluster, r.service_area_code)
) n (kind, code, name_th, parent_code)
where n.code is not null and p.outcome <> 'refused'
  and not exists (select from area a where a.code = n.code and a.closed_on is null)
order by n.code, n.name_th is null, r.row_number;
