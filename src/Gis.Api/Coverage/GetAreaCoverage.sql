-- $1 area id, $2 day. Schools that stood in the area on the day, by status; and the same for each area below it.
with member as (
  select m.school_id, s.students
  from area_membership m join school s on s.id = m.school_id
  where m.area_id = $1 and m.superseded_at is null and m.from_date <= $2 and (m.to_date is null or m.to_date > $2)
    and (s.closed_on is null or s.closed_on > $2)
), status as (
  select m.school_id, coalesce(m.students, 0) as students,
    coalesce(c.network, 'unknown') as network, coalesce(c.dltv, 'unknown') as dltv, coalesce(c.combined, 'unknown') as combined,
    coalesce(c.is_resilient, false) as is_resilient
  from member m
  left join coverage c on c.school_id = m.school_id and c.superseded_at is null and c.valid_from <= $2 and (c.valid_to is null or c.valid_to > $2)
), placed as (
  select null::bigint as area_id, s.* from status s
  union all
  select a.id, s.*
  from status s
  join area_membership m on m.school_id = s.school_id and m.superseded_at is null and m.from_date <= $2 and (m.to_date is null or m.to_date > $2)
  join area a on a.id = m.area_id and a.parent_id = $1
), counted as (
  select area_id, 'network' as topic, network as value, count(*) as schools, sum(students) as students from placed group by area_id, network
  union all
  select area_id, 'dltv', dltv, count(*), sum(students) from placed group by area_id, dltv
  union all
  select area_id, 'combined', combined, count(*), sum(students) from placed group by area_id, combined
)
select a.code, a.kind, a.name_th, a.name_en, c.topic, c.value, c.schools, c.students,
  (select count(*) from placed p where p.area_id is not distinct from c.area_id and p.is_resilient)
from counted c left join area a on a.id = c.area_id
order by a.code nulls first, c.topic, c.value
