-- @z zoom, @x column, @y row, and the filter's parameters. A tile is cut into square cells; the schools of a cell are one feature at
-- their mean. 64 pixels a cell up to zoom 8, then 32, then 16; from zoom 13 a cell is one unit of the tile's grid, so only schools
-- that stand at one point share it.
with params as (
  select
    st_transform(st_tileenvelope(@z, @x, @y), 4326) as box,
    2 ^ @z::float8 * 4096 as world,
    case when @z <= 8 then 1024 when @z <= 10 then 512 when @z <= 12 then 256 else 1 end as cell
), points as (
  select
    s.id, s.name_th, s.name_en, s.is_demo, s.network, s.dltv, s.combined,
    (st_x(s.point) + 180) / 360 * p.world - @x::float8 * 4096 as px,
    (1 - asinh(tan(radians(st_y(s.point)))) / pi()) / 2 * p.world - @y::float8 * 4096 as py
  from params p, schools_matching(@network, @dltv, @combined, @level, @size, @kind, @bounds, @areas) s
  where s.point && p.box
), cells as (
  select
    count(*) as count, min(id) as first_id, avg(px) as px, avg(py) as py, min(name_th) as name_th, min(name_en) as name_en,
    bool_or(is_demo) as is_demo, case when p.cell = 1 and count(*) > 1 then (array_agg(id order by id))[1:20] end as ids,
    min(network) as network, min(dltv) as dltv, min(combined) as combined,
    count(*) filter (where network = 'good') as ng, count(*) filter (where network = 'limited') as nl,
    count(*) filter (where network = 'none') as nn, count(*) filter (where network = 'unknown') as nu,
    count(*) filter (where dltv = 'full') as df, count(*) filter (where dltv = 'partial') as dp, count(*) filter (where dltv = 'none') as dn,
    count(*) filter (where dltv = 'unknown') as du, count(*) filter (where dltv = 'not-needed') as dx,
    count(*) filter (where combined = 'good') as cg, count(*) filter (where combined = 'limited') as cl,
    count(*) filter (where combined = 'none') as cn, count(*) filter (where combined = 'unknown') as cu,
    count(*) filter (where combined = 'not-needed') as cx
  from points, params p
  -- A point on the edge belongs to the tile on its east and south.
  where px >= 0 and px < 4096 and py >= 0 and py < 4096
  group by floor(px / p.cell), floor(py / p.cell), p.cell
), shares as (
  -- A feature leaves out what is null: a single school has its words only, and a cluster no zeros.
  select
    first_id, nullif(ng, 0)::int as ng, nullif(nl, 0)::int as nl, nullif(nn, 0)::int as nn, nullif(nu, 0)::int as nu,
    nullif(df, 0)::int as df, nullif(dp, 0)::int as dp, nullif(dn, 0)::int as dn, nullif(du, 0)::int as du, nullif(dx, 0)::int as dx,
    nullif(cg, 0)::int as cg, nullif(cl, 0)::int as cl, nullif(cn, 0)::int as cn, nullif(cu, 0)::int as cu, nullif(cx, 0)::int as cx
  from cells
  where count > 1
), features as (
  select
    case when count = 1 then first_id end as feature_id,
    count::int as count,
    case when count = 1 then 's' || first_id end as id,
    case when count = 1 then name_th end as name,
    case when count = 1 then name_en end as "nameEn",
    case when is_demo then true end as demo,
    (select string_agg('s' || one, ',') from unnest(ids) one) as ids,
    case when count = 1 then network end as network,
    case when count = 1 then dltv end as dltv,
    case when count = 1 then combined end as combined,
    h.ng, h.nl, h.nn, h.nu, h.df, h.dp, h.dn, h.du, h.dx, h.cg, h.cl, h.cn, h.cu, h.cx,
    st_makepoint(floor(px), floor(py)) as geom
  from cells left join shares h using (first_id)
)
select st_asmvt(features, 'schools', 4096, 'geom', 'feature_id') from features
