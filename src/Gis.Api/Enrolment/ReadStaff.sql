-- @school. The roles of the newest term.
select c.academic_year, c.term, c.role, c.people, f.source, f.observed_on
from staff_count c join fact_source f on f.id = c.fact_source_id
where c.school_id = @school
  and (c.academic_year, c.term) = (
    select n.academic_year, n.term from staff_count n where n.school_id = @school order by n.academic_year desc, n.term desc limit 1)
order by array_position(array['director', 'teacher', 'support', 'other'], c.role)
