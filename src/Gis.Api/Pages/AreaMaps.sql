-- $1 area id, $2 ids of schools for an area that has no boundary. First the area's own boundary, then those of the areas below it, or of the
-- districts in which the schools stand; as fine as a picture of 1,500 dots shows them.
with self as (
  select a.id, a.boundary, a.is_demo from area a where a.id = $1
), part as (
  select a.id, a.code, a.name_th, a.name_en, a.boundary from area a join self on a.parent_id = self.id
  where a.closed_on is null and a.boundary is not null and self.boundary is not null
  union
  select a.id, a.code, a.name_th, a.name_en, a.boundary from self
  join area_membership m on m.school_id = any ($2) and m.kind = 'district' and m.to_date is null and m.superseded_at is null
  join area a on a.id = m.area_id
  where self.boundary is null and a.boundary is not null
), extent as (
  select greatest(st_xmax(box) - st_xmin(box), st_ymax(box) - st_ymin(box)) / 1500 as dot
  from (select st_extent(boundary) as box from (select boundary from self union all select boundary from part) b) e
)
select null as code, '' as name_th, null as name_en, st_simplify(self.boundary, extent.dot, true) as boundary
from self, extent where self.boundary is not null
union all
(select code, name_th, name_en, st_simplify(boundary, extent.dot, true) from part, extent order by code)
