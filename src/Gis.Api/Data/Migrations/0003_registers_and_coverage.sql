-- Registers of a school: students and staff in numbers, buildings, DLTV, network; and the coverage that follows from them.
-- Every row says where it comes from (fact_source). A row that is stated anew replaces the one before; what it was stays in
-- register_change.

alter table import drop constraint import_kind_check;
alter table import add constraint import_kind_check check (kind in (
  'areas', 'schools', 'enrolment', 'staff', 'buildings', 'receivers', 'dltv-usage', 'platform-use', 'nodes', 'links', 'statements'));

-- Totals by grade and sex; never individuals. The academic year is stored as CE and shown as BE.
create table enrolment (
  school_id bigint not null references school (id) on delete cascade,
  academic_year int not null check (academic_year between 1900 and 2200),
  term smallint not null check (term between 1 and 3),
  grade text not null check (grade in ('k1', 'k2', 'k3', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'm1', 'm2', 'm3', 'm4', 'm5', 'm6')),
  sex text not null check (sex in ('male', 'female', 'unknown')),
  students int not null check (students >= 0),
  fact_source_id bigint not null references fact_source (id),
  primary key (school_id, academic_year, term, grade, sex)
);

create table staff_count (
  school_id bigint not null references school (id) on delete cascade,
  academic_year int not null check (academic_year between 1900 and 2200),
  term smallint not null check (term between 1 and 3),
  role text not null check (role in ('director', 'teacher', 'support', 'other')),
  people int not null check (people >= 0),
  fact_source_id bigint not null references fact_source (id),
  primary key (school_id, academic_year, term, role)
);

-- B-OBEC: one row a building.
create table building (
  id bigint generated always as identity primary key,
  school_id bigint not null references school (id) on delete cascade,
  -- The source's own number of the building; the same number given again is the same building.
  key text not null,
  type_code text,
  type_name text not null,
  year_built int check (year_built between 1800 and 2200),
  floors int check (floors between 0 and 60),
  classrooms int check (classrooms between 0 and 1000),
  other_rooms int check (other_rooms between 0 and 1000),
  condition text check (condition in ('good', 'fair', 'poor', 'dangerous', 'demolished')),
  cost_baht numeric(14, 2) check (cost_baht >= 0),
  -- Polygon or point, WGS 84.
  footprint geometry(Geometry, 4326) check (footprint is null or (st_isvalid(footprint) and geometrytype(footprint) in ('POLYGON', 'MULTIPOLYGON', 'POINT'))),
  fact_source_id bigint not null references fact_source (id),
  flags text[] not null default '{}',
  changed_at timestamptz not null default now(),
  unique (school_id, key)
);
create index building_footprint on building using gist (footprint);

create table dltv_receiver (
  id bigint generated always as identity primary key,
  school_id bigint not null references school (id) on delete cascade,
  -- Serial or asset number.
  key text not null,
  band text check (band in ('c', 'ku')),
  room text,
  grade text,
  condition text not null check (condition in ('working', 'broken', 'missing')),
  origin text check (origin in ('foundation', 'obec', 'own')),
  received_on date,
  fact_source_id bigint not null references fact_source (id),
  flags text[] not null default '{}',
  changed_at timestamptz not null default now(),
  unique (school_id, key)
);

create table dltv_usage (
  school_id bigint not null references school (id) on delete cascade,
  academic_year int not null check (academic_year between 1900 and 2200),
  term smallint not null check (term between 1 and 3),
  mode text not null check (mode in ('on-site', 'on-air', 'online', 'on-demand', 'on-hand')),
  grades text,
  hours_a_week numeric(5, 1) check (hours_a_week between 0 and 168),
  fact_source_id bigint not null references fact_source (id),
  primary key (school_id, academic_year, term, mode)
);

-- DLIT and other platforms.
create table platform_use (
  school_id bigint not null references school (id) on delete cascade,
  academic_year int not null check (academic_year between 1900 and 2200),
  term smallint not null check (term between 1 and 3),
  platform text not null,
  grades text,
  hours_a_week numeric(5, 1) check (hours_a_week between 0 and 168),
  fact_source_id bigint not null references fact_source (id),
  primary key (school_id, academic_year, term, platform)
);

