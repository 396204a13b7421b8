create temp view import_outcome as select row_number, outcome, school_id, fields from register_outcome;

create temp view import_finding as
-- One row of a wide list is several lines, which say what they have in common once.
select distinct r.row_number, i.*
from register_row r cross join lateral json_to_recordset(r.issues) i (severity text, code text, field text, value text, proposal text)
where r.issues is not null
union all
select row_number, severity, code, field, value, proposal from register_finding;
