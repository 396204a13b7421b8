-- Open schools and the areas they stand in.
select s.id, s.name_th, s.name_en, s.dmc_code, s.smis_code, s.obec_code, m.subdistrict, m.district, m.province
from school s
left join (
  select school_id,
    max(area_id) filter (where kind = 'subdistrict') as subdistrict,
    max(area_id) filter (where kind = 'district') as district,
    max(area_id) filter (where kind = 'province') as province
  from area_membership
  where to_date is null and superseded_at is null
  group by school_id
) m on m.school_id = s.id
where s.closed_on is null
