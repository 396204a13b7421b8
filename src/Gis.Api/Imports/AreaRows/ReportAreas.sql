create temp view import_outcome as
select row_number, outcome, null::bigint as school_id, fields from area_plan where row_number is not null;

create temp view import_finding as
select r.row_number, i.*
from area_row r cross join lateral json_to_recordset(r.issues) i (severity text, code text, field text, value text, proposal text)
where r.issues is not null
union all
select row_number, severity, code, field, value, proposal from area_finding;
