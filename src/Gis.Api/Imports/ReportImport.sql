-- The report of any import, from the views that its kind made: see IImportKind.cs.
insert into import_row (import_id, row_number, outcome, school_id, fields)
select t.id, row_number, outcome, school_id, case when outcome = 'changed' then fields end from import_outcome, this_import t;

insert into import_issue (import_id, ordinal, row_number, severity, code, field, value, proposal)
select t.id, row_number() over (order by row_number nulls first), row_number, severity, code, field, value, proposal
from (
  select null::int as row_number, i.severity, i.code, i.field, i.value, i.proposal
  from jsonb_to_recordset(@file_issues::jsonb) i (severity text, code text, field text, value text, proposal text)
  union all
  select * from import_finding
) found, this_import t;

update import i set rows_total = c.total, rows_new = c.new, rows_changed = c.changed, rows_same = c.same, rows_refused = c.refused, rows_flagged = c.flagged
from (
  select count(*) as total, count(*) filter (where outcome = 'new') as new, count(*) filter (where outcome = 'changed') as changed,
    count(*) filter (where outcome = 'same') as same, count(*) filter (where outcome = 'refused') as refused,
    (
      select count(distinct w.row_number) from import_issue w join import_outcome p using (row_number)
      where w.import_id = (select id from this_import) and w.severity = 'warning' and p.outcome <> 'refused'
    ) as flagged
  from import_outcome
) c
where i.id = (select id from this_import);
