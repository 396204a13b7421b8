-- $1 code, $2 how much of the boundary is dropped, in degrees (0: none).
select
  a.code, a.kind, a.name_th, a.name_en, parent.code,
  st_xmin(a.boundary), st_ymin(a.boundary), st_xmax(a.boundary), st_ymax(a.boundary),
  (select count(*) from area_membership m join school s on s.id = m.school_id and s.closed_on is null
    where m.area_id = a.id and m.to_date is null and m.superseded_at is null),
  a.is_demo,
  (select count(*) from area child where child.parent_id = a.id and child.closed_on is null),
  st_asgeojson(st_multi(case when $2 > 0 then st_simplifypreservetopology(a.boundary, $2) else a.boundary end), 6, 0),
  f.source, f.observed_on,
  (with recursive up as (
    select p.id, p.parent_id, p.code, p.kind, p.name_th, p.name_en, 1 as step from area p where p.id = a.parent_id
    union all
    select p.id, p.parent_id, p.code, p.kind, p.name_th, p.name_en, up.step + 1 from area p join up on p.id = up.parent_id
  )
  select jsonb_agg(jsonb_build_object('code', code, 'kind', kind, 'name', jsonb_build_object('th', name_th, 'en', name_en)) order by step)
  from up)::text
from area a
left join area parent on parent.id = a.parent_id
left join fact_source f on f.id = a.fact_source_id
where a.code = $1 and a.closed_on is null