-- Fibre points, towers, exchanges.
create table network_node (
  id bigint generated always as identity primary key,
  code text not null unique,
  name text,
  kind text not null check (kind in ('fibre-point', 'tower', 'exchange')),
  technology text,
  capacity_mbps double precision check (capacity_mbps >= 0),
  range_meters double precision check (range_meters >= 0),
  point geometry(Point, 4326) not null,
  fact_source_id bigint not null references fact_source (id),
  is_demo boolean not null default false,
  changed_at timestamptz not null default now()
);
create index network_node_point on network_node using gist (point);

create table network_link (
  id bigint generated always as identity primary key,
  school_id bigint not null references school (id) on delete cascade,
  -- Circuit number, or the source's own.
  key text not null,
  provider text not null check (provider in ('moenet', 'uninet', 'nednet', 'nt', 'ais', 'true', 'other')),
  medium text not null check (medium in ('fibre', 'copper', 'wireless', 'cellular', 'satellite')),
  role text not null check (role in ('primary', 'backup')),
  down_mbps double precision check (down_mbps >= 0),
  up_mbps double precision check (up_mbps >= 0),
  measured_down_mbps double precision check (measured_down_mbps >= 0),
  measured_up_mbps double precision check (measured_up_mbps >= 0),
  measured_latency_ms double precision check (measured_latency_ms >= 0),
  measured_on date,
  status text not null check (status in ('working', 'down', 'ended')),
  contract_from date,
  contract_to date,
  monthly_cost_baht numeric(12, 2) check (monthly_cost_baht >= 0),
  far_node_id bigint references network_node (id) on delete set null,
  far_point geometry(Point, 4326),
  fact_source_id bigint not null references fact_source (id),
  flags text[] not null default '{}',
  changed_at timestamptz not null default now(),
  unique (school_id, key),
  check (contract_from is null or contract_to is null or contract_from <= contract_to)
);
create index network_link_node on network_link (far_node_id) where far_node_id is not null;

-- The only way to say "there is none", or how many classrooms need DLTV.
create table statement (
  id bigint generated always as identity primary key,
  school_id bigint not null references school (id) on delete cascade,
  topic text not null check (topic in ('network', 'dltv')),
  said text not null check (said in ('none', 'not-needed', 'needed-classrooms')),
  classrooms int check (classrooms between 0 and 1000),
  fact_source_id bigint not null references fact_source (id),
  recorded_at timestamptz not null default now(),
  -- Said anew, it takes the place of what was said before.
  unique (school_id, topic, said),
  check ((said = 'needed-classrooms') = (classrooms is not null)),
  check (topic = 'dltv' or said = 'none')
);

-- Who changed what: every write to a register. `old` is null for a new row, `new` for one taken away.
create table register_change (
  id bigint generated always as identity primary key,
  register text not null,
  school_id bigint references school (id) on delete cascade,
  row_key text not null,
  old jsonb,
  new jsonb,
  done_by text not null,
  done_at timestamptz not null default now(),
  -- Null for what was written over HTTP. No reference: there are many rows, and imports stay for good.
  import_id bigint
);
create index register_change_school on register_change (school_id, id desc);
create index register_change_row on register_change (register, row_key, id desc) where school_id is null;

-- The status of a school by day: valid from valid_from up to the day before valid_to (null: until now). A day that has passed is
-- not rewritten; recorded_at and superseded_at say when we knew it.
create table coverage (
  id bigint generated always as identity primary key,
  school_id bigint not null references school (id) on delete cascade,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  network text not null,
  network_reason text not null,
  dltv text not null,
  dltv_reason text not null,
  combined text not null,
  is_resilient boolean not null,
  -- {"network": {"value", "reason", "inputs", "origin"}, "dltv": {…}} as the rules gave it
  explanation jsonb not null,
  -- The day on which time alone may change it.
  next_change_on date,
  recorded_at timestamptz not null default now(),
  superseded_at timestamptz
);
-- Carries what every list, count and tile reads, so that they need not touch the explanations.
create unique index coverage_current on coverage (school_id) include (network, dltv, combined, is_resilient)
  where valid_to is null and superseded_at is null;
create index coverage_by_day on coverage (school_id, valid_from) where superseded_at is null;
create index coverage_next_change on coverage (next_change_on) where valid_to is null and superseded_at is null;

