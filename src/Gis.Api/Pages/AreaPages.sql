-- $1 code. The areas above, the largest first, and the area itself (step 0) last.
with recursive up as (
  select a.id, a.parent_id, a.code, a.kind, a.name_th, a.name_en, a.is_demo, 0 as step from area a where a.code = $1 and a.closed_on is null
  union all
  select p.id, p.parent_id, p.code, p.kind, p.name_th, p.name_en, p.is_demo, up.step + 1 from area p join up on p.id = up.parent_id
)
select code, kind, name_th, name_en, is_demo, step from up order by step desc
