-- Made from its provinces where they are complete, and made anew when one of them was written.
update area c
set boundary = u.boundary, changed_at = now(),
  label_point = (select st_pointonsurface(d.geom) from st_dump(u.boundary) d order by st_area(d.geom) desc limit 1)
from (
  select p.parent_id, st_multi(st_collectionextract(st_makevalid(st_union(p.boundary)), 3)) as boundary
  from area p
  where p.kind = 'province' and p.closed_on is null and p.boundary is not null and not p.is_demo
    and exists (select from area_write w where w.kind = 'province')
  group by p.parent_id having count(*) >= @provinces
) u
where c.id = u.parent_id and c.kind = 'country' and not exists (select from area_write w where w.id = c.id and w.boundary is not null);
