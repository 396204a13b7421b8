-- What takes an index or a reference off, and what puts it back. Keys that others refer to stay. A role that
-- does not own the tables may take nothing off, and loads them row by row.
select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
from pg_index i
where i.indrelid = any (@tables::regclass[]) and pg_has_role((select relowner from pg_class where oid = i.indrelid), 'usage')
  and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
union all
select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname),
  format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
from pg_constraint c
where c.conrelid = any (@tables::regclass[])
  and (c.contype = 'f' or c.contype in ('p', 'u') and not exists (select from pg_constraint f where f.contype = 'f' and f.conindid = c.conindid)) and pg_has_role((select relowner from pg_class where oid = c.conrelid), 'usage')
