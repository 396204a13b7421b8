create temp view import_outcome as
select row_number, outcome, case outcome when 'new' then t.first_school_id + row_number else school_id end as school_id, fields
from school_plan, this_import t;

create temp view import_finding as
select r.row_number, i.*
from school_row r cross join lateral json_to_recordset(r.issues) i (severity text, code text, field text, value text, proposal text)
where r.issues is not null
union all
select row_number, severity, code, field, value, proposal from school_finding;
