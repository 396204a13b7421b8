-- @school
select t.topic, t.said, t.classrooms, f.source, f.observed_on
from statement t join fact_source f on f.id = t.fact_source_id
where t.school_id = @school
order by f.observed_on desc, t.id desc
