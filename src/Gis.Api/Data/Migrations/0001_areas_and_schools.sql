-- Areas, schools, dated memberships, and where every fact comes from.

create extension if not exists postgis;

-- Counters by topic: servers reload what they hold in memory when one moves (see DataVersion.cs).
create table data_version (
  topic text primary key,
  version bigint not null default 0,
  changed_at timestamptz not null default now()
);
-- Starts at the clock, so that the caches of a browser never take one database's tiles for another's.
insert into data_version (topic, version)
select topic, (extract(epoch from clock_timestamp()) * 1000)::bigint from unnest(array['areas', 'schools']) topic;

-- Statement trigger: the argument is the topic. The payload is "topic version".
create function data_changed() returns trigger language plpgsql as $$
declare
  new_version bigint;
begin
  update data_version set version = version + 1, changed_at = now()
  where topic = tg_argv[0] returning version into new_version;
  perform pg_notify('gis_data', tg_argv[0] || ' ' || new_version);
  return null;
end $$;

-- One run of an import; its rows and issues are its report.
create table import (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('areas', 'schools')),
  state text not null check (state in ('running', 'dry-run', 'applied', 'refused', 'failed')),
  file_name text not null,
  file_bytes bigint not null,
  file_sha256 text not null,
  source text not null,
  observed_on date not null,
  options jsonb not null default '{}',
  rows_total int not null default 0,
  rows_new int not null default 0,
  rows_changed int not null default 0,
  rows_same int not null default 0,
  rows_flagged int not null default 0,
  rows_refused int not null default 0,
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  done_by text not null
);

-- Who said it and when it was true. A record's column `facts` maps each field to one of these.
create table fact_source (
  id bigint generated always as identity primary key,
  source text not null,
  observed_on date not null,
  import_id bigint references import (id),
  recorded_at timestamptz not null default now()
);

-- Two hierarchies in one table: country > province > district > subdistrict, and service area > cluster.
create table area (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('country', 'province', 'district', 'subdistrict', 'service-area', 'cluster')),
  code text not null check (code <> ''),
  name_th text not null check (name_th <> ''),
  name_en text,
  name_key text not null,
  parent_id bigint references area (id),
  boundary geometry(MultiPolygon, 4326) check (boundary is null or st_isvalid(boundary)),
  label_point geometry(Point, 4326),
  opened_on date,
  closed_on date,
  fact_source_id bigint references fact_source (id),
  is_demo boolean not null default false,
  recorded_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  unique (id, kind)
);
create unique index area_code on area (code) where closed_on is null;
create index area_parent on area (parent_id);
create index area_kind on area (kind, code);
create index area_boundary on area using gist (boundary);
create index area_label on area using gist (label_point);
create trigger area_changed after insert or update or delete or truncate on area
  for each statement execute function data_changed('areas');

create table school (
  id bigint generated always as identity primary key,
  dmc_code text check (dmc_code ~ '^[0-9]{10}$'),
  smis_code text check (smis_code ~ '^[0-9]{8}$'),
  obec_code text check (obec_code ~ '^[0-9]{6}$'),
  name_th text not null check (name_th <> ''),
  name_en text,
  -- The name as it is compared between lists; made by NameKey.cs.
  name_key text not null,
  kind text check (kind in ('obec', 'private', 'local-government', 'other')),
  -- Bit set: 1 kindergarten, 2 primary, 4 lower secondary, 8 upper secondary; 0 = not known.
  levels smallint not null default 0 check (levels between 0 and 15),
  level_text text,
  students int check (students >= 0),
  address text,
  phone text,
  email text,
  website text,
  electricity text check (electricity in ('grid', 'off-grid', 'none')),
  -- Never on a public route.
  office_contact text,
  opened_on date,
  closed_on date,
  merged_into_id bigint references school (id),
  point geometry(Point, 4326),
  point_basis text check (point_basis in ('surveyed', 'map', 'geocoded', 'derived')),
  -- As the source gave it, before any repair: x (or lon), y (or lat).
  stated_x double precision,
  stated_y double precision,
  proposed_point geometry(Point, 4326),
  proposed_why text,
  -- Stable codes of what an import found odd and an officer should see.
  flags text[] not null default '{}',
  -- {"name_th": fact_source.id, …}
  facts jsonb not null default '{}',
  is_demo boolean not null default false,
  recorded_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  check ((point is null) = (point_basis is null))
);
create unique index school_dmc_code on school (dmc_code) where closed_on is null and dmc_code is not null;
create unique index school_smis_code on school (smis_code) where closed_on is null and smis_code is not null;
create unique index school_obec_code on school (obec_code) where closed_on is null and obec_code is not null;
create index school_point on school using gist (point);
create index school_name_key on school (name_key);
-- Pages of schools are read in the order of the Thai dictionary by keyset.
create index school_name_order on school (name_key collate "th-x-icu", id);
create index school_unplaced on school (id) where point is null;
create trigger school_changed after insert or update or delete or truncate on school
  for each statement execute function data_changed('schools');

