insert into register_finding
select row_number, 'error', 'said-not-of-topic', 'said', said, null from register_after where topic = 'network' and said <> 'none'
union all
select row_number, 'error', 'field-missing', 'classrooms', 'classrooms', null
from register_after where said = 'needed-classrooms' and classrooms is null
union all
select row_number, 'error', 'classrooms-not-asked', 'classrooms', said, null
from register_after where said <> 'needed-classrooms' and classrooms is not null;
