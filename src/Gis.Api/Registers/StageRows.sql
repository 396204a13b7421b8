-- Who says it. is_demo: the schools that may be meant; null: any.
create temp table register_work (
  source text, import_id bigint, is_demo boolean, done_by text, first_stated_at timestamptz not null default 'infinity'
) on commit drop;

-- The rows after the checks of CheckRegisterRow.cs. Several lines may come from one row of a file.
create temp table register_row (
  line int, row_number int, refused boolean, is_whole boolean, school_id bigint, dmc_code text, smis_code text, obec_code text,
  observed_on date, given_shape text, issues json, superseded_by int, {inputs}
) on commit drop;

-- Findings of the statements that follow, in the shape of import_issue.
create temp table register_finding (row_number int, severity text, code text, field text, value text, proposal text) on commit drop;
