-- The open school that each row means, by its id and its codes; a code that lost its leading zero is found too.
create temp table register_school on commit drop as
with stated as (
  select r.row_number, c.field, c.code
  from (select distinct row_number, school_id, dmc_code, smis_code, obec_code from register_row) r
  cross join lateral (values
    ('school_id', 's' || r.school_id), ('dmc_code', r.dmc_code), ('smis_code', r.smis_code), ('obec_code', r.obec_code)
  ) c (field, code)
  where c.code is not null
)
select t.row_number, t.field, t.code, s.id, s.held
from stated t
left join lateral (
  select s.id, s.dmc_code as held, s.is_demo, s.closed_on from school s where t.field = 'dmc_code' and s.dmc_code in (t.code, lpad(t.code, 10, '0'))
  union all
  select s.id, s.smis_code, s.is_demo, s.closed_on from school s where t.field = 'smis_code' and s.smis_code in (t.code, lpad(t.code, 8, '0'))
  union all
  select s.id, s.obec_code, s.is_demo, s.closed_on from school s where t.field = 'obec_code' and s.obec_code in (t.code, lpad(t.code, 6, '0'))
  union all
  select s.id, t.code, s.is_demo, s.closed_on from school s where t.field = 'school_id' and s.id = substr(t.code, 2)::bigint
) s on s.closed_on is null and s.is_demo = coalesce((select is_demo from register_work), s.is_demo);
create index on register_school (row_number);
analyze register_school;

insert into register_finding
select row_number, 'error', 'school-missing', 'school', null, null from (
  select distinct row_number from register_row where not refused and coalesce(school_id::text, dmc_code, smis_code, obec_code) is null
) r
union all
select row_number, 'error', 'school-unknown', min(field), string_agg(code, ', ' order by field), null
from register_school group by row_number having count(id) = 0
union all
select row_number, 'error', 'school-codes-differ', 'school', string_agg(code || ' = s' || id, ', ' order by field), null
from register_school where id is not null group by row_number having count(distinct id) > 1
union all
select row_number, 'warning', 'code-zero-restored', field, code, held from register_school where held <> code;

update register_row r
set school_id = s.id, refused = r.refused or s.id is null
from (
  select row_number, case when count(distinct id) = 1 then min(id) end as id from register_school group by row_number
) s
where s.row_number = r.row_number;
update register_row set refused = true where school_id is null;
