insert into area_membership (school_id, area_id, kind, basis, derived_area_id, fact_source_id, from_date)
select school_id, area_id, kind, basis, derived_area_id, fact_source_id, from_date from membership_new;
