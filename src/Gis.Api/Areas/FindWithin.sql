-- $1 code. No school is a member of a country: those of its provinces are its schools.
select array_agg(coalesce(p.id, a.id))
from area a
left join area p on a.kind = 'country' and p.parent_id = a.id and p.kind = 'province' and p.closed_on is null
where a.code = $1 and a.closed_on is null
