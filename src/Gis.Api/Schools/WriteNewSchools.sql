insert into school (
  id, dmc_code, smis_code, obec_code, name_th, name_en, name_key, kind, levels, level_text, students, address, phone, email, website,
  electricity, office_contact, opened_on, closed_on, point, point_basis, stated_x, stated_y, proposed_point, proposed_why, flags, facts, is_demo
)
overriding system value
select
  id, dmc_code, smis_code, obec_code, name_th, name_en, name_key, kind, coalesce(levels, 0), level_text, students, address, phone, email, website,
  electricity, office_contact, opened_on, closed_on, point, case when point is not null then basis end,
  case when point is null then stated_x end, case when point is null then stated_y end,
  case when point is null and proposed_x is not null then st_setsrid(st_makepoint(proposed_x, proposed_y), 4326) end,
  case when point is null and proposed_x is not null then point_issue end,
  all_flags,
  jsonb_strip_nulls(jsonb_build_object(
    'name_th', fact_source_id,
    'name_en', case when name_en is not null then fact_source_id end,
    'dmc_code', case when dmc_code is not null then fact_source_id end,
    'smis_code', case when smis_code is not null then fact_source_id end,
    'obec_code', case when obec_code is not null then fact_source_id end,
    'kind', case when kind is not null then fact_source_id end,
    'levels', case when levels is not null then fact_source_id end,
    'level_text', case when level_text is not null then fact_source_id end,
    'students', case when students is not null then fact_source_id end,
    'address', case when address is not null then fact_source_id end,
    'phone', case when phone is not null then fact_source_id end,
    'email', case when email is not null then fact_source_id end,
    'website', case when website is not null then fact_source_id end,
    'electricity', case when electricity is not null then fact_source_id end,
    'office_contact', case when office_contact is not null then fact_source_id end,
    'opened_on', case when opened_on is not null then fact_source_id end,
    'closed_on', case when closed_on is not null then fact_source_id end,
    'point', case when point is not null then fact_source_id end
  )),
  is_demo
from school_new
order by id;
