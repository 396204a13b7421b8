-- $1 area id. A demo area has demo sisters only.
select s.id, s.code, s.kind, s.name_th, s.name_en
from area a join area s on s.kind = a.kind and s.parent_id is not distinct from a.parent_id and s.is_demo = a.is_demo
where a.id = $1 and s.closed_on is null
order by s.code
