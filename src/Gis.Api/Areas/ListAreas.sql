-- $1 kind, $2 parent id, $3-$4 cursor (code, id), $5 rows wanted.
select
  a.code, a.kind, a.name_th, a.name_en, parent.code,
  st_xmin(a.boundary), st_ymin(a.boundary), st_xmax(a.boundary), st_ymax(a.boundary),
  (select count(*) from area_membership m join school s on s.id = m.school_id and s.closed_on is null
    where m.area_id = a.id and m.to_date is null and m.superseded_at is null),
  a.is_demo, a.id
from area a left join area parent on parent.id = a.parent_id
where a.closed_on is null
  and ($1::text is null or a.kind = $1)
  and ($2::bigint is null or a.parent_id = $2)
  and ($3::text is null or (a.code, a.id) > ($3, $4))
order by a.code, a.id
limit $5
