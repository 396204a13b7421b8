-- Of a school, or of a node, which has none.
select id, register, row_key, old::text, new::text, done_by, done_at, import_id
from register_change
where school_id is not distinct from @school::bigint and (@school is not null or register = 'nodes' and row_key = @node::text)
  and id < @before
order by id desc limit @limit
