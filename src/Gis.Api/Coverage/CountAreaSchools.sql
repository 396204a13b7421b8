-- The parameters and conditions of ListAreaSchools.sql without the cursor.
select t.value, count(*), coalesce(sum(s.students), 0)::bigint
from area_schools(array[$1::bigint], $2) a
join school s on s.id = a.school_id
cross join lateral (select case $3 when 'network' then a.network when 'dltv' then a.dltv else a.combined end as value) t
where $4::text[] is null or t.value = any ($4)
group by t.value
