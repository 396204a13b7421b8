select ({json_t} || jsonb_build_object('source', f.source, 'observed_on', f.observed_on))::text
from register_plan p
join {table} t on {match_plan}
join fact_source f on f.id = t.fact_source_id
