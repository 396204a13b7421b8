-- @school
select u.academic_year, u.term, u.mode, u.grades, u.hours_a_week, f.source, f.observed_on
from dltv_usage u join fact_source f on f.id = u.fact_source_id
where u.school_id = @school
order by u.academic_year desc, u.term desc, array_position(array['on-site', 'on-air', 'online', 'on-demand', 'on-hand'], u.mode)
