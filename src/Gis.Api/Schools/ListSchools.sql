-- $1-$4 box, $5 area id, $6 level bit, $7 kind, $8 placed, $9 ids found by name, $10-$11 cursor, $12 rows wanted.
-- The box is compared with the indexed column as it is; nothing is computed on the column's side.
select
  id, dmc_code, smis_code, obec_code, name_th, name_en, kind, levels, students, lon, lat, point_basis,
  subdistrict_th, subdistrict_en, district_th, district_en, province_th, province_en, is_demo, name_key
from school_summary s
where ($1::float8 is null or s.point && st_makeenvelope($1, $2, $3, $4, 4326))
  and ($5::bigint is null or exists (
    select from area_membership m
    where m.school_id = s.id and m.area_id = $5 and m.to_date is null and m.superseded_at is null))
  and ($6::int2 is null or s.levels & $6 <> 0)
  and ($7::text is null or s.kind = $7)
  and ($8::bool is null or (s.point is not null) = $8)
  and ($9::bigint[] is null or s.id = any ($9))
  and ($10::text is null or (s.name_key collate "th-x-icu", s.id) > ($10 collate "th-x-icu", $11))
order by s.name_key collate "th-x-icu", s.id
limit $12