-- A source's own key of a school: the same list, given again, finds the same schools.
create table school_source_key (
  source text not null,
  key text not null,
  school_id bigint not null references school (id) on delete cascade,
  primary key (source, key)
);
create index school_source_key_school on school_source_key (school_id);

-- School in area: from/to is when it was true, recorded/superseded when we knew it.
create table area_membership (
  id bigint generated always as identity primary key,
  school_id bigint not null references school (id) on delete cascade,
  area_id bigint not null,
  kind text not null,
  basis text not null check (basis in ('stated', 'derived')),
  -- The area whose boundary holds the point, kept beside the stated one; they may differ.
  derived_area_id bigint references area (id),
  fact_source_id bigint references fact_source (id),
  from_date date not null,
  to_date date,
  recorded_at timestamptz not null default now(),
  superseded_at timestamptz,
  foreign key (area_id, kind) references area (id, kind)
);
create unique index area_membership_current on area_membership (school_id, kind) include (area_id)
  where to_date is null and superseded_at is null;
create index area_membership_schools on area_membership (area_id, school_id)
  where to_date is null and superseded_at is null;
create index area_membership_history on area_membership (school_id);

-- What a school's fields were before: {"students": {"old": 120, "new": 131}, …}. `applied` is false where an
-- older statement came in after a newer one and was only noted.
create table school_change (
  id bigint generated always as identity primary key,
  school_id bigint not null references school (id) on delete cascade,
  fact_source_id bigint not null references fact_source (id),
  fields jsonb not null,
  applied boolean not null,
  recorded_at timestamptz not null default now()
);
create index school_change_school on school_change (school_id, id desc);

create table import_row (
  -- No references: imports stay for good, a report outlives the school it made, and there is a row for each of millions.
  import_id bigint not null,
  row_number int not null,
  outcome text not null check (outcome in ('new', 'changed', 'same', 'refused')),
  school_id bigint,
  -- old and new per field, as in school_change; null unless changed
  fields jsonb,
  primary key (import_id, row_number)
);

create table import_issue (
  import_id bigint not null references import (id) on delete cascade,
  ordinal int not null,
  row_number int,
  severity text not null check (severity in ('error', 'warning', 'info')),
  code text not null,
  field text,
  value text,
  proposal text,
  primary key (import_id, ordinal)
);

-- What lists, search and the map show of an open school: the same columns everywhere.
create view school_summary as
select
  s.id, s.dmc_code, s.smis_code, s.obec_code, s.name_th, s.name_en, s.name_key, s.kind, s.levels, s.students,
  s.point, st_x(s.point) as lon, st_y(s.point) as lat, s.point_basis, s.is_demo,
  subdistrict.name_th as subdistrict_th, subdistrict.name_en as subdistrict_en,
  district.name_th as district_th, district.name_en as district_en,
  province.name_th as province_th, province.name_en as province_en
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
where s.closed_on is null;
