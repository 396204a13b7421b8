-- $1 area id, $2 day. Schools of the area on the day by the area below and by status; and one row for each area below without any.
with counted as (
  select a.part_id, a.network, a.dltv, a.combined, a.is_resilient, count(*) as schools, coalesce(sum(s.students), 0)::bigint as students
  from area_schools(array[$1::bigint], $2) a join school s on s.id = a.school_id
  group by a.part_id, a.network, a.dltv, a.combined, a.is_resilient
), part as (
  select id from area where parent_id = $1 and closed_on is null
)
select a.code, a.kind, a.name_th, a.name_en, c.network, c.dltv, c.combined, c.is_resilient, c.schools, c.students
from counted c full join part p on p.id = c.part_id
left join area a on a.id = coalesce(c.part_id, p.id)
order by a.code nulls last
