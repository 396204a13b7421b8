-- $1 zoom, $2 column, $3 row. A tile is cut into square cells; the schools of a cell are one feature at their mean.
-- 64 pixels a cell up to zoom 8, then 32, then 16; from zoom 13 a cell is one unit of the tile's grid, so only schools
-- that stand at one point share it.
with params as (
  select
    st_transform(st_tileenvelope($1, $2, $3), 4326) as box,
    2 ^ $1::float8 * 4096 as world,
    case when $1 <= 8 then 1024 when $1 <= 10 then 512 when $1 <= 12 then 256 else 1 end as cell
), points as (
  select
    s.id, s.name_th, s.name_en, s.is_demo,
    (st_x(s.point) + 180) / 360 * p.world - $2::float8 * 4096 as px,
    (1 - asinh(tan(radians(st_y(s.point)))) / pi()) / 2 * p.world - $3::float8 * 4096 as py
  from school s, params p
  where s.point && p.box and s.closed_on is null
), cells as (
  select
    count(*) as count, min(id) as first_id, avg(px) as px, avg(py) as py, min(name_th) as name_th, min(name_en) as name_en,
    bool_or(is_demo) as is_demo, case when p.cell = 1 and count(*) > 1 then (array_agg(id order by id))[1:20] end as ids
  from points, params p
  -- A point on the edge belongs to the tile on its east and south.
  where px >= 0 and px < 4096 and py >= 0 and py < 4096
  group by floor(px / p.cell), floor(py / p.cell), p.cell
), features as (
  select
    case when count = 1 then first_id end as feature_id,
    count::int as count,
    case when count = 1 then 's' || first_id end as id,
    case when count = 1 then name_th end as name,
    case when count = 1 then name_en end as "nameEn",
    case when is_demo then true end as demo,
    (select string_agg('s' || one, ',') from unnest(ids) one) as ids,
    st_makepoint(floor(px), floor(py)) as geom
  from cells
)
select st_asmvt(features, 'schools', 4096, 'geom', 'feature_id') from features
