insert into import_issue (import_id, ordinal, severity, code, field, value, proposal)
select @import, row_number() over (), i.severity, i.code, i.field, i.value, i.proposal
from jsonb_to_recordset(@file_issues::jsonb) i (severity text, code text, field text, value text, proposal text);
update import set state = 'refused', finished_at = clock_timestamp() where id = @import;
