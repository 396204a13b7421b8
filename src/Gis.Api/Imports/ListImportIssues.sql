select row_number, severity, code, field, value, proposal, ordinal
from import_issue
where import_id = @import and ordinal > @after and (@severity = '' or severity = @severity) and (@code = '' or code = @code)
order by ordinal limit @limit