-- Schools whose inputs changed, whoever changed them; emptied by the recomputation.
create table coverage_stale (school_id bigint primary key);

insert into data_version (topic, version)
select topic, (extract(epoch from clock_timestamp()) * 1000)::bigint from unnest(array['registers', 'coverage']) topic;

-- Wakes the recomputation.
create function moved_registers() returns void language sql as $$
  update data_version set version = version + 1, changed_at = now() where topic = 'registers';
  select pg_notify('gis_data', 'registers ' || (select version from data_version where topic = 'registers'));
$$;

create function coverage_inputs_changed() returns trigger language plpgsql as $$
begin
  if tg_op in ('INSERT', 'UPDATE') then
    insert into coverage_stale select distinct school_id from new_rows order by 1 on conflict do nothing;
  end if;
  if tg_op in ('UPDATE', 'DELETE') then
    -- Rows of a school that is being deleted leave nothing to compute.
    insert into coverage_stale select distinct o.school_id from old_rows o join school s on s.id = o.school_id order by 1 on conflict do nothing;
  end if;
  perform moved_registers();
  return null;
end $$;

do $$
declare
  register text;
begin
  foreach register in array array['enrolment', 'dltv_receiver', 'network_link', 'statement'] loop
    execute format('create trigger %1$s_inserted after insert on %1$s referencing new table as new_rows for each statement execute function coverage_inputs_changed()', register);
    execute format('create trigger %1$s_updated after update on %1$s referencing new table as new_rows old table as old_rows for each statement execute function coverage_inputs_changed()', register);
    execute format('create trigger %1$s_deleted after delete on %1$s referencing old table as old_rows for each statement execute function coverage_inputs_changed()', register);
  end loop;
end $$;

-- What no status depends on: only the versions of answers and tiles move.
do $$
declare
  register text;
begin
  foreach register in array array['staff_count', 'building', 'dltv_usage', 'platform_use', 'network_node'] loop
    execute format('create trigger %1$s_changed after insert or update or delete on %1$s for each statement execute function data_changed(''registers'')', register);
  end loop;
end $$;

-- The school's own students and levels are inputs too; a new school has a status from its first day.
create function coverage_school_changed() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into coverage_stale select id from new_rows order by 1 on conflict do nothing;
  else
    insert into coverage_stale
    select n.id from new_rows n join old_rows o using (id)
    where (n.students, n.levels, n.closed_on) is distinct from (o.students, o.levels, o.closed_on)
    order by 1
    on conflict do nothing;
  end if;
  perform moved_registers();
  return null;
end $$;
create trigger school_inserted_coverage after insert on school
  referencing new table as new_rows for each statement execute function coverage_school_changed();
create trigger school_updated_coverage after update on school
  referencing new table as new_rows old table as old_rows for each statement execute function coverage_school_changed();
insert into coverage_stale select id from school;

-- A school has one number of students, for lists, sizes and targets alike: the total of the newest term, unless a list of schools
-- stated another later. What it was stays in school_change.
create function students_follow_enrolment() returns trigger language plpgsql as $$
begin
  with term as (
    select distinct on (e.school_id) e.school_id, e.academic_year, e.term
    from enrolment e where e.school_id in (select school_id from new_rows)
    order by e.school_id, e.academic_year desc, e.term desc
  ), total as (
    select school_id, sum(e.students)::int as students, max(e.fact_source_id) as fact_source_id
    from enrolment e join term using (school_id, academic_year, term) group by school_id
  ), counted as (
    select s.id, s.students as before, t.students as after, t.fact_source_id
    from total t
    join school s on s.id = t.school_id
    join fact_source stated on stated.id = t.fact_source_id
    left join fact_source known on known.id = (s.facts ->> 'students')::bigint
    where s.students is distinct from t.students and (known.observed_on is null or known.observed_on <= stated.observed_on)
  ), noted as (
    insert into school_change (school_id, fact_source_id, fields, applied)
    select id, fact_source_id, jsonb_build_object('students', jsonb_build_object('old', before, 'new', after)), true from counted
  )
  update school s set students = c.after, facts = s.facts || jsonb_build_object('students', c.fact_source_id), changed_at = now()
  from counted c where s.id = c.id;
  return null;
