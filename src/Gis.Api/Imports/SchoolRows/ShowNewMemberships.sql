create temp view membership_new as
select t.first_school_id + p.row_number as school_id, k.area_id, k.kind, k.basis, k.derived_area_id, f.id as fact_source_id, r.observed_on as from_date
from this_import t, school_plan p
join school_row r using (row_number)
join school_place l using (row_number)
join school_fact f on f.observed_on = r.observed_on
left join area s on s.code = r.service_area_code and s.kind = 'service-area' and s.closed_on is null
left join area c on c.code = r.cluster_code and c.kind = 'cluster' and c.closed_on is null
cross join lateral (values
  ('subdistrict', case when l.stated_kind = 'subdistrict' then 'stated' else 'derived' end, l.subdistrict_id, l.in_subdistrict_id),
  ('district', case when l.stated_kind in ('subdistrict', 'district') then 'stated' else 'derived' end, l.district_id, l.in_district_id),
  ('province', case when l.stated_kind is not null then 'stated' else 'derived' end, l.province_id, l.in_province_id),
  ('service-area', 'stated', s.id, null),
  ('cluster', 'stated', c.id, null)
) k (kind, basis, area_id, derived_area_id)
where p.outcome = 'new' and k.area_id is not null
order by p.row_number;
