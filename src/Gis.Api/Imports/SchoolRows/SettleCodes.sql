-- A code one digit short lost its zero where a stored school holds the padded code, where the row's ten-digit code ends in it, or
-- where the column plainly lost its zeros: at least two codes and half of the column are short and no whole one begins with zero.
with codes as (
  select r.row_number, r.dmc_code as row_dmc, c.field, c.code, c.padded
  from school_row r
  cross join lateral (values ('dmc_code', r.dmc_code, r.dmc_padded), ('smis_code', r.smis_code, r.smis_padded), ('obec_code', r.obec_code, r.obec_padded))
    c (field, code, padded)
  where c.code is not null or c.padded is not null
), columns as (
  select field, count(padded) >= 2 and count(padded) >= count(code) and not coalesce(bool_or(code like '0%'), false) as lost_zeros
  from codes group by field
), judged as (
  select c.row_number, c.field, c.padded,
    k.lost_zeros
    or (c.field = 'obec_code' and right(c.row_dmc, 6) = c.padded)
    or exists (
      select from school s
      where s.closed_on is null
        and ((c.field = 'dmc_code' and s.dmc_code = c.padded) or (c.field = 'smis_code' and s.smis_code = c.padded) or (c.field = 'obec_code' and s.obec_code = c.padded))
    ) as is_plain
  from codes c join columns k using (field)
  where c.padded is not null
), told as (
  insert into school_finding
  select row_number, case when is_plain then 'warning' else 'error' end, case when is_plain then 'code-zero-restored' else 'code-malformed' end,
    field, substr(padded, 2), padded
  from judged
)
update school_row r
set dmc_code = coalesce(j.dmc, r.dmc_code), smis_code = coalesce(j.smis, r.smis_code), obec_code = coalesce(j.obec, r.obec_code)
from (
  select row_number, max(padded) filter (where field = 'dmc_code') as dmc, max(padded) filter (where field = 'smis_code') as smis,
    max(padded) filter (where field = 'obec_code') as obec
  from judged where is_plain group by row_number
) j
where j.row_number = r.row_number;
