-- A demo node and a real one are never the same.
insert into register_finding
select a.row_number, 'error', 'code-held-by-other', 'code', a.code, case when n.is_demo then 'demo' else 'real' end
from register_after a join network_node n on n.code = a.code, register_work w
where n.is_demo <> w.is_demo;
