-- The import that the statements of this transaction belong to. (A parameter cannot stand in a view or in "create table as".)
create temp table this_import (id bigint, source text, observed_on date, is_demo boolean) on commit drop;
insert into this_import values (@import, @source, @observed_on, @is_demo);
