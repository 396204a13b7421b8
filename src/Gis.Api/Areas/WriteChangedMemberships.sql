create temp table membership_closed on commit drop as
select c.*, m.from_date as old_from_date, m.basis as old_basis, m.area_id as old_area_id, m.derived_area_id as old_derived_area_id, m.fact_source_id as old_fact_source_id
from membership_change c left join area_membership m on m.id = c.current_id;

update area_membership m set superseded_at = now() from membership_closed c where m.id = c.current_id;

-- The school stood in another area until that day.
insert into area_membership (school_id, area_id, kind, basis, derived_area_id, fact_source_id, from_date, to_date)
select school_id, old_area_id, kind, old_basis, old_derived_area_id, old_fact_source_id, old_from_date, from_date
from membership_closed
where old_basis = 'stated' and old_area_id <> area_id and old_from_date < from_date;

insert into area_membership (school_id, area_id, kind, basis, derived_area_id, fact_source_id, from_date)
select school_id, area_id, kind, basis, derived_area_id,
  case when old_basis = 'stated' and basis = 'stated' and old_area_id = area_id then old_fact_source_id else fact_source_id end,
  case when old_basis = 'stated' and old_area_id <> area_id then greatest(from_date, old_from_date) else least(from_date, old_from_date) end
from membership_closed;
