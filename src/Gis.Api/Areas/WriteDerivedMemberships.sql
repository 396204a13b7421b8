-- Schools whose derived areas are others now than those stored: after areas came in, or boundaries were corrected.
create temp view membership_change as
select s.id as school_id, l.area_id, a.kind, coalesce(m.basis, 'derived') as basis, a.in_area_id as derived_area_id,
  coalesce(m.fact_source_id, f.id) as fact_source_id, coalesce(m.from_date, f.observed_on, s.recorded_at::date) as from_date, m.id as current_id
from school s
join point_area p on p.id = s.id
left join fact_source f on f.id = (s.facts ->> 'point')::bigint
cross join lateral (values ('subdistrict', p.subdistrict_id), ('district', p.district_id), ('province', p.province_id)) a (kind, in_area_id)
left join area_membership m on m.school_id = s.id and m.kind = a.kind and m.to_date is null and m.superseded_at is null
cross join lateral (select case when m.basis = 'stated' then m.area_id else a.in_area_id end as area_id) l
where a.in_area_id is not null and a.in_area_id is distinct from m.derived_area_id
  -- A list that states the province only is not contradicted by a subdistrict of another one.
  and (m.id is not null or not exists (
    select from area_membership o
    where o.school_id = s.id and o.to_date is null and o.superseded_at is null and o.basis = 'stated'
      and o.kind in ('subdistrict', 'district', 'province') and o.area_id not in (p.subdistrict_id, p.district_id, p.province_id)
  ));
