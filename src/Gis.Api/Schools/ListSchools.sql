-- The filter's parameters; @west … @north a box, @placed, @found ids found by name; @after_key and @after_id the cursor, @limit rows wanted.
-- The box is compared with the indexed column as it is; nothing is computed on the column's side. What a school shows is joined to the
-- schools of the page only.
select
  s.id, s.dmc_code, s.smis_code, s.obec_code, s.name_th, s.name_en, s.kind, s.levels, s.students, s.lon, s.lat, s.point_basis,
  s.subdistrict_th, s.subdistrict_en, s.district_th, s.district_en, s.province_th, s.province_en, s.is_demo,
  s.network, s.dltv, s.combined, s.is_resilient, page.name_key
from (
  select m.id, m.name_key
  from schools_matching(@network, @dltv, @combined, @level, @size, @kind, @bounds, @areas) m
  where (@west is null or m.point && st_makeenvelope(@west, @south, @east, @north, 4326))
    and (@placed is null or (m.point is not null) = @placed)
    and (@found is null or m.id = any (@found))
    and (@after_key is null or (m.name_key collate "th-x-icu", m.id) > (@after_key collate "th-x-icu", @after_id))
  order by m.name_key collate "th-x-icu", m.id
  limit @limit
) page
join school_summary s on s.id = page.id
order by page.name_key collate "th-x-icu", page.id
