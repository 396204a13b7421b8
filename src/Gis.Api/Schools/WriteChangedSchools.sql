update school s
set
  dmc_code = case when c.fields ? 'dmc_code' then c.dmc_code else s.dmc_code end,
  smis_code = case when c.fields ? 'smis_code' then c.smis_code else s.smis_code end,
  obec_code = case when c.fields ? 'obec_code' then c.obec_code else s.obec_code end,
  name_th = case when c.fields ? 'name_th' then c.name_th else s.name_th end,
  name_key = case when c.fields ? 'name_th' then c.name_key else s.name_key end,
  name_en = case when c.fields ? 'name_en' then c.name_en else s.name_en end,
  kind = case when c.fields ? 'kind' then c.kind else s.kind end,
  levels = case when c.fields ? 'levels' then c.levels else s.levels end,
  level_text = case when c.fields ? 'level_text' then c.level_text else s.level_text end,
  students = case when c.fields ? 'students' then c.students else s.students end,
  address = case when c.fields ? 'address' then c.address else s.address end,
  phone = case when c.fields ? 'phone' then c.phone else s.phone end,
  email = case when c.fields ? 'email' then c.email else s.email end,
  website = case when c.fields ? 'website' then c.website else s.website end,
  electricity = case when c.fields ? 'electricity' then c.electricity else s.electricity end,
  office_contact = case when c.fields ? 'office_contact' then c.office_contact else s.office_contact end,
  opened_on = case when c.fields ? 'opened_on' then c.opened_on else s.opened_on end,
  closed_on = case when c.fields ? 'closed_on' then c.closed_on else s.closed_on end,
  point = case when c.fields ? 'point' then c.point else s.point end,
  point_basis = case when c.fields ? 'point' then c.basis else s.point_basis end,
  -- What was wrong with an earlier position goes when the school is placed, and is replaced by what a later row says.
  stated_x = case when c.fields ? 'point' then null when s.point is null then coalesce(c.stated_x, s.stated_x) else s.stated_x end,
  stated_y = case when c.fields ? 'point' then null when s.point is null then coalesce(c.stated_y, s.stated_y) else s.stated_y end,
  proposed_point = case
    when c.fields ? 'point' then null
    when s.point is null and c.proposed_x is not null then st_setsrid(st_makepoint(c.proposed_x, c.proposed_y), 4326)
    else s.proposed_point
  end,
  proposed_why = case when c.fields ? 'point' then null when s.point is null and c.proposed_x is not null then c.point_issue else s.proposed_why end,
  flags = case when c.is_change then c.all_flags else s.flags end,
  facts = s.facts || coalesce((select jsonb_object_agg(field, c.fact_source_id) from unnest(c.stated) field), '{}'),
  changed_at = case when c.is_change then now() else s.changed_at end
from school_changed c
where c.id = s.id and (c.is_change or c.stated is not null);
