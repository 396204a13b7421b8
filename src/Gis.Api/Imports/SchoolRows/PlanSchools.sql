-- What will happen to each row: refused, new, changed (old → new per field) or same. A dry run shows this; a real one applies it.
update school_row r set refused = true
from (select distinct row_number from school_finding where severity = 'error') f where f.row_number = r.row_number and not r.refused;

-- What the record itself keeps of the findings, until a later file or an officer settles it.
create temp table school_flag on commit drop as
select row_number, array_agg(distinct code order by code) as flags
from school_finding
where code in ('outside-areas', 'stated-area-unknown', 'outside-stated-subdistrict', 'same-name-near', 'possible-duplicate', 'code-zero-restored', 'outside-country')
group by row_number;

create temp table school_plan (
  row_number int, school_id bigint, outcome text, fields jsonb, noted jsonb, flags text[],
  -- the fields whose fact this row becomes
  stated text[],
  uses_point boolean
) on commit drop;

insert into school_plan (row_number, outcome, flags, uses_point)
select r.row_number, case when r.refused then 'refused' else 'new' end,
  coalesce(string_to_array(r.flags, ','), '{}') || coalesce(f.flags, '{}') || array_remove(array[r.point_issue], null),
  true
from school_row r
left join school_flag f using (row_number)
where r.refused or not exists (select from school_match m where m.row_number = r.row_number);
