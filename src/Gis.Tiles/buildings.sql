-- @z zoom, @x column, @y row. Buildings that stand, of open schools; the box is compared with the indexed column.
with params as (
  select
    st_tileenvelope(@z, @x, @y) as tile,
    st_transform(st_tileenvelope(@z, @x, @y, margin => 0.0625), 4326) as box
), buildings as (
  select
    's' || b.school_id as school, b.type_name as type, b.condition, st_asmvtgeom(st_transform(b.footprint, 3857), p.tile, 4096, 64) as geom
  from params p
  join building b on b.footprint && p.box and b.condition is distinct from 'demolished'
  join school s on s.id = b.school_id and s.closed_on is null
  limit 20000
)
select st_asmvt(buildings, 'buildings', 4096, 'geom') from buildings where geom is not null
