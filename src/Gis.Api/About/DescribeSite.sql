select
  exists (select from school where is_demo) or exists (select from area where is_demo),
  (select count(*) from school where closed_on is null),
  (select count(*) from school where closed_on is null and point is null),
  (select coalesce(jsonb_object_agg(kind, n), '{}') from (select kind, count(*) as n from area where closed_on is null group by kind) k)::text,
  st_xmin(e.box), st_ymin(e.box), st_xmax(e.box), st_ymax(e.box)
from (
  select coalesce(
    (select st_extent(point) from school where closed_on is null),
    (select st_extent(boundary) from area where closed_on is null)
  ) as box
) e
