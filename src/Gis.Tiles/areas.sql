-- @z zoom, @x column, @y row. Boundaries are thinned to half a pixel before they are projected. Demo areas are left out
-- where real ones of their kind are loaded: two maps on top of each other help nobody.
with params as (
  select
    st_tileenvelope(@z, @x, @y) as tile,
    st_transform(st_tileenvelope(@z, @x, @y, margin => 0.0625), 4326) as box,
    360 / (2 ^ @z::float8 * 512) as half_pixel
), shown as (
  select a.code, a.kind, a.name_th, a.name_en, a.boundary, a.label_point
  from area a, params p
  where a.closed_on is null
    and (a.boundary && p.box or a.label_point && p.box)
    and a.kind in ('province', 'district', 'subdistrict')
    and @z >= case a.kind when 'province' then 0 when 'district' then 7 else 10 end
    and (not a.is_demo or not exists (select from area r where r.kind = a.kind and not r.is_demo and r.boundary is not null))
), outlines as (
  select s.code, s.kind, s.name_th as name, s.name_en as "nameEn",
    st_asmvtgeom(st_transform(st_simplify(s.boundary, p.half_pixel, true), 3857), p.tile, 4096, 64) as geom
  from shown s, params p
  where s.boundary && p.box
  order by case s.kind when 'subdistrict' then 0 when 'district' then 1 else 2 end
), labels as (
  select s.code, s.kind, s.name_th as name, s.name_en as "nameEn",
    st_asmvtgeom(st_transform(s.label_point, 3857), p.tile, 4096, 0) as geom
  from shown s, params p
  where s.label_point && p.box and @z >= case s.kind when 'province' then 4 when 'district' then 8 else 11 end
)
select
  coalesce((select st_asmvt(outlines, 'areas', 4096, 'geom') from outlines where geom is not null), ''::bytea)
  || coalesce((select st_asmvt(labels, 'labels', 4096, 'geom') from labels where geom is not null), ''::bytea)
