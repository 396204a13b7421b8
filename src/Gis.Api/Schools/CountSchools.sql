-- The parameters and conditions of ListSchools.sql without the cursor.
select count(*)
from school s
where s.closed_on is null
  and ($1::float8 is null or s.point && st_makeenvelope($1, $2, $3, $4, 4326))
  and ($5::bigint is null or exists (
    select from area_membership m
    where m.school_id = s.id and m.area_id = $5 and m.to_date is null and m.superseded_at is null))
  and ($6::int2 is null or s.levels & $6 <> 0)
  and ($7::text is null or s.kind = $7)
  and ($8::bool is null or (s.point is not null) = $8)
  and ($9::bigint[] is null or s.id = any ($9))
