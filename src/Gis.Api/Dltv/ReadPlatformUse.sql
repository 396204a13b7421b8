-- @school
select u.academic_year, u.term, u.platform, u.grades, u.hours_a_week, f.source, f.observed_on
from platform_use u join fact_source f on f.id = u.fact_source_id
where u.school_id = @school
order by u.academic_year desc, u.term desc, u.platform
