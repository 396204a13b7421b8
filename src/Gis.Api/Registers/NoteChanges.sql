insert into register_change (register, school_id, row_key, old, new, done_by, import_id)
select @register, p.school_id, {row_key_p}, p.before || jsonb_build_object('source', p.stored_source, 'observed_on', p.stored_on),
  {json_p}{flags_p_json} || jsonb_build_object('source', w.source, 'observed_on', p.observed_on), w.done_by, w.import_id
from register_plan p
cross join register_work w
where p.writes
order by p.line;
