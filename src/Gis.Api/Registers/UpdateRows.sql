update {table} t set {assignments}
from register_plan p
join register_fact f using (observed_on)
where p.outcome <> 'new' and p.writes and {match_plan};
