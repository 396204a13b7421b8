-- In: temporary table point_asked (id, point, is_demo). Out: temporary table point_area (id, subdistrict_id, district_id, province_id).
-- A point on a border belongs to the area of the smaller id. Demo areas count for demo schools only.
create index on point_asked using gist (point);
analyze point_asked;
create temp table point_area on commit drop as
with subdistrict as (
  -- Area by area ("offset 0" keeps the order): its boundary is prepared once for all points in it.
  select distinct on (found.id) found.id, a.id as subdistrict_id, a.parent_id as district_id
  from area a
  cross join lateral (
    select p.id, p.is_demo from point_asked p where st_covers(a.boundary, p.point) offset 0
  ) found
  where a.kind = 'subdistrict' and a.closed_on is null and (not a.is_demo or found.is_demo)
  order by found.id, a.is_demo desc, a.id
), district as (
  -- Only where no subdistrict is loaded.
  select distinct on (p.id) p.id, a.id as district_id
  from point_asked p
  join area a on a.kind = 'district' and a.closed_on is null and (not a.is_demo or p.is_demo) and st_covers(a.boundary, p.point)
  where not exists (select from subdistrict s where s.id = p.id)
  order by p.id, a.is_demo desc, a.id
), province as (
  select distinct on (p.id) p.id, a.id as province_id
  from point_asked p
  join area a on a.kind = 'province' and a.closed_on is null and (not a.is_demo or p.is_demo) and st_covers(a.boundary, p.point)
  where not exists (select from subdistrict s where s.id = p.id) and not exists (select from district d where d.id = p.id)
  order by p.id, a.is_demo desc, a.id
)
select s.id, s.subdistrict_id, s.district_id, d.parent_id as province_id
from subdistrict s left join area d on d.id = s.district_id
union all
select f.id, null, f.district_id, d.parent_id from district f join area d on d.id = f.district_id
union all
select f.id, null, null, f.province_id from province f;
