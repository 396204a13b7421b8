insert into {table} ({owner}, {columns}, fact_source_id{flags_column})
select {owner_p}, {columns_p}, f.id{flags_p}
from register_plan p
join register_fact f using (observed_on)
cross join register_work w
where p.outcome = 'new'
order by p.line;
