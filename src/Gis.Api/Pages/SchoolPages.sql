-- $1 school id. The areas around a school's point, cut to what a picture of the place may show (0.1 degree each way); for a
-- school without a point, the boundary of the finest area that it stands in.
with school_here as (
  select s.id, s.point, s.is_demo, st_expand(s.point, 0.1) as box from school s where s.id = $1
)
select a.kind, a.name_th, a.name_en, st_clipbybox2d(st_simplify(a.boundary, 0.0001, true), h.box::box2d) as boundary
from school_here h join area a on a.boundary && h.box
where a.closed_on is null and a.is_demo = h.is_demo and a.kind in ('province', 'district', 'subdistrict')
union all
(select a.kind, a.name_th, a.name_en, st_simplify(a.boundary, 0.001, true)
from school_here h
join area_membership m on m.school_id = h.id and m.to_date is null and m.superseded_at is null
join area a on a.id = m.area_id
where h.point is null and a.boundary is not null and a.kind in ('province', 'district', 'subdistrict')
order by case a.kind when 'subdistrict' then 0 when 'district' then 1 else 2 end
limit 1)
