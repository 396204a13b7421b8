-- The rows of one file; one without a number is a parent that rows name.
create temp table area_row (
  row_number int, refused boolean, kind text, code text, name_th text, name_en text, name_key text, parent_code text, wkt text, issues json
) on commit drop;
create temp table area_finding (row_number int, severity text, code text, field text, value text, proposal text) on commit drop;
