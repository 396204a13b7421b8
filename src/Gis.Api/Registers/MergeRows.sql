create index on register_row (row_number);

-- Of lines with one key the last of the newest day counts.
update register_row r set superseded_by = w.winner
from (
  select line, first_value(row_number) over same as winner, row_number() over same as nth
  from register_row r
  where not refused
  window same as (partition by r.school_id, {keys} order by observed_on desc, line desc)
) w
where w.line = r.line and w.nth > 1;

insert into register_finding
select distinct row_number, 'warning', 'row-repeated', null, null, superseded_by::text from register_row where superseded_by is not null;

-- What each line would make of its row: the values given over those stored. The checks of the register's own (another .sql file)
-- look at this, correct it and add their findings.
create temp table register_after on commit drop as
with n as (
  select r.line, r.row_number, r.school_id, r.is_whole, r.observed_on, r.given_shape::geometry as given_shape, {typed}
  from register_row r
  where not r.refused and r.superseded_by is null
)
select n.line, n.row_number, n.school_id, n.is_whole, n.observed_on, n.given_shape, {merged},
  f.source as stored_source, f.observed_on as stored_on, f.recorded_at as stored_at, {stored_flags} as stored_flags,
  case when f.id is not null then {json_t} end as before
from n
left join {table} t on {match}
left join fact_source f on f.id = t.fact_source_id;
create index on register_after (line);
analyze register_after;
