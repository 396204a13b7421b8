create index on area_row (code);
create index on area_row (row_number);
analyze area_row;

-- Text that is no geometry is the row's fault, not the statement's.
create function pg_temp.read_shape(wkt text) returns geometry language plpgsql immutable as $$
begin
  return st_force2d(st_geomfromtext(wkt, 4326));
exception when others then
  return null;
end $$;

create temp table area_shape on commit drop as
select s.*, case when s.problem is null then st_multi(st_collectionextract(st_makevalid(s.shape), 3)) end as boundary,
  case when s.problem is null and not st_isvalid(s.shape) then st_isvalidreason(s.shape) end as repaired
from (
  select r.row_number, r.shape,
    case
      when r.shape is null then 'boundary-unreadable'
      when st_xmin(r.shape) < -180 or st_xmax(r.shape) > 180 or st_ymin(r.shape) < -90 or st_ymax(r.shape) > 90 then 'boundary-not-degrees'
      when st_dimension(r.shape) < 2 or st_isempty(r.shape) then 'boundary-not-polygon'
    end as problem
  from (select row_number, pg_temp.read_shape(wkt) as shape from area_row where wkt is not null and not refused offset 0) r
) s;

create index on area_shape (row_number);
analyze area_shape;

insert into area_finding
select row_number, 'error', problem, 'boundary', coalesce(geometrytype(shape), ''), null from area_shape where problem is not null
union all
select row_number, 'info', 'ring-repaired', 'boundary', repaired, null from area_shape where repaired is not null
union all
select row_number, 'error', 'boundary-not-polygon', 'boundary', geometrytype(shape), null from area_shape where problem is null and st_isempty(boundary)
union all
select r.row_number, 'error', 'area-twice-in-file', 'code', r.code, null
from area_row r
where r.row_number is not null and not r.refused
  and r.code in (select code from area_row where row_number is not null and not refused group by code having count(*) > 1)
union all
select r.row_number, 'error', 'area-kind-changed', 'kind', a.kind, r.kind
from area_row r join area a on a.code = r.code and a.closed_on is null
where r.row_number is not null and not r.refused and a.kind <> r.kind
union all
select r.row_number, 'warning', 'parent-unknown', 'parent', r.parent_code, null
from area_row r
where r.row_number is not null and not r.refused and r.parent_code is not null
  and not exists (select from area_row p where p.code = r.parent_code) and not exists (select from area a where a.code = r.parent_code and a.closed_on is null);

update area_row r set refused = true
where exists (select from area_finding f where f.row_number = r.row_number and f.severity = 'error');

-- A parent that rows name is made when it is missing, and left alone otherwise.
delete from area_row r
where r.row_number is null
  and (exists (select from area a where a.code = r.code and a.closed_on is null) or exists (select from area_row o where o.code = r.code and o.row_number is not null));

create temp table area_plan on commit drop as
select r.row_number, r.kind, r.code, r.name_th, r.name_en, r.name_key, r.parent_code, s.boundary, a.id as area_id,
  case
    when r.refused then 'refused'
    when a.id is null then 'new'
    when d.fields is null or f.observed_on > t.observed_on then 'same'
    else 'changed'
  end as outcome,
  d.fields, coalesce(f.observed_on > t.observed_on, false) as is_older
from area_row r
cross join this_import t
left join area_shape s on s.row_number = r.row_number
left join area a on a.code = r.code and a.closed_on is null and not r.refused
left join area p on p.id = a.parent_id
left join fact_source f on f.id = a.fact_source_id
cross join lateral (
  select jsonb_object_agg(c.field, jsonb_build_object('old', c.old, 'new', c.new)) filter (where a.id is not null and c.differs) as fields
  from (values
    ('name_th', to_jsonb(a.name_th), to_jsonb(r.name_th), r.name_th <> a.name_th),
    ('name_en', to_jsonb(a.name_en), to_jsonb(r.name_en), r.name_en is distinct from a.name_en and r.name_en is not null),
    ('parent', to_jsonb(p.code), to_jsonb(r.parent_code), r.parent_code is distinct from p.code and r.parent_code is not null
      and (exists (select from area_row o where o.code = r.parent_code) or exists (select from area o where o.code = r.parent_code and o.closed_on is null))),
    -- Vertices before and after: a boundary itself is too long for a report.
    ('boundary', to_jsonb(st_npoints(a.boundary)), to_jsonb(st_npoints(s.boundary)),
      s.boundary is not null and (a.boundary is null or not st_orderingequals(a.boundary, s.boundary)))
  ) c (field, old, new, differs)
) d;

insert into area_finding
select row_number, 'info', 'older-than-stored', null, code, null from area_plan where is_older and fields is not null;
