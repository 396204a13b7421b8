-- In: temporary table point_asked (id, point, is_demo). Out: temporary table point_area (id, subdistrict_id, district_id, province_id).
-- A point on a border belongs to the area of the smaller id. Demo areas count for demo schools only.
create index on point_asked using gist (point);
analyze point_asked;

-- Area by area ("offset 0" keeps the order): its boundary is prepared once for all points in it.
create temp table point_area on commit drop as
select distinct on (found.id) found.id, a.id as subdistrict_id, a.parent_id as district_id, d.parent_id as province_id
from area a
left join area d on d.id = a.parent_id
cross join lateral (
  select p.id, p.is_demo from point_asked p where st_covers(a.boundary, p.point) offset 0
) found
where a.kind = 'subdistrict' and a.closed_on is null and (not a.is_demo or found.is_demo)
order by found.id, a.is_demo desc, a.id;

-- Districts and provinces are asked only where no subdistrict is loaded. What is left is counted first: how many points a boundary
-- holds cannot be estimated, and a plan made for three of them takes a minute for 30,000.
create temp table point_left on commit drop as
select p.* from point_asked p where not exists (select from point_area f where f.id = p.id);
create index on point_left using gist (point);
analyze point_left;
insert into point_area
select distinct on (p.id) p.id, null, a.id, a.parent_id
from point_left p
join area a on a.kind = 'district' and a.closed_on is null and (not a.is_demo or p.is_demo) and st_covers(a.boundary, p.point)
order by p.id, a.is_demo desc, a.id;

delete from point_left p where exists (select from point_area f where f.id = p.id);
insert into point_area
select distinct on (p.id) p.id, null, null, a.id
from point_left p
join area a on a.kind = 'province' and a.closed_on is null and (not a.is_demo or p.is_demo) and st_covers(a.boundary, p.point)
order by p.id, a.is_demo desc, a.id;
analyze point_area;