end $$;
create trigger enrolment_counted_new after insert on enrolment
  referencing new table as new_rows for each statement execute function students_follow_enrolment();
create trigger enrolment_counted after update on enrolment
  referencing new table as new_rows for each statement execute function students_follow_enrolment();
create trigger enrolment_counted_gone after delete on enrolment
  referencing old table as new_rows for each statement execute function students_follow_enrolment();

-- The thresholds that the stored statuses were computed with; one row.
create table coverage_basis (only_row boolean primary key default true check (only_row), options jsonb not null);

create trigger coverage_changed after insert or update or delete or truncate on coverage
  for each statement execute function data_changed('coverage');

-- The summary of a school has its status.
drop view school_summary;
create view school_summary as
select
  s.id, s.dmc_code, s.smis_code, s.obec_code, s.name_th, s.name_en, s.name_key, s.kind, s.levels, s.students,
  s.point, st_x(s.point) as lon, st_y(s.point) as lat, s.point_basis, s.is_demo,
  subdistrict.name_th as subdistrict_th, subdistrict.name_en as subdistrict_en,
  district.name_th as district_th, district.name_en as district_en,
  province.name_th as province_th, province.name_en as province_en,
  coalesce(c.network, 'unknown') as network, coalesce(c.dltv, 'unknown') as dltv, coalesce(c.combined, 'unknown') as combined,
  coalesce(c.is_resilient, false) as is_resilient
from school s
left join area_membership in_subdistrict on in_subdistrict.school_id = s.id and in_subdistrict.kind = 'subdistrict'
  and in_subdistrict.to_date is null and in_subdistrict.superseded_at is null
left join area subdistrict on subdistrict.id = in_subdistrict.area_id
left join area_membership in_district on in_district.school_id = s.id and in_district.kind = 'district'
  and in_district.to_date is null and in_district.superseded_at is null
left join area district on district.id = in_district.area_id
left join area_membership in_province on in_province.school_id = s.id and in_province.kind = 'province'
  and in_province.to_date is null and in_province.superseded_at is null
left join area province on province.id = in_province.area_id
left join coverage c on c.school_id = s.id and c.valid_to is null and c.superseded_at is null
where s.closed_on is null;

-- Students and levels as a word; bounds: the least students of a medium, large and extra large school that teaches primary or
-- kindergarten, then of one of only secondary levels.
create function school_size(students int, levels smallint, bounds int[]) returns text immutable parallel safe language sql as $$
  select case
    when students is null or levels = 0 then 'unknown'
    else (array['small', 'medium', 'large', 'extra-large'])[1 + width_bucket(students, case when levels & 3 <> 0 then bounds[1:3] else bounds[4:6] end)]
  end
$$;

-- Open schools that pass a filter: the one place that says what a filter means, for lists, counts, areas and tiles alike. A null passes
-- all; words are any of; levels is a bit set. One query, so that the planner sees through it.
create function schools_matching(networks text[], dltvs text[], combineds text[], any_level int, sizes text[], kinds text[], bounds int[], in_areas bigint[])
returns table (
  id bigint, name_th text, name_en text, name_key text, is_demo boolean, point geometry, students int, levels smallint,
  kind text, size text, network text, dltv text, combined text, is_resilient boolean
) stable parallel safe language sql as $$
  select
    s.id, s.name_th, s.name_en, s.name_key, s.is_demo, s.point, s.students, s.levels,
    coalesce(s.kind, 'unknown'), school_size(s.students, s.levels, $7),
    coalesce(c.network, 'unknown'), coalesce(c.dltv, 'unknown'), coalesce(c.combined, 'unknown'), coalesce(c.is_resilient, false)
  from school s
  left join coverage c on c.school_id = s.id and c.valid_to is null and c.superseded_at is null
  where s.closed_on is null
    and ($1 is null or coalesce(c.network, 'unknown') = any ($1))
    and ($2 is null or coalesce(c.dltv, 'unknown') = any ($2))
    and ($3 is null or coalesce(c.combined, 'unknown') = any ($3))
    and ($4 is null or s.levels & $4 <> 0)
    and ($5 is null or school_size(s.students, s.levels, $7) = any ($5))
    and ($6 is null or coalesce(s.kind, 'unknown') = any ($6))
    and ($8 is null or exists (
      select from area_membership m where m.school_id = s.id and m.area_id = any ($8) and m.to_date is null and m.superseded_at is null))
