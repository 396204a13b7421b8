insert into register_finding
select row_number, 'warning', 'shape-repaired', 'geometry', st_isvalidreason(given_shape), null
from register_after where not st_isvalid(given_shape);

-- Of what a repair leaves only areas count: lines and points in it were folds.
update register_after
set footprint = case when st_numgeometries(r.shape) = 1 then st_geometryn(r.shape, 1) else r.shape end
from (
  select line, st_collectionextract(st_makevalid(given_shape), 3) as shape from register_after where not st_isvalid(given_shape)
) r
where r.line = register_after.line;

insert into register_finding
select row_number, 'error', 'shape-not-polygon', 'geometry', st_isvalidreason(given_shape), null
from register_after where given_shape is not null and st_isempty(footprint);

insert into register_finding
select a.row_number, 'warning', 'footprint-far', 'geometry', round((d.meters / 1000)::numeric, 1) || ' km', null
from register_after a
join school s on s.id = a.school_id
cross join lateral (select st_distance(a.footprint::geography, s.point::geography) as meters) d
where a.given_shape is not null and not st_isempty(a.footprint) and d.meters > 1000;
