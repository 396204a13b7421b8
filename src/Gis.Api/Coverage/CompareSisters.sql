-- $1 area ids, $2 day.
select a.area_id, a.network, a.dltv, a.combined, a.is_resilient, count(*), coalesce(sum(s.students), 0)::bigint
from area_schools($1, $2) a join school s on s.id = a.school_id
group by a.area_id, a.network, a.dltv, a.combined, a.is_resilient
