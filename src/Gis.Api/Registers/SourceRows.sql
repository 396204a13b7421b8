create temp table register_fact (id bigint, observed_on date) on commit drop;
with made as (
  insert into fact_source (source, observed_on, import_id)
  select distinct w.source, p.observed_on, w.import_id from register_work w, register_plan p where p.writes
  returning id, observed_on
)
insert into register_fact select id, observed_on from made;
