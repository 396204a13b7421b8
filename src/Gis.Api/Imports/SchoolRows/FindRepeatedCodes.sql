-- Which of the rows is right cannot be known, so each of them is an error.
insert into school_finding
select unnest(rows), 'error', 'code-twice-in-file', field, code, array_to_string(rows[1:10], ', ')
from (
  select 'dmc_code' as field, dmc_code as code, array_agg(row_number order by row_number) as rows
  from school_row where dmc_code is not null group by dmc_code having count(*) > 1
  union all
  select 'smis_code', smis_code, array_agg(row_number order by row_number) from school_row where smis_code is not null group by smis_code having count(*) > 1
  union all
  select 'obec_code', obec_code, array_agg(row_number order by row_number) from school_row where obec_code is not null group by obec_code having count(*) > 1
) repeated;
