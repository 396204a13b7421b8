with noted as (
  insert into register_change (register, school_id, row_key, old, done_by)
  select @register, {school_t}, {row_key_t}, {json_t} || jsonb_build_object('source', f.source, 'observed_on', f.observed_on), w.done_by
  from register_work w
  cross join register_row r
  join {table} t on {match_given}
  join fact_source f on f.id = t.fact_source_id
)
delete from {table} t using register_row r where {match_given}
