create temp view membership_change as
select w.school_id, coalesce(w.area_id, s.id) as area_id, w.kind, w.basis, w.derived_area_id, f.id as fact_source_id, r.observed_on as from_date, w.current_id
from school_want w
join school_row r using (row_number)
join school_plan p using (row_number)
join school_fact f on f.observed_on = r.observed_on
left join area s on s.code = w.code and s.kind = w.kind and s.closed_on is null
left join area_membership m on m.id = w.current_id
where p.outcome <> 'refused' and not w.is_older and not w.is_old_news and coalesce(w.area_id, s.id) is not null
  and (m.area_id, m.basis, m.derived_area_id) is distinct from (coalesce(w.area_id, s.id), w.basis, w.derived_area_id);
