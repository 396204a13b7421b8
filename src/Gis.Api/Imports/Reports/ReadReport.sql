select row_number, severity, code, field, value, proposal, total
from (
  select *, count(*) over (partition by code)::int as total, row_number() over (partition by code order by ordinal) as nth
  from import_issue where import_id = @import
) i
where nth <= 3
order by array_position(array['error', 'warning', 'info'], severity), total desc, code, nth;
