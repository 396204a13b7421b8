-- @school. One row a term and grade, the newest term first.
select e.academic_year, e.term, e.grade,
  coalesce(sum(e.students) filter (where e.sex = 'male'), 0)::int,
  coalesce(sum(e.students) filter (where e.sex = 'female'), 0)::int,
  coalesce(sum(e.students) filter (where e.sex = 'unknown'), 0)::int,
  (array_agg(f.source order by f.observed_on))[1], min(f.observed_on)
from enrolment e join fact_source f on f.id = e.fact_source_id
where e.school_id = @school
group by e.academic_year, e.term, e.grade
order by e.academic_year desc, e.term desc, e.grade
