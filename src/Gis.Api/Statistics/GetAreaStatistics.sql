-- $1 area id, $2 day. Alike schools as one row.
select array_agg(s.id), s.levels, s.students, s.kind, count(s.point)
from area_schools(array[$1::bigint], $2) a join school s on s.id = a.school_id
group by s.levels, s.students, s.kind
