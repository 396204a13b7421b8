-- $1 area id, $2 day, $3 topic, $4 values of it or null, $5 worst first, $6-$9 cursor (rank, weight, name key, id), $10 rows wanted or null, $11 with explanations.
-- One key for both orders: by name, rank and weight are 0 for all.
with listed as (
  select a.*, s.name_key,
    case when not $5 then 0 else case t.value when 'none' then 0 when 'limited' then 1 when 'partial' then 1 when 'unknown' then 2 when 'not-needed' then 4 else 3 end end as rank,
    case when $5 then -coalesce(s.students, -1) else 0 end as weight
  from area_schools(array[$1::bigint], $2) a
  join school s on s.id = a.school_id
  cross join lateral (select case $3 when 'network' then a.network when 'dltv' then a.dltv else a.combined end as value) t
  where $4::text[] is null or t.value = any ($4)
), page as (
  select * from listed
  where $6::int is null
    or (rank, weight, name_key collate "th-x-icu", school_id) > ($6, $7, $8 collate "th-x-icu", $9)
  order by rank, weight, name_key collate "th-x-icu", school_id
  limit $10
)
select
  s.id, s.dmc_code, s.smis_code, s.obec_code, s.name_th, s.name_en, s.kind, s.levels, s.students, st_x(s.point), st_y(s.point), s.point_basis,
  subdistrict.name_th, subdistrict.name_en, district.name_th, district.name_en, province.name_th, province.name_en, part.code,
  p.network, p.network_reason, p.dltv, p.dltv_reason, p.combined, p.is_resilient, s.is_demo,
  c.explanation::text, p.rank, p.weight, p.name_key
from page p
join school s on s.id = p.school_id
left join area part on part.id = p.part_id
left join coverage c on $11 and c.school_id = p.school_id and c.superseded_at is null and c.valid_from <= $2 and (c.valid_to is null or c.valid_to > $2)
left join lateral (
  select max(m.area_id) filter (where m.kind = 'subdistrict') as subdistrict_id, max(m.area_id) filter (where m.kind = 'district') as district_id,
    max(m.area_id) filter (where m.kind = 'province') as province_id
  from area_membership m
  where m.school_id = p.school_id and m.superseded_at is null and m.from_date <= $2 and (m.to_date is null or m.to_date > $2)
) stood on true
left join area subdistrict on subdistrict.id = stood.subdistrict_id
left join area district on district.id = stood.district_id
left join area province on province.id = stood.province_id
order by p.rank, p.weight, p.name_key collate "th-x-icu", p.school_id
