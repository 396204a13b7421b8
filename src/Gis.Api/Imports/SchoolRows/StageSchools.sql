-- The rows of one file after the checks of CheckSchoolRow.cs, and what is found out about them set by set.
create temp table school_row (
  row_number int, refused boolean,
  dmc_code text, smis_code text, obec_code text, dmc_padded text, smis_padded text, obec_padded text,
  name_th text, name_en text, name_key text, kind text, levels smallint, level_text text, students int,
  address text, phone text, email text, website text, electricity text, office_contact text, opened_on date, closed_on date,
  x float8, y float8, basis text, stated_x float8, stated_y float8, proposed_x float8, proposed_y float8, point_issue text,
  subdistrict_code text, district_code text, province_code text, subdistrict_key text, district_key text, province_key text,
  place_text text, service_area_code text, service_area text, cluster_code text, cluster text, source_key text, own_key text, observed_on date,
  says_closed boolean, flags text, issues json
) on commit drop;
-- Findings of the statements that follow, in the shape of import_issue.
create temp table school_finding (row_number int, severity text, code text, field text, value text, proposal text) on commit drop;
-- The stored school that a row is about.
create temp table school_match (row_number int, school_id bigint) on commit drop;
