-- The import that the statements of this transaction belong to. (A parameter cannot stand in a view or in "create table as".)
create temp table this_import (
  id bigint, source text, observed_on date, is_demo boolean, first_stated_at timestamptz,
  -- where the numbers of new schools begin; null until they are written
  first_school_id bigint
) on commit drop;
-- A sample of a tenth tells enough of a file's own rows.
set local default_statistics_target = 10;
insert into this_import
select i.id, i.source, i.observed_on, @is_demo, coalesce(
  -- The same file given again says nothing that it did not say the first time.
  (select min(o.finished_at) from import o where o.state = 'applied' and o.file_sha256 = i.file_sha256 and o.source = i.source and o.observed_on = i.observed_on),
  'infinity'
)
from import i where i.id = @import;