$$;

-- A link as it is drawn: from the school to its node, else to the far point that was stated; none where either end is not known. A table
-- of its own, since a tile asks by the box of the whole line, which no index over three tables can answer, and since a pin that is
-- moved must not look like a changed input of the coverage.
create table network_line (
  link_id bigint primary key references network_link (id) on delete cascade,
  line geometry(LineString, 4326) not null
);
create index network_line_line on network_line using gist (line);

create function draw_network_lines(links bigint[]) returns void language sql as $$
  with drawn as (
    select l.id, st_makeline(s.point, coalesce(n.point, l.far_point)) as line
    from network_link l join school s on s.id = l.school_id left join network_node n on n.id = l.far_node_id
    where l.id = any (links)
  ), gone as (
    delete from network_line where link_id in (select id from drawn where line is null)
  )
  insert into network_line select id, line from drawn where line is not null
  on conflict (link_id) do update set line = excluded.line where network_line.line is distinct from excluded.line
$$;

create function network_ends_changed() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'network_link' then
    perform draw_network_lines(array(select id from new_rows));
  elsif tg_table_name = 'network_node' then
    perform draw_network_lines(array(
      select l.id from new_rows n join old_rows o using (id) join network_link l on l.far_node_id = n.id where n.point is distinct from o.point));
  else
    perform draw_network_lines(array(
      select l.id from new_rows n join old_rows o using (id) join network_link l on l.school_id = n.id where n.point is distinct from o.point));
  end if;
  return null;
end $$;
create trigger network_link_drawn_new after insert on network_link
  referencing new table as new_rows for each statement execute function network_ends_changed();
create trigger network_link_drawn after update on network_link
  referencing new table as new_rows for each statement execute function network_ends_changed();
create trigger network_node_drawn after update on network_node
  referencing new table as new_rows old table as old_rows for each statement execute function network_ends_changed();
create trigger school_drawn after update on school
  referencing new table as new_rows old table as old_rows for each statement execute function network_ends_changed();

-- Also for days that have passed; until now only current memberships were asked for.
drop index area_membership_schools;
create index area_membership_schools on area_membership (area_id, school_id) include (from_date, to_date) where superseded_at is null;

-- The schools that stood in each of these areas on a day, each once, with the status they had then and the area below in which they
-- stood (null: not known). The one meaning of "in this area on that day": totals, lists, downloads and comparisons all ask here, so
-- that they agree. A country holds what its provinces hold. Ask with parameters: a sub-select as argument is not inlined.
create function area_schools(areas bigint[], day date)
returns table (
  area_id bigint, school_id bigint, part_id bigint, network text, network_reason text, dltv text, dltv_reason text, combined text, is_resilient boolean
)
language sql stable as $$
  select m.area_id, m.school_id, p.id,
    coalesce(c.network, 'unknown'), coalesce(c.network_reason, 'no-record'), coalesce(c.dltv, 'unknown'), coalesce(c.dltv_reason, 'no-record'),
    coalesce(c.combined, 'unknown'), coalesce(c.is_resilient, false)
  from (
    select scope.area_id, m.school_id
    from (
      select a.id as area_id, a.id as within from area a where a.id = any (areas) and a.kind <> 'country'
      union all
      select n.id, a.id from area a join area n on n.id = a.parent_id where n.id = any (areas) and n.kind = 'country'
    ) scope
    join area_membership m on m.area_id = scope.within
      and m.superseded_at is null and m.from_date <= day and (m.to_date is null or m.to_date > day)
    group by scope.area_id, m.school_id
  ) m
  join school s on s.id = m.school_id and (s.closed_on is null or s.closed_on > day)
  -- Looked up school by school: where the planner expects few schools and meets a country's, a join would compare all with all.
  left join lateral (
    select min(i.area_id) as id
    from area_membership i join area a on a.id = i.area_id
    where i.school_id = m.school_id and a.parent_id = m.area_id
      and i.superseded_at is null and i.from_date <= day and (i.to_date is null or i.to_date > day)
  ) p on true
  left join coverage c on c.school_id = m.school_id and c.superseded_at is null and c.valid_from <= day and (c.valid_to is null or c.valid_to > day)
$$;
